import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { JsonObject } from '@backstage/types';
import { freePort } from '../../catalog/freePort';
import { send } from '../../scorecards/http';
import { portalConfiguration, token } from './configuration';

const POLL_MS = 250;
const GIVE_UP_MS = 2 * 60_000;

/** The portal of this repository, app and backend, in a process of its own. */
export class Portal {
  private constructor(
    /** Of its pages and of its API. */
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly output: string[],
  ) {}

  /**
   * Starts it on a database that is filled already.
   *
   * @throws Error - when it does not get ready
   */
  static async start(root: string, database: JsonObject): Promise<Portal> {
    const url = `http://localhost:${await freePort()}`;
    const folder = await mkdtemp(join(tmpdir(), 'data-mesh-bench-portal-'));
    const overlay = join(folder, 'app-config.yaml');
    // All JSON is YAML.
    await writeFile(
      overlay,
      JSON.stringify(portalConfiguration(url, database)),
    );
    const cwd = join(root, 'packages/backend');
    // It inherits this process's arguments, and so the transform of TypeScript.
    const child = fork(
      join(cwd, 'src/index.ts'),
      ['--config', join(root, 'app-config.yaml'), '--config', overlay],
      {
        cwd,
        // The demo's people sign in in development only.
        env: { ...process.env, NODE_ENV: 'development' },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    const output: string[] = [];
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', chunk => {
        output.push(String(chunk));
        output.splice(0, output.length - 50);
      });
    }
    const portal = new Portal(url, child, folder, output);
    try {
      await portal.waitUntilReady();
    } catch (error) {
      await portal.stop();
      throw error;
    }
    return portal;
  }

  /** How many products its plugin has measured. */
  async products(): Promise<number> {
    const answer = await send(
      'GET',
      `${this.url}/api/data-mesh/products?limit=1`,
      undefined,
      token,
    );
    return JSON.parse(answer.toString()).totalItems;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && !this.child.signalCode) {
      const ended = once(this.child, 'exit');
      this.child.kill();
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  private async waitUntilReady(): Promise<void> {
    const end = Date.now() + GIVE_UP_MS;
    while (Date.now() < end && this.child.exitCode === null) {
      const ready = await send(
        'GET',
        `${this.url}/.backstage/health/v1/readiness`,
      ).catch(() => undefined);
      if (ready) return;
      await sleep(POLL_MS);
    }
    throw new Error(`The portal did not start:\n${this.output.join('')}`);
  }
}
