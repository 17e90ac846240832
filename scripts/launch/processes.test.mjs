import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { groupIsAlive, launch, run, stop } from './processes.mjs';

const node = process.execPath;
const posix = { skip: process.platform === 'win32' && 'no process groups' };

test('passes on the exit code and all output', async () => {
  const { code, output } = await run(node, [
    '-e',
    'console.log("out"); console.error("err"); process.exit(3)',
  ]);
  assert.equal(code, 3);
  assert.match(output, /out\n/);
  assert.match(output, /err\n/);
});

test('a program that does not exist is a failure', async () => {
  const { code, output } = await run('no-such-program', []);
  assert.equal(code, 127);
  assert.match(output, /ENOENT/);
});

// A child with a child of its own that does not listen to signals.
const family = `
  const { spawn } = require('node:child_process');
  const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
  const child = spawn(process.execPath, ['-e', stubborn], { stdio: 'inherit' });
  console.log('started', child.pid);
  setInterval(() => {}, 1000);
`;

test('ends what its children have started', posix, async () => {
  let child;
  await new Promise(resolve => {
    child = launch(node, ['-e', family], { onLine: resolve });
  });
  await stop(child, { patience: 500 });
  assert.equal(groupIsAlive(child.pid), false);
});

test(
  'a signal ends everything, and the exit code says which',
  posix,
  async () => {
    const script = `
    import { launch, stopOnSignals } from ${JSON.stringify(
      new URL('./processes.mjs', import.meta.url).href,
    )};
    stopOnSignals();
    launch(process.execPath, ['-e', ${JSON.stringify(
      'console.log(process.pid); setInterval(() => {}, 1000)',
    )}], { onLine: line => console.log(line) });
  `;
    const launcher = spawn(node, ['--input-type=module', '-e', script]);
    const [chunk] = await once(launcher.stdout, 'data');
    launcher.kill('SIGINT');
    const [code] = await once(launcher, 'exit');
    assert.equal(code, 130);
    assert.equal(groupIsAlive(Number(String(chunk))), false);
  },
);
