import { JsonObject } from '@backstage/types';
import { Database } from '../../databases/Database';
import { Options } from '../../options';
import { PeerResult } from '../peer/measurePeer';
import { measureGrowth } from './measureGrowth';
import { measurePage, PageFigures } from './measurePage';
import { measureSweeps, Sweeps } from './measureSweeps';
import { Sweep } from './SweepingBackend';

/** Our half of the comparison. */
export interface OwnResult extends Sweeps {
  /** Over ever more products, from the stand-in for the catalog. */
  growth: Sweep[];
  /** An owner's page, with little history and with much of it. */
  pages: PageFigures[];
}

/** Measures our backend on the catalog that the peer has read. */
export async function measureOurs(
  database: Database,
  filled: JsonObject,
  options: Options['scorecards'],
  peer: PeerResult,
  progress: (message: string) => void,
): Promise<OwnResult> {
  const sweeps = await measureSweeps(filled, options, peer, progress);
  const pages = await measurePage(
    filled,
    options.products,
    options.page,
    progress,
  );
  const growth = await measureGrowth(database, options.growth, progress);
  return { ...sweeps, growth, pages };
}
