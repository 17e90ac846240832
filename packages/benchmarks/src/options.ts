import { parseArgs } from 'node:util';

const databases = ['sqlite', 'postgres'] as const;
const parts = [
  'ingest',
  'scorecards',
  'signals',
  'pages',
  'create',
  'contracts',
] as const;

/** Something that is measured on its own. */
export type Part = (typeof parts)[number];

/** How much is measured. */
export interface Options {
  quick: boolean;
  /** Which of the databases at hand. */
  databases: (typeof databases)[number][];
  parts: Part[];
  ingest: {
    /** Data products, and as many components. */
    entities: number;
    /** That they come in, one of each kind in turns. */
    batches: number;
    /** Ingested before, so that nothing measured is a first time. */
    warmup: number;
    /** Each with fresh databases. */
    rounds: number;
  };
  scorecards: {
    products: number;
    /** Of the products: ingested for real, then copied. */
    ingested: number;
    /** Of facts and checks, one after the other in one backend. */
    rounds: number;
    /** Of an owner's page. */
    page: { samples: number; warmup: number };
    /** Products in the stand-in for the catalog, one run for each. */
    growth: number[];
  };
  signals: {
    /** Of contracts, in one request. */
    results: number;
    /** Of dbt, in one request. */
    tests: number;
    /** Of one request, to see how much memory it takes. */
    megabytes: number;
    /** That send at the same time. */
    senders: number;
    /** In the catalog, while the time until a new level is measured. */
    products: number;
    samples: number;
  };
  pages: {
    products: number;
    /** Of the products: ingested for real, then copied. */
    ingested: number;
    /** Days of history. */
    days: number;
    /** Of each page, cold and warm. */
    visits: number;
    warmup: number;
  };
  create: {
    /** Products that are created, one after the other. */
    runs: number;
    /** Created before, and not counted. */
    warmup: number;
  };
  contracts: {
    /** Of 50 columns, each in two versions. */
    contracts: number;
    /** Of ODCS and ODPS, in one folder. */
    files: number;
  };
}

export const usage = `npm run bench [-- <options>]

  --quick         200 entities and 1,000 products: to try it, not to quote it
  --only <names>  only these, such as 'sqlite' or 'scorecards,postgres'
                  databases: ${databases.join(', ')}
                  parts: ${parts.join(', ')}
                  pages, create and contracts on sqlite only`;

const full = {
  ingest: { entities: 2_000, batches: 4, warmup: 50, rounds: 2 },
  scorecards: {
    products: 10_000,
    ingested: 100,
    rounds: 2,
    page: { samples: 60, warmup: 10 },
    growth: [1_000, 10_000, 100_000],
  },
  signals: {
    results: 100_000,
    tests: 50_000,
    megabytes: 200,
    senders: 50,
    products: 10_000,
    samples: 40,
  },
  pages: {
    products: 10_000,
    ingested: 100,
    days: 365,
    visits: 10,
    warmup: 2,
  },
  create: { runs: 20, warmup: 2 },
  contracts: { contracts: 10_000, files: 5_000 },
};

const quick = {
  ingest: { entities: 200, batches: 2, warmup: 50, rounds: 1 },
  scorecards: {
    products: 1_000,
    ingested: 100,
    rounds: 1,
    page: { samples: 20, warmup: 5 },
    growth: [1_000, 10_000],
  },
  signals: {
    results: 10_000,
    tests: 5_000,
    megabytes: 50,
    senders: 50,
    products: 1_000,
    samples: 10,
  },
  pages: { products: 500, ingested: 100, days: 30, visits: 3, warmup: 1 },
  create: { runs: 3, warmup: 1 },
  contracts: { contracts: 500, files: 500 },
};

/** Those of all that are named, or all when none is. */
function select<T extends string>(all: readonly T[], names: string[]): T[] {
  const named = all.filter(name => names.includes(name));
  return named.length ? named : [...all];
}

/** @throws Error - when there is an argument that it does not know */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean' }, only: { type: 'string' } },
  });
  const names = values.only?.split(',') ?? [];
  const known: string[] = [...databases, ...parts];
  const unknown = names.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--only takes ${known.join(', ')}, not '${unknown}'`);
  }
  return {
    quick: values.quick ?? false,
    databases: select(databases, names),
    parts: select(parts, names),
    ...(values.quick ? quick : full),
  };
}
