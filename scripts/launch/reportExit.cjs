// Loaded into the backend before everything else. The Backstage CLI goes on
// waiting for changes when the backend has died, which nobody would notice;
// this tells the launcher.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const entry = process.argv[1] ?? '';
if (isMainThread && /[\\/]backend[\\/]src[\\/]index/.test(entry)) {
  process.on('exit', code => {
    // Stopped in good order: the CLI starts it anew after a change of the code.
    if (code === 0) return;
    try {
      writeSync(1, `[launcher] backend ended with exit code ${code}\n`);
    } catch {
      // Nobody listens any more.
    }
  });
}
