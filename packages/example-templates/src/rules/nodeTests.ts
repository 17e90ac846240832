import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const EVALUATOR = '@backstage-data-mesh/plugin-data-mesh-common';

/** What `npm install` brings once the evaluator is published. */
async function install(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  const evaluator = join(modules, EVALUATOR);
  await mkdir(evaluator, { recursive: true });
  await build({
    entryPoints: [resolvePackagePath(EVALUATOR, 'src/index.ts')],
    outfile: join(evaluator, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
  });
  await writeFile(
    join(evaluator, 'package.json'),
    JSON.stringify({ name: EVALUATOR, main: 'index.js' }),
  );
  await symlink(resolvePackagePath('yaml'), join(modules, 'yaml')).catch(
    error => {
      // Installed by an earlier run.
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

/** Runs `node --test` in a repository, as its pipeline does. */
export async function runNodeTests(
  folder: string,
): Promise<{ passed: number; failed: number; output: string }> {
  await install(folder);
  // Inside of a test runner, Node would report to that one.
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...env } = process.env;
  const output = await new Promise<string>(resolve => {
    execFile(
      process.execPath,
      ['--test', '--test-reporter', 'tap'],
      { cwd: folder, env },
      (___, stdout, stderr) => resolve(stdout + stderr),
    );
  });
  const count = (word: string) =>
    Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail'), output };
}
