import { Database } from '../databases/Database';
import { Options } from '../options';
import { checks } from './checks';
import { fillCatalog } from './fillCatalog';
import { measureOurs, OwnResult } from './ours/measureOurs';
import { measurePeer, PeerResult } from './peer/measurePeer';

export interface ScorecardsResult {
  products: number;
  checks: number;
  peer: PeerResult;
  ours?: OwnResult;
}

/** Fills a catalog and lets each side evaluate it. */
export async function measureScorecards(
  database: Database,
  options: Options['scorecards'],
  progress: (message: string) => void,
): Promise<ScorecardsResult> {
  const fresh = await database.create();
  try {
    await fillCatalog(fresh.config, options);
    progress(`${options.products} products stored, with their owners`);
    const peer = await measurePeer(fresh.config, options, progress);
    return {
      products: options.products,
      checks: checks.length,
      peer,
      ours: await measureOurs(database, fresh.config, options, peer, progress),
    };
  } finally {
    await fresh.remove();
  }
}
