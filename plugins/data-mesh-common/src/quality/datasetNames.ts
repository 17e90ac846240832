import { ContractView, ServerView } from '../contracts/odcs/view/ContractView';

/**
 * A name by which tools know what a schema object of a contract promises.
 *
 * @public
 */
export interface DatasetName {
  /** Name of the schema object. */
  schema: string;
  /** Parts in lower case, the dataset itself last. */
  parts: string[];
}

/** Longer names of datasets do not occur. */
const MAX_PARTS = 12;
const MAX_LENGTH = 500;

/** Where servers of ODCS say what is around a table, the outermost first. */
const AROUND = [
  ['catalog', 'database', 'project'],
  ['schema', 'dataset'],
];

/**
 * The parts of a dataset's name in lower case: `"SHOP"."Orders"` and
 * `shop/orders` are the same. Empty when there is no name in it.
 *
 * @public
 */
export function datasetParts(name: string): string[] {
  return (
    name
      .slice(0, MAX_LENGTH)
      .toLocaleLowerCase('en-US')
      // Where it is, is compared elsewhere: s3://bucket/path, C:\\path.
      .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/, '')
      .replace(/["'`[\]]/g, '')
      .split(/[/\\]/)
      // Behind a pattern such as {model}/*.json everything may stand.
      .filter(part => !/[*{}?]/.test(part))
      .flatMap(part => part.split('.'))
      .map(part => part.trim())
      .filter(part => part !== '')
      .slice(-MAX_PARTS)
  );
}

function prefixOf({ fields }: ServerView): string[] {
  const value = (names: string[]) =>
    fields.find(({ name }) => names.includes(name.toLocaleLowerCase('en-US')))
      ?.value;
  return AROUND.flatMap(names => datasetParts(value(names) ?? ''));
}

/**
 * By which names tools know what a contract promises: its physical names, with
 * what the servers say is around them.
 *
 * @public
 */
export function datasetNames(contract: ContractView): DatasetName[] {
  const found = new Map<string, DatasetName>();
  const add = (schema: string, parts: string[]) =>
    found.set(`${schema}\n${parts.join('.')}`, { schema, parts });
  for (const { name, physicalName } of contract.schemas) {
    const own = datasetParts(physicalName ?? name);
    for (const server of contract.servers) {
      if (own.length) add(name, [...prefixOf(server), ...own]);
      const isPlace = server.location.includes('://');
      // Where a server is a place for one thing, the place is its name.
      if (isPlace && contract.schemas.length === 1) {
        const place = datasetParts(server.location);
        if (place.length) add(name, place);
      }
    }
    if (!contract.servers.length && own.length) add(name, own);
  }
  return [...found.values()];
}

/**
 * How many parts two names have in common at their ends; 0 when they are names
 * of different things, for one must be the end of the other.
 *
 * @public
 */
export function commonParts(
  one: readonly string[],
  other: readonly string[],
): number {
  const length = Math.min(one.length, other.length);
  for (let i = 1; i <= length; i += 1) {
    if (one[one.length - i] !== other[other.length - i]) return 0;
  }
  return length;
}
