import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines } from './console.mjs';
import { Failure } from './failure.mjs';
import { run } from './processes.mjs';

/** Calls the npm that called us, or the one on PATH. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.js$/.test(script)) {
    return run(process.execPath, [script, ...args], options);
  }
  return process.platform === 'win32'
    ? run('npm.cmd', args, { ...options, shell: true })
    : run('npm', args, options);
}

/**
 * Installs one npm package into a folder of its own, once. The marker is
 * written last: an install that was interrupted is done again.
 */
export async function fetchPackage(spec, folder) {
  const marker = join(folder, '.complete');
  if (existsSync(marker)) {
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { code, output } = await npm([
    'install',
    ...['--prefix', folder],
    ...['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'],
    // `npm --silent test` would keep this one from saying what is wrong.
    '--loglevel=error',
    spec,
  ]);
  if (code !== 0) {
    throw new Failure(
      `${lastLines(
        output,
        10,
      )}\n\nnpm could not fetch ${spec}: check that the network and npm's registry can be reached (npm ping), then run this again.`,
    );
  }
  writeFileSync(marker, `${spec}\n`);
}
