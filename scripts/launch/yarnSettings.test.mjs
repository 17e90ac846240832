import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yarnSettings } from './yarnSettings.mjs';

test("hands npm's mirror, certificates and proxy to Yarn", () => {
  const npmConfig = {
    registry: 'https://mirror.example/npm/',
    cafile: '/etc/ca.pem',
    proxy: 'http://proxy.example:1',
    'https-proxy': 'http://proxy.example:2',
  };
  assert.deepEqual(yarnSettings(npmConfig, {}), {
    YARN_NPM_REGISTRY_SERVER: 'https://mirror.example/npm',
    YARN_HTTPS_CA_FILE_PATH: '/etc/ca.pem',
    YARN_HTTPS_PROXY: 'http://proxy.example:2',
    YARN_HTTP_PROXY: 'http://proxy.example:1',
  });
});

test('leaves alone what the person has told Yarn, and sets nothing empty', () => {
  assert.deepEqual(
    yarnSettings(
      { registry: 'https://a.example', cafile: null, proxy: null },
      {
        YARN_NPM_REGISTRY_SERVER: 'https://b.example',
        NODE_EXTRA_CA_CERTS: '/ca.pem',
      },
    ),
    { YARN_HTTPS_CA_FILE_PATH: '/ca.pem' },
  );
});
