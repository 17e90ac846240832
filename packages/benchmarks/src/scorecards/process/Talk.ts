import { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { FromBackend, Moment, ToBackend } from './messages';

/** What is said to a backend in another process, and what it says. */
export class Talk {
  private readonly child: ChildProcess;
  private readonly arrived = new EventEmitter();
  private readonly moments: Moment[] = [];
  private readonly broken: Promise<never>;
  private url?: string;

  constructor(child: ChildProcess) {
    this.child = child;
    this.broken = new Promise((_, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new Error(`The backend ended with ${signal ?? code}`)),
      );
      child.on('message', (message: FromBackend) => {
        if (message.type === 'failed') reject(new Error(message.error));
      });
    });
    // Whoever waits for something is told; the end of a stopped one is none.
    this.broken.catch(() => {});
    child.on('message', (message: FromBackend) => {
      if (message.type === 'ready') this.url = message.url;
      if (message.type === 'moment') this.moments.push(message.moment);
      this.arrived.emit('message');
    });
  }

  /** Tells the backend what to do. */
  say(message: ToBackend): void {
    this.child.send(message);
  }

  /** Where the backend answers, once it does. */
  async ready(): Promise<string> {
    return this.waitFor(() => this.url);
  }

  /** The next moment with that name, also one that has passed unasked. */
  async next(name: string): Promise<Moment> {
    return this.waitFor(() => {
      const index = this.moments.findIndex(moment => moment.name === name);
      return index < 0 ? undefined : this.moments.splice(index, 1)[0];
    });
  }

  private async waitFor<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await Promise.race([once(this.arrived, 'message'), this.broken]);
    }
  }
}
