import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { whatToDo } from './install.mjs';
import {
  filesOfInstall,
  installHash,
  isInstalled,
  rememberInstall,
} from './installState.mjs';

const root = mkdtempSync(join(tmpdir(), 'install-state-'));
after(() => rmSync(root, { recursive: true }));

const write = (file, text) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
write('package.json', '{"workspaces":["packages/*","plugins/*"]}');
write('yarn.lock', 'a');
write('packages/app/package.json', '{}');
write('packages/notes/README.md', 'no package');

test('looks at the lockfile and at every package.json', () => {
  assert.deepEqual(filesOfInstall(root), [
    'yarn.lock',
    'package.json',
    'packages/app/package.json',
  ]);
});

test('installs again when one of them has changed or is new', () => {
  const before = installHash(root);
  write('packages/app/package.json', '{"name":"app"}');
  const changed = installHash(root);
  write('plugins/one/package.json', '{}');
  assert.notEqual(changed, before);
  assert.notEqual(installHash(root), changed);
});

test('is installed only after it was remembered, and only for this state', () => {
  assert.equal(isInstalled(root), false);
  write('node_modules/x', '');
  rememberInstall(root);
  assert.equal(isInstalled(root), true);
  write('yarn.lock', 'b');
  assert.equal(isInstalled(root), false);
});

test('says what to do when the install failed', () => {
  assert.match(
    whatToDo('YN0028: The lockfile would have been modified'),
    /run \.toolchain\/bin\/yarn install/,
  );
  assert.match(whatToDo('getaddrinfo ENOTFOUND'), /network/);
});
