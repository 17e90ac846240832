import { Fact, FactDefinitions, MAX_LIST_ITEMS } from '../facts/factTypes';

/** How big a value is taken to be, and each of the values in it. */
export interface Extent {
  /** Items of a list, characters of a text, or entries of a map. */
  length: number;
  item: Extent;
  /** Of an object whose fields are known. */
  fields?: Readonly<Record<string, Extent>>;
}

/** The extents of variables, by name. */
export type Extents = ReadonlyMap<string, Extent>;

/** Keeps estimates finite: infinity times an empty list is no number. */
export const LARGEST = 1e15;

/** What a value is taken to be of which nothing else is known. */
export const anyExtent: Extent = {
  length: MAX_LIST_ITEMS,
  get item() {
    return anyExtent;
  },
};

/** What stands in a field of a value. */
export function fieldOf({ fields, item }: Extent, name: string): Extent {
  return fields?.[name] ?? item;
}

function wider(a: Extent, b: Extent): Extent {
  if (a === b) return a;
  const names = [a, b].flatMap(({ fields }) => Object.keys(fields ?? {}));
  return {
    length: Math.max(a.length, b.length),
    item: wider(a.item, b.item),
    ...(names.length
      ? {
          fields: Object.fromEntries(
            names.map(name => [
              name,
              wider(fieldOf(a, name), fieldOf(b, name)),
            ]),
          ),
        }
      : {}),
  };
}

/** At least as big as each of some values; as any value when there is none. */
export function widest(extents: Extent[]): Extent {
  return extents.length ? extents.reduce(wider) : anyExtent;
}

function singleExtent(fact: Fact): Extent {
  if (fact.type !== 'object') return anyExtent;
  const fields = Object.fromEntries(factExtents(fact.fields));
  const all = Object.values(fields);
  return { length: all.length, item: widest(all), fields };
}

/** The extents of facts: lists are as long as facts may be, see `max`. */
export function factExtents(facts: FactDefinitions): Map<string, Extent> {
  return new Map(
    Object.entries(facts).map(([name, fact]) => {
      const single = singleExtent(fact);
      const length = fact.max ?? MAX_LIST_ITEMS;
      return [name, fact.list ? { length, item: single } : single] as const;
    }),
  );
}
