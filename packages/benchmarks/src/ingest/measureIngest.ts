import { Entity } from '@backstage/catalog-model';
import { RunningCatalog, startCatalog } from '../catalog/startCatalog';
import {
  assertIngested,
  countRows,
  waitUntilStitched,
} from '../catalog/waitUntilStitched';
import { Database } from '../databases/Database';
import { component } from '../entities/component';
import { dataProduct } from '../entities/dataProduct';
import { Options } from '../options';
import { median } from '../statistics';

/** What one entity of a batch cost. */
export interface IngestBatch {
  /** From handing the batch over until its last entity can be read and found. */
  wallMs: number;
  /** Of this process: without the database server's share, if there is one. */
  cpuMs: number;
  statements: number;
  searchRows: number;
  /** Both directions, as the catalog stores them. */
  relations: number;
}

export interface IngestResult {
  /** Of each kind, in each round. */
  entities: number;
  rounds: number;
  /** In the order in which they were measured; those at one index are a pair. */
  components: IngestBatch[];
  products: IngestBatch[];
  /** Medians of the batches. */
  component: IngestBatch;
  product: IngestBatch;
  /** Wall time of a DataProduct by that of a Component, in each pair. */
  ratios: number[];
  /** The median of those. */
  ratio: number;
  /** The same, each divided by the rows that the search index holds for it. */
  ratioPerRow: number;
}

type Build = (i: number, count: number) => Entity;

/** A kind with a catalog of its own, which is filled batch by batch. */
interface Contestant {
  catalog: RunningCatalog;
  build: Build;
  batches: IngestBatch[];
  ingested: number;
}

function renamed(entity: Entity): Entity {
  const name = `warmup-${entity.metadata.name}`;
  return { ...entity, metadata: { ...entity.metadata, name } };
}

async function warmUp(contestant: Contestant, count: number): Promise<void> {
  const { catalog, build } = contestant;
  const entities = Array.from({ length: count }, (_, i) => build(i, count));
  await catalog.provider.add(entities.map(renamed));
  await waitUntilStitched(catalog.knex, count);
  contestant.ingested = count;
}

async function measureBatch(
  contestant: Contestant,
  entities: Entity[],
): Promise<void> {
  const { catalog } = contestant;
  const { knex } = catalog;
  const rowsBefore = await countRows(knex, 'search');
  const relationsBefore = await countRows(knex, 'relations');
  contestant.ingested += entities.length;

  const statementsBefore = catalog.statements();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await catalog.provider.add(entities);
  const polls = await waitUntilStitched(knex, contestant.ingested);
  const wall = performance.now() - start;
  const cpu = process.cpuUsage(cpuBefore);
  const statements = catalog.statements() - statementsBefore - polls;

  await assertIngested(knex, contestant.ingested);
  const rows = (await countRows(knex, 'search')) - rowsBefore;
  const relations = (await countRows(knex, 'relations')) - relationsBefore;
  contestant.batches.push({
    wallMs: wall / entities.length,
    cpuMs: (cpu.user + cpu.system) / 1000 / entities.length,
    statements: statements / entities.length,
    searchRows: rows / entities.length,
    relations: relations / entities.length,
  });
}

function medians(batches: IngestBatch[]): IngestBatch {
  const of = (key: keyof IngestBatch) => median(batches.map(b => b[key]));
  return {
    wallMs: of('wallMs'),
    cpuMs: of('cpuMs'),
    statements: of('statements'),
    searchRows: of('searchRows'),
    relations: of('relations'),
  };
}

/**
 * Ingests as many entities into each of two catalogs, batch by batch in turns:
 * what else the machine has to do changes from one minute to the next, and must
 * not decide which kind is the slower one.
 */
async function measureRound(
  database: Database,
  { entities, batches, warmup }: Options['ingest'],
  results: [Build, IngestBatch[]][],
): Promise<void> {
  const contestants: Contestant[] = [];
  try {
    for (const [build, done] of results) {
      const catalog = await startCatalog(database);
      const contestant = { catalog, build, batches: done, ingested: 0 };
      contestants.push(contestant);
      await warmUp(contestant, warmup);
    }
    const size = entities / batches;
    for (let batch = 0; batch < batches; batch++) {
      // The other kind first each time.
      for (const contestant of batch % 2
        ? [...contestants].reverse()
        : contestants) {
        const input = Array.from({ length: size }, (_, i) =>
          contestant.build(batch * size + i, entities),
        );
        await measureBatch(contestant, input);
      }
    }
  } finally {
    for (const { catalog } of contestants) await catalog.stop();
  }
}

/** Ingests both kinds into fresh databases. */
export async function measureIngest(
  database: Database,
  options: Options['ingest'],
  progress: (message: string) => void,
): Promise<IngestResult> {
  const components: IngestBatch[] = [];
  const products: IngestBatch[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    await measureRound(database, options, [
      [component, components],
      [dataProduct, products],
    ]);
    progress(`${options.entities} of each kind ingested, round ${round}`);
  }
  const [a, b] = [medians(components), medians(products)];
  if (a.relations !== b.relations) {
    throw new Error(
      `A Component has ${a.relations} relations and a DataProduct ${b.relations}: that compares nothing`,
    );
  }
  const ratios = products.map(({ wallMs }, i) => wallMs / components[i].wallMs);
  const ratio = median(ratios);
  return {
    entities: options.entities,
    rounds: options.rounds,
    components,
    products,
    component: a,
    product: b,
    ratios,
    ratio,
    ratioPerRow: ratio / (b.searchRows / a.searchRows),
  };
}
