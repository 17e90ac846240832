import { JsonObject } from '@backstage/types';
import { Options } from '../../options';
import { checks } from '../checks';
import { PeerResult } from '../peer/measurePeer';
import { Sweep, SweepingBackend } from './SweepingBackend';

/** Sweeps over the catalog that the peer has read, too. */
export interface Sweeps {
  /** The first one of a process: contracts are parsed. */
  cold: Sweep;
  /** Contracts are parsed already; everything is evaluated and stored. */
  warm: Sweep;
  /** After 1 % of the products have changed. */
  changed: Sweep;
  /** Nothing has changed. */
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

/** Measures our sweeps on a database that holds a filled catalog. */
export async function measureSweeps(
  database: JsonObject,
  { products, rounds }: Options['scorecards'],
  { passes }: PeerResult,
  progress: (message: string) => void,
): Promise<Sweeps> {
  const backend = await SweepingBackend.start(
    { database, policies: 'comparable' },
    { products, checks: checks.length },
  );
  const told = (title: string, sweep: Sweep) => {
    progress(`Data Mesh, ${title}: ${sweep.seconds.toFixed(2)} s`);
    return sweep;
  };
  try {
    const cold = told('cold', await backend.firstSweep());
    assertSamePasses(passes, await backend.passes());
    const warm: Sweep[] = [];
    for (let i = 0; i < rounds; i++) {
      await backend.do('empty tables');
      warm.push(told('contracts parsed', await backend.sweep()));
    }
    const unchanged = told('nothing changed', await backend.sweep());
    await backend.do('change products');
    const changed = told('1 % changed', await backend.sweep());
    // As with the peer, the quickest of the same.
    const best = warm.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    return { cold, warm: best, changed, unchanged };
  } finally {
    await backend.stop();
  }
}
