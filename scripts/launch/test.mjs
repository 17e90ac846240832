import { formatDuration, print, showProgress } from './console.mjs';
import {
  addUp,
  describe,
  skippedCount,
  skippedLine,
  totalLine,
} from './counts.mjs';
import { Failure } from './failure.mjs';
import { prepare } from './install.mjs';
import { providePostgres } from './postgres.mjs';
import { isStopping } from './processes.mjs';
import { needsPostgres, testParts } from './testParts.mjs';

/** `npm test`: everything, or what `--only` and paths select. */
export async function test(args) {
  const { parts, filters } = readTestArgs(args);
  const toolchain = await prepare();
  const postgres = needsPostgres(parts)
    ? await providePostgres(toolchain.env)
    : { env: {}, stop: async () => {} };
  try {
    const env = { ...toolchain.env, ...postgres.env };
    const results = [];
    for (const part of parts) {
      results.push(await runPart(part, { toolchain, env, filters }));
    }
    return report(results);
  } finally {
    await postgres.stop();
  }
}

/** Which parts to run, and which paths to hand to the unit or browser tests. */
export function readTestArgs(args) {
  const known = Object.keys(testParts);
  const filters = [];
  let only;
  for (let index = 0; index < args.length; index++) {
    const [flag, value] = args[index].split('=');
    if (flag === '--only') {
      only = (value ?? args[++index] ?? '').split(',').filter(Boolean);
    } else if (flag.startsWith('-')) {
      throw new Failure(
        `npm test does not know ${flag}: try npm test -- --help`,
      );
    } else {
      filters.push(args[index]);
    }
  }
  const unknown = only?.find(part => !known.includes(part));
  if (unknown !== undefined || only?.length === 0) {
    throw new Failure(
      `--only takes a list of ${known.join(', ')}${
        unknown ? `, and not ${unknown}` : ''
      }`,
    );
  }
  // A path selects unit tests, unless --only says otherwise.
  const selected = only ?? (filters.length > 0 ? ['unit'] : known);
  return { parts: known.filter(part => selected.includes(part)), filters };
}

async function runPart(name, context) {
  showProgress(`${name} …`);
  const startedAt = Date.now();
  const result = await testParts[name](context).catch(error => ({
    ...addUp([]),
    failed: 1,
    output: error.stack,
  }));
  if (isStopping()) {
    // It was cut off, so it says nothing; the signal handler ends the launcher.
    return new Promise(() => {});
  }
  const ranNothing = result.passed + result.failed + skippedCount(result) === 0;
  if (ranNothing) {
    result.failed = 1;
    result.output = `${result.output}\nThis part ran no test.`;
  }
  const mark = result.failed > 0 ? '✗' : '✓';
  const duration = formatDuration(Date.now() - startedAt);
  print(
    `${mark} ${name.padEnd(12)} ${describe(result).padEnd(28)} ${duration}`,
  );
  if (result.failed > 0) {
    print(`\n${result.output.trimEnd()}\n`);
  }
  return result;
}

function report(results) {
  const total = addUp(results);
  print();
  const skipped = skippedLine(total);
  if (skipped) {
    print(skipped);
  }
  print(totalLine(total));
  return total.failed > 0 ? 1 : 0;
}
