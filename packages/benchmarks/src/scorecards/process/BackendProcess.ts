import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { JsonObject } from '@backstage/types';
import { Moment } from './messages';
import { Talk } from './Talk';

/** A backend in a process of its own, which runs `serveBackend`. */
export class BackendProcess {
  /** Of the backend, without a path. */
  readonly url: string;
  private readonly child: ChildProcess;
  private readonly talk: Talk;

  private constructor(url: string, child: ChildProcess, talk: Talk) {
    this.url = url;
    this.child = child;
    this.talk = talk;
  }

  /**
   * Runs a script and waits until its backend answers.
   *
   * @param heapMiB - how large its heap may get; Node decides when it is left out
   * @throws Error - when the backend does not start
   */
  static async start(
    script: string,
    settings: JsonObject,
    heapMiB?: number,
  ): Promise<BackendProcess> {
    const limit = heapMiB ? [`--max-old-space-size=${heapMiB}`] : [];
    const child = fork(script, {
      // With this process's arguments comes the transform of TypeScript.
      execArgv: [...process.execArgv, ...limit],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const talk = new Talk(child);
    talk.say({ type: 'start', settings });
    try {
      return new BackendProcess(await talk.ready(), child, talk);
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  /** The next moment with that name, also one that has passed unasked. */
  async next(name: string): Promise<Moment> {
    return this.talk.next(name);
  }

  /** The figures at this moment. The backend answers when it gets to it. */
  async figures(): Promise<Moment> {
    this.talk.say({ type: 'tell', name: 'figures' });
    return this.talk.next('figures');
  }

  /** Has the backend do something, and waits until it is done. */
  async do(name: string): Promise<Moment> {
    this.talk.say({ type: 'do', name });
    return this.talk.next(name);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode) return;
    const ended = once(this.child, 'exit');
    this.talk.say({ type: 'stop' });
    await ended;
  }
}
