import { JsonObject } from '@backstage/types';
import { Options } from '../../options';
import { checks } from '../checks';
import { PeerResult } from '../peer/measurePeer';
import { Sweep, SweepingBackend } from './SweepingBackend';

/** Sweeps over the catalog that the peer has read, too. */
export interface Sweeps {
  /** The first one of a process: contracts are parsed. */
  cold: Sweep;
  /**
   * The catalog is read, but contracts are parsed already; everything is
   * evaluated and stored.
   */
  warm: Sweep;
  /** Nothing has changed, which the whole catalog is read for. */
  reread: Sweep;
  /** As `warm`, with what an earlier sweep of the process has read. */
  kept: Sweep;
  /** After 1 % of the products have changed, and the catalog told of it. */
  changed: Sweep;
  /** Nothing has changed, as far as the catalog told. */
  unchanged: Sweep;
}

/** @throws Error - when both sides do not find the same */
function assertSamePasses(
  peer: Record<string, number>,
  ours: Record<string, number>,
): void {
  const different = checks
    .map(({ id }) => id)
    .filter(id => peer[id] !== ours[id]);
  if (different.length) {
    const list = different.map(id => `${id}: ${peer[id]} and ${ours[id]}`);
    throw new Error(
      `The peer and we do not pass as many products: ${list.join('; ')}`,
    );
  }
}

// As with the peer, the quickest of the same.
const best = (sweeps: Sweep[]) =>
  sweeps.reduce((a, b) => (b.seconds < a.seconds ? b : a));

/** Measures our sweeps on a database that holds a filled catalog. */
export async function measureSweeps(
  database: JsonObject,
  { products, rounds }: Options['scorecards'],
  { passes }: PeerResult,
  progress: (message: string) => void,
): Promise<Sweeps> {
  const told = (title: string, sweep: Sweep) => {
    progress(`Data Mesh, ${title}: ${sweep.seconds.toFixed(2)} s`);
    return sweep;
  };
  const using = async <T>(
    readAll: boolean,
    measure: (backend: SweepingBackend) => Promise<T>,
  ): Promise<T> => {
    const backend = await SweepingBackend.start(
      { database, policies: 'comparable', readAll },
      { products, checks: checks.length },
    );
    try {
      return await measure(backend);
    } finally {
      await backend.stop();
    }
  };
  const everythingAnew = async (backend: SweepingBackend, title: string) => {
    const sweeps: Sweep[] = [];
    for (let i = 0; i < rounds; i++) {
      await backend.do('empty tables');
      sweeps.push(told(title, await backend.sweep()));
    }
    return best(sweeps);
  };
  const asUsual = await using(false, async backend => {
    const cold = told('cold', await backend.firstSweep());
    assertSamePasses(passes, await backend.passes());
    const kept = await everythingAnew(backend, 'catalog kept');
    const unchanged = told('nothing changed', await backend.sweep());
    await backend.do('change products');
    const changed = told('1 % changed', await backend.sweep());
    return { cold, kept, unchanged, changed };
  });
  const readingAll = await using(true, async backend => {
    const warm = await everythingAnew(backend, 'contracts parsed');
    const reread = told('nothing changed, all read', await backend.sweep());
    return { warm, reread };
  });
  return { ...asUsual, ...readingAll };
}
