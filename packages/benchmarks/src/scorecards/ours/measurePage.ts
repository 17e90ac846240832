import { JsonObject } from '@backstage/types';
import { Options } from '../../options';
import { summarise, Timing } from '../../statistics';
import { send } from '../http';
import { Reader, readerTokens } from './readers';
import { SweepingBackend } from './SweepingBackend';

/** An owner's page beside the catalog's page of the same products. */
export interface PageFigures {
  /** Days for which there is a row for each product and scorecard. */
  days: number;
  /** Of somebody who may read everything. */
  owner: Timing;
  /** Of somebody whose products are known from a page before. */
  restricted: Timing;
  /** The first page of somebody whose products have to be looked up, in ms. */
  restrictedCold: number;
  /** The catalog's page of 50 products of the same owner. */
  catalog: Timing;
  /** SQL statements of our backend for one page. */
  statements: number;
}

const OWNER = 'group:default/team-7';
const owned = encodeURIComponent(OWNER);
const questions = {
  ours: [
    `/api/data-mesh/products?owner=${owned}&limit=50`,
    `/api/data-mesh/rollups/domain?owner=${owned}`,
  ],
  catalog: [
    `/api/catalog/entities/by-query?filter=${encodeURIComponent(
      `kind=dataproduct,relations.ownedby=${OWNER}`,
    )}&limit=50&orderField=metadata.title,asc`,
  ],
};

async function ask(
  backend: SweepingBackend,
  who: keyof typeof questions,
  reader: Reader,
): Promise<number> {
  const start = performance.now();
  await Promise.all(
    questions[who].map(path =>
      send('GET', `${backend.url}${path}`, undefined, readerTokens[reader]),
    ),
  );
  return performance.now() - start;
}

/** @throws Error - when the reader turns out not to be restricted */
async function firstRestricted(backend: SweepingBackend): Promise<number> {
  const before = await backend.figures();
  const duration = await ask(backend, 'ours', 'restricted');
  const after = await backend.figures();
  if (after.statements.catalog === before.statements.catalog) {
    throw new Error('The catalog was not asked what the reader may read');
  }
  return duration;
}

async function measure(
  backend: SweepingBackend,
  days: number,
  restrictedCold: number,
  { samples, warmup }: Options['scorecards']['page'],
): Promise<PageFigures> {
  const kinds = {
    owner: ['ours', 'unrestricted'],
    restricted: ['ours', 'restricted'],
    catalog: ['catalog', 'unrestricted'],
  } as const;
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const times = { owner: [], restricted: [], catalog: [] } as Record<
    keyof typeof kinds,
    number[]
  >;
  // In turns: what else the machine does then hits all of them.
  for (let i = -warmup; i < samples; i++) {
    for (const name of names) {
      const duration = await ask(backend, kinds[name][0], kinds[name][1]);
      if (i >= 0) times[name].push(duration);
    }
  }
  const before = await backend.figures();
  await ask(backend, 'ours', 'restricted');
  const after = await backend.figures();
  return {
    days,
    owner: summarise(times.owner),
    restricted: summarise(times.restricted),
    restrictedCold,
    catalog: summarise(times.catalog),
    statements: after.statements.plugin - before.statements.plugin,
  };
}

/**
 * Measures the page that an owner opens, with a month of history and with a
 * year of it, for the two shipped scorecards.
 */
export async function measurePage(
  database: JsonObject,
  products: number,
  options: Options['scorecards']['page'],
  progress: (message: string) => void,
): Promise<PageFigures[]> {
  const backend = await SweepingBackend.start(
    { database, policies: 'shipped', readAll: false },
    { products, checks: 0 },
  );
  try {
    // By other policies than before, so that everything is written again.
    await backend.sweep();
    const restrictedCold = await firstRestricted(backend);
    const figures: PageFigures[] = [];
    for (const days of [30, 365]) {
      await backend.do(`fill ${days} days`);
      progress(`${days} days of history stored`);
      figures.push(await measure(backend, days, restrictedCold, options));
    }
    return figures;
  } finally {
    await backend.stop();
  }
}
