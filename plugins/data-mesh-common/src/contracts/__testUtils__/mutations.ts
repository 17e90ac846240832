/** Numbers that look random and are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 0x100000000;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

type Holder = Record<string | number, unknown>;

/** A place in a document: what holds the value, and under which key. */
interface Spot {
  holder: Holder;
  key: string | number;
  path: string;
}

function spotsOf(value: unknown, path = ''): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap(name => {
    const key = Array.isArray(value) ? Number(name) : name;
    const at = `${path}/${name}`;
    return [{ holder, key, path: at }, ...spotsOf(holder[key], at)];
  });
}

export interface Mutation {
  kind: string;
  path: string;
  document: Record<string, unknown>;
}

const operators = ['mustBe', 'mustNotBe', 'mustBeLessThan', 'mustBeBetween'];
const versions = [
  ...['v3.0.0', 'v3.0.2', 'v3.1.0', 'v3.2.0', 'v3.3.0', 'v3.1.7', 'v4.0.0'],
  ...['v2.2.2', 'v1.0.0', 'v0.9.0', '3.1.0', 'V3.1.0', 'latest', ''],
];

/** What a mutation puts in the place of a value. */
const others: unknown[] = [
  ...['', 'other words', 0, -1, 1.5, 7, true, false, null, [], {}],
  ...[['a'], [1, 2], [{}], { a: 1 }, [null]],
];

type Mutate = (spot: Spot, pick: <T>(from: readonly T[]) => T) => boolean;

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isMap = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && !isList(value);

/** Ways to break a document; each tells whether it found something to break. */
const kinds: Record<string, Mutate> = {
  'delete a key': ({ holder, key }) => !isList(holder) && delete holder[key],
  'rename a key': ({ holder, key }, pick) => {
    if (isList(holder)) return false;
    const value = holder[key];
    delete holder[key];
    holder[
      pick([`${key}X`, String(key).toLowerCase(), String(key).toUpperCase()])
    ] = value;
    return true;
  },
  'add an unknown key': ({ holder, key }, pick) => {
    const value = holder[key];
    if (!isMap(value)) return false;
    value[pick(['unknown', 'element', 'notes', 'columns', '__proto'])] =
      pick(others);
    return true;
  },
  'add a known key': ({ holder, key }, pick) => {
    const value = holder[key];
    if (!isMap(value)) return false;
    value[
      pick([
        ...['id', 'name', 'tags', 'properties', 'items', 'map', 'enum', 'type'],
        ...['logicalType', 'logicalTypeOptions', 'quality', 'relationships'],
        ...['metric', 'query', 'rule', 'engine', 'from', 'to', 'url', 'port'],
        ...['customProperties', 'context', 'description', 'deprecated'],
      ])
    ] = pick([
      ...others,
      'string',
      'object',
      'array',
      'map',
      'a.b',
      'library',
      'sql',
    ]);
    return true;
  },
  'change the value': ({ holder, key }, pick) => {
    holder[key] = pick(others);
    return true;
  },
  'change a word': ({ holder, key }, pick) => {
    const value = holder[key];
    if (typeof value !== 'string') return false;
    holder[key] = pick([
      `${value}x`,
      value.toUpperCase(),
      ` ${value}`,
      'object',
      'array',
      'string',
      'map',
      'sql',
      'text',
      'custom',
      'kafka',
      's3',
      'a.b.c',
      'a-b.c',
    ]);
    return true;
  },
  'repeat an entry': ({ holder, key }) => {
    const value = holder[key];
    return isList(value) && value.length > 0 && value.push(value[0]) > 0;
  },
  'remove an entry': ({ holder, key }) => {
    const value = holder[key];
    return isList(value) && value.length > 0 && value.splice(0, 1).length > 0;
  },
  'empty it': ({ holder, key }) => {
    const value = holder[key];
    if (typeof value === 'string') holder[key] = '';
    else if (isList(value)) holder[key] = [];
    else if (isMap(value)) holder[key] = {};
    else return false;
    return true;
  },
  'make it null': ({ holder, key }) => {
    holder[key] = null;
    return true;
  },
  'nest it wrongly': ({ holder, key }, pick) => {
    const value = holder[key];
    holder[key] = pick<() => unknown>([
      () => [value],
      () => ({ value }),
      () => ({ [key]: value }),
    ])();
    return true;
  },
  'compare twice': ({ holder, key }, pick) => {
    const value = holder[key];
    if (
      !isMap(value) ||
      !Object.keys(value).some(name => name.startsWith('must'))
    )
      return false;
    value[pick(operators)] = pick([1, 'a', [1, 2], null]);
    return true;
  },
};

const swapVersion: Mutate = ({ holder, key }, pick) => {
  holder[key] = pick(versions);
  return true;
};

/** Documents made of a valid one by breaking it in one place, or in two. */
export function* mutationsOf(
  document: object,
  count: number,
  seed: number,
): Generator<Mutation> {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T =>
    from[Math.floor(random() * from.length)];
  const names = Object.keys(kinds);
  for (let made = 0; made < count; ) {
    const copy = JSON.parse(JSON.stringify(document));
    const spots = spotsOf(copy);
    // A document has one version and hundreds of other places to break.
    const version = spots.find(
      ({ path }) => path === '/apiVersion' && random() < 0.005,
    );
    const kind = version ? 'swap the version' : pick(names);
    const spot = version ?? pick(spots);
    const mutate = version ? swapVersion : kinds[kind];
    if (mutate(spot, pick)) {
      made += 1;
      yield { kind, path: spot.path, document: copy };
    }
  }
}
