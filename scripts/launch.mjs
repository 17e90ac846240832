#!/usr/bin/env node
// What `npm start`, `npm test` and `npm run bench` run. It starts with whatever
// Node the machine has, before anything is installed, so everything in
// scripts/ uses Node's own modules only.

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `This is Node ${process.versions.node}; the launcher needs Node 20 or newer. Install Node 24: https://nodejs.org`,
  );
  process.exit(1);
}

// Imported only now: an older Node could not even read these files.
const { main } = await import('./launch/main.mjs');
const code = await main(process.argv.slice(2));
// Something may still be waiting, such as a poll of a portal that has died.
process.stdout.write('', () => process.exit(code));
