import { JsonObject } from '@backstage/types';
import { RunningBackend } from '../../catalog/startBackend';
import { FromBackend, Statements, ToBackend } from './messages';

/** A backend to be measured. */
export interface MeasuredBackend {
  backend: RunningBackend;
  statements(): Statements;
  /** What it can be asked to do besides, by a name. */
  orders?: Record<string, () => Promise<void>>;
}

const MIB = 2 ** 20;

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Lets this process be one backend that another process measures: so its memory
 * is its own, and whoever asks it does not share its event loop.
 *
 * @param start - starts it; it may tell what happens by a name
 */
export function serveBackend(
  start: (
    settings: JsonObject,
    tell: (name: string) => void,
  ) => Promise<MeasuredBackend>,
): void {
  let measured: MeasuredBackend | undefined;
  const say = (message: FromBackend) => process.send!(message);
  const tell = (name: string) =>
    say({
      type: 'moment',
      moment: {
        name,
        at: performance.now(),
        statements: measured?.statements() ?? { plugin: 0, catalog: 0 },
        cpuSeconds: cpuSeconds(),
        rssMiB: process.memoryUsage.rss() / MIB,
        peakRssMiB: process.resourceUsage().maxRSS / 1024,
      },
    });
  const obey = async (message: ToBackend) => {
    if (message.type === 'start') {
      measured = await start(message.settings, tell);
      say({ type: 'ready', url: measured.backend.url });
    } else if (message.type === 'tell') {
      tell(message.name);
    } else if (message.type === 'do') {
      await measured!.orders![message.name]();
      tell(message.name);
    } else {
      await measured?.backend.stop();
      process.exit(0);
    }
  };
  process.on('message', (message: ToBackend) => {
    obey(message).catch(error => say({ type: 'failed', error: error.stack }));
  });
  // Without the one who measures there is nothing left to do.
  process.once('disconnect', () => process.exit(1));
}
