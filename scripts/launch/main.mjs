import { bench } from './bench.mjs';
import { Failure } from './failure.mjs';
import { stopOnSignals } from './processes.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

const commands = { start, test, bench };

const usage = `Usage:

  npm start                      the portal on http://localhost:3000
  npm start -- --verbose         … with the whole log instead of its warnings
  npm start -- --reset           … with fresh data: deletes the folder data/
  PORT=3001 BACKEND_PORT=7008 npm start

  npm test                       everything that is checked before a merge
  npm test -- --only lint,unit   only these parts
  npm test -- plugins/data-mesh  the unit tests below a path

  npm run bench                  the benchmarks
`;

/** Runs a command and returns the exit code of the launcher. */
export async function main([command, ...args]) {
  if (!commands[command] || args.includes('--help')) {
    console.log(usage);
    return commands[command] ? 0 : 1;
  }
  stopOnSignals();
  try {
    return await commands[command](args);
  } catch (error) {
    // A failure is told in its own words; anything else is a bug and shows where.
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    return error.exitCode ?? 1;
  }
}
