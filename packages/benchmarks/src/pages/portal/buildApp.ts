import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The app as browsers get it. */
export interface BuiltApp {
  /** Where its scripts are. */
  scripts: string;
  remove(): Promise<void>;
}

/**
 * Builds the app of this repository for production. It goes where the backend
 * serves it from; unless there was one before, it does not stay there, because
 * the demo's backend would go on serving what is soon out of date.
 */
export async function buildApp(root: string): Promise<BuiltApp> {
  const cwd = join(root, 'packages/app');
  const dist = join(cwd, 'dist');
  const wasThere = existsSync(dist);
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  await promisify(execFile)(process.execPath, [cli, 'package', 'build'], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 2 ** 24,
  });
  return {
    scripts: join(dist, 'static'),
    async remove() {
      if (!wasThere) await rm(dist, { recursive: true, force: true });
    },
  };
}
