import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asEnvironment } from './portal.mjs';
import { serverUser } from './postgres.mjs';
import { readAddresses } from './start.mjs';
import { readTestArgs } from './test.mjs';

test('npm test runs everything, or what is asked for', () => {
  const all = readTestArgs([]);
  assert.deepEqual(all.parts, [
    'format',
    'lint',
    'types',
    'api-reports',
    'generated',
    'unit',
    'launcher',
    'browser',
  ]);
  assert.deepEqual(readTestArgs(['--only', 'unit,lint']).parts, [
    'lint',
    'unit',
  ]);
  assert.deepEqual(readTestArgs(['--only=lint']).parts, ['lint']);
  assert.deepEqual(readTestArgs(['plugins/data-mesh']), {
    parts: ['unit'],
    filters: ['plugins/data-mesh'],
  });
});

test('npm test says what it does not know', () => {
  assert.throws(() => readTestArgs(['--only', 'lint,units']), {
    message: /takes a list of format, lint,.*and not units$/,
  });
  assert.throws(() => readTestArgs(['--only']), /takes a list of/);
  assert.throws(() => readTestArgs(['--watch']), /does not know --watch/);
});

test('the portal listens where app-config says, unless the environment does', () => {
  const files = [
    'app:\n  baseUrl: http://localhost:3003\n',
    'app:\n  baseUrl: http://localhost:3000\nbackend:\n  baseUrl: http://localhost:7007\n',
  ];
  assert.deepEqual(readAddresses({}, files), {
    appUrl: 'http://localhost:3003',
    backendUrl: 'http://localhost:7007',
    overrides: {},
  });
  const moved = readAddresses({ BACKEND_PORT: '7100' }, files);
  assert.equal(moved.backendUrl, 'http://localhost:7100');
  assert.deepEqual(asEnvironment(moved.overrides), {
    APP_CONFIG_app_baseUrl: '"http://localhost:3003"',
    APP_CONFIG_backend_baseUrl: '"http://localhost:7100"',
    APP_CONFIG_backend_listen_port: '7100',
    APP_CONFIG_backend_cors_origin: '"http://localhost:3003"',
  });
});

test('PostgreSQL does not run as root but as the user of its package, or nobody', () => {
  const nobody =
    'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n';
  assert.deepEqual(serverUser(nobody), { uid: 65534, gid: 65533 });
  assert.deepEqual(
    serverUser(`${nobody}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`),
    { uid: 101, gid: 104 },
  );
});
