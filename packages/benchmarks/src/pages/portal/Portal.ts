import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { JsonObject } from '@backstage/types';
import { freePort } from '../../catalog/freePort';
import { send } from '../../scorecards/http';
import { token } from './configuration';

const POLL_MS = 250;
const GIVE_UP_MS = 4 * 60_000;

/** How a portal is started, and what is heard of it. */
export interface PortalOptions {
  /** Goes on top of this repository's own configuration. */
  configuration: (url: string) => JsonObject;
  /** A path that answers with success as soon as the portal can be used. */
  ready?: string;
  /** A module that its process loads before everything else. */
  preload?: string;
  onLine?: (line: string) => void;
  /** Of what the preloaded module sends. */
  onMessage?: (message: unknown) => void;
}

/** The portal of this repository, app and backend, in a process of its own. */
export class Portal {
  private constructor(
    /** Of its pages and of its API. */
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly output: string[],
  ) {}

  /** @throws Error - when it does not get ready */
  static async start(root: string, options: PortalOptions): Promise<Portal> {
    const { configuration, preload, onLine, onMessage } = options;
    const ready = options.ready ?? '/.backstage/health/v1/readiness';
    const url = `http://localhost:${await freePort()}`;
    const folder = await mkdtemp(join(tmpdir(), 'data-mesh-bench-portal-'));
    const overlay = join(folder, 'app-config.yaml');
    // All JSON is YAML.
    await writeFile(overlay, JSON.stringify(configuration(url)));
    const cwd = join(root, 'packages/backend');
    // It inherits this process's arguments, and so the transform of TypeScript.
    const child = fork(
      join(cwd, 'src/index.ts'),
      ['--config', join(root, 'app-config.yaml'), '--config', overlay],
      {
        cwd,
        // The demo's people sign in in development only.
        env: { ...process.env, NODE_ENV: 'development' },
        execArgv: [
          ...process.execArgv,
          ...(preload ? ['--require', preload] : []),
        ],
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
    if (onMessage) child.on('message', onMessage);
    if (onLine) createInterface(child.stdout!).on('line', onLine);
    const portal = new Portal(url, child, folder, output);
    try {
      await portal.waitUntilReady(ready);
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

  private async waitUntilReady(path: string): Promise<void> {
    const end = Date.now() + GIVE_UP_MS;
    while (Date.now() < end && this.child.exitCode === null) {
      const ready = await send('GET', `${this.url}${path}`).catch(
        () => undefined,
      );
      if (ready) return;
      await sleep(POLL_MS);
    }
    throw new Error(`The portal did not start:\n${this.output.join('')}`);
  }
}
