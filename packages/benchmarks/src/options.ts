import { parseArgs } from 'node:util';

/** How much is measured. */
export interface Options {
  quick: boolean;
  /** Which of the databases at hand. */
  databases: ('sqlite' | 'postgres')[];
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
  explore: {
    /** The small catalog. Ingested for real, then copied to the large one. */
    few: number;
    many: number;
    samples: number;
    warmup: number;
  };
}

export const usage = `npm run bench [-- <options>]

  --quick         200 entities and 1,000 products: to try it, not to quote it
  --only <name>   sqlite or postgres`;

const full = {
  ingest: { entities: 2_000, batches: 4, warmup: 50, rounds: 2 },
  explore: { few: 100, many: 10_000, samples: 60, warmup: 10 },
};

const quick = {
  ingest: { entities: 200, batches: 2, warmup: 50, rounds: 1 },
  explore: { few: 100, many: 1_000, samples: 20, warmup: 5 },
};

/** @throws Error - when there is an argument that it does not know */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean' }, only: { type: 'string' } },
  });
  const { only } = values;
  if (only !== undefined && only !== 'sqlite' && only !== 'postgres') {
    throw new Error(`--only takes sqlite or postgres, not '${only}'`);
  }
  return {
    quick: values.quick ?? false,
    databases: only ? [only] : ['sqlite', 'postgres'],
    ...(values.quick ? quick : full),
  };
}
