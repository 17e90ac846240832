import { setTimeout as sleep } from 'node:timers/promises';
import { startCatalog } from '../catalog/startCatalog';
import {
  assertIngested,
  waitUntilStitched,
} from '../catalog/waitUntilStitched';
import { Database } from '../databases/Database';
import { contracts } from '../entities/contracts';
import { dataProduct } from '../entities/dataProduct';
import { Options } from '../options';
import { summarise, Timing } from '../statistics';
import { Clients, createClients } from './clients';
import { copyEntities } from './copyEntities';
import {
  assertFirstPage,
  createOperations,
  Operations,
  TimedName,
} from './operations';

/** The first page of a catalog with so many products. */
export interface ExploreFigures {
  products: number;
  /** In milliseconds. */
  timings: Record<TimedName, Timing>;
  /** HTTP requests for one first page. */
  requests: number;
}

export interface ExploreResult {
  few: ExploreFigures;
  many: ExploreFigures;
  /** p95 of Explore's list by that of the catalog's page, with many products. */
  listRatio: number;
  /** The same for the list as its page loads it, with the facets after it. */
  listInPageRatio: number;
  /** p95 of Explore's facets by that of the catalog's own filters. */
  facetsRatio: number;
  /** p95 of all of Explore's first page by that of all of the catalog's. */
  pageRatio: number;
  /** p95 of all of Explore's first page by that of one by-query page. */
  pageToByQueryRatio: number;
}

async function measure(
  clients: Clients,
  products: number,
  { samples, warmup }: Options['explore'],
): Promise<ExploreFigures> {
  await assertFirstPage(clients, products);
  const operations = createOperations(clients);
  const before = clients.requests();
  await operations.page(() => {});
  const requests = clients.requests() - before;

  const names = Object.keys(operations) as (keyof Operations)[];
  const durations = new Map<TimedName, number[]>();
  const record = (name: TimedName, start: number) => {
    const duration = performance.now() - start;
    durations.set(name, [...(durations.get(name) ?? []), duration]);
  };
  for (let i = 0; i < warmup + samples; i++) {
    if (i === warmup) durations.clear();
    // In turns, and each time another one first.
    const turn = i % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      const start = performance.now();
      await operations[name](part => record(part, start));
      record(name, start);
    }
  }
  const timings = Object.fromEntries(
    [...durations].map(([name, values]) => [name, summarise(values)]),
  ) as Record<TimedName, Timing>;
  return { products, timings, requests };
}

/** Loads Explore's first page over few products, then over many. */
export async function measureExplore(
  database: Database,
  options: Options['explore'],
  progress: (message: string) => void,
): Promise<ExploreResult> {
  const catalog = await startCatalog(database);
  try {
    const { knex } = catalog;
    const indices = Array.from({ length: options.few }, (_, i) => i);
    const entities = indices.flatMap(i => [
      dataProduct(i, options.few),
      ...contracts(i),
    ]);
    await catalog.provider.add(entities);
    await waitUntilStitched(knex, entities.length);
    await assertIngested(knex, entities.length);

    const clients = createClients(catalog.baseUrl);
    const few = await measure(clients, options.few, options);
    progress(`${options.few} products measured`);

    await copyEntities(knex, {
      products: options.few,
      copies: options.many / options.few - 1,
    });
    progress(`${options.many} products stored, with their contracts`);
    // Idle connections have run into their timeout: both ends should know.
    await sleep(1_000);
    const many = await measure(clients, options.many, options);
    progress(`${options.many} products measured`);

    const p95 = (name: TimedName) => many.timings[name].p95;
    return {
      few,
      many,
      listRatio: p95('list') / p95('byQuery'),
      listInPageRatio: p95('listInPage') / p95('byQuery'),
      facetsRatio: p95('facets') / p95('catalogFilters'),
      pageRatio: p95('page') / p95('catalogPage'),
      pageToByQueryRatio: p95('page') / p95('byQuery'),
    };
  } finally {
    await catalog.stop();
  }
}
