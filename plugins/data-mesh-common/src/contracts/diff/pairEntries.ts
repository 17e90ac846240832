import { isObject, Loose } from '../odcs/readDocument';
import { Sameness } from './Sameness';

/** An entry of a list, with its place there. */
export interface Entry {
  index: number;
  value: unknown;
}

/** Two entries that are about the same thing. */
export interface Pair {
  before: Entry;
  after: Entry;
  /** Which of the keys found them; their number when they were found by equality. */
  foundBy: number;
}

/** What of two lists belongs together, and what only one of them has. */
export interface Pairing {
  pairs: Pair[];
  removed: Entry[];
  added: Entry[];
}

/** What an entry is known by; an empty text is nothing to be known by. */
export type EntryKey = (entry: Loose, sameness: Sameness) => string;

function groups(
  entries: Entry[],
  keyOf: (value: unknown) => string,
): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.value);
    if (key === '') continue;
    const group = found.get(key);
    if (group) group.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

/** Pairs the entries of one key: those that are equal first, then by position. */
function pairGroup(
  before: Entry[],
  after: Entry[],
  sameness: Sameness,
): [Entry, Entry][] {
  if (after.length === 0) return [];
  if (before.length === 1 && after.length === 1) return [[before[0], after[0]]];
  const equal = groups(after, value => String(sameness.numberOf(value)));
  const pairs: [Entry, Entry][] = [];
  const rest: Entry[] = [];
  const taken = new Set<Entry>();
  for (const entry of before) {
    const twin = equal.get(String(sameness.numberOf(entry.value)))?.pop();
    if (twin) {
      pairs.push([entry, twin]);
      taken.add(twin);
    } else {
      rest.push(entry);
    }
  }
  const free = after.filter(entry => !taken.has(entry));
  const count = Math.min(rest.length, free.length);
  for (let index = 0; index < count; index += 1) {
    pairs.push([rest[index], free[index]]);
  }
  return pairs;
}

/**
 * Finds the entries of two lists that are about the same thing, whatever their
 * order: by the first key that tells, then by the next one, and in the end by
 * being equal. Time grows with the length of the lists.
 */
export function pairEntries(
  before: unknown[],
  after: unknown[],
  keys: EntryKey[],
  sameness: Sameness,
): Pairing {
  const entriesOf = (list: unknown[]): Entry[] =>
    list.map((value, index) => ({ index, value }));
  const pairing: Pairing = {
    pairs: [],
    removed: entriesOf(before),
    added: entriesOf(after),
  };
  const byKeys = keys.map(
    key => (value: unknown) => isObject(value) ? key(value, sameness) : '',
  );
  // What has a key and is still alone has no equal either.
  const equal = (value: unknown) =>
    byKeys.every(keyOf => keyOf(value) === '')
      ? String(sameness.numberOf(value))
      : '';
  const stages = [...byKeys, equal];
  for (const [foundBy, keyOf] of stages.entries()) {
    if (pairing.removed.length === 0 || pairing.added.length === 0) break;
    const taken = new Set<Entry>();
    const now = groups(pairing.added, keyOf);
    for (const [key, group] of groups(pairing.removed, keyOf)) {
      for (const [old, twin] of pairGroup(
        group,
        now.get(key) ?? [],
        sameness,
      )) {
        pairing.pairs.push({ before: old, after: twin, foundBy });
        taken.add(old).add(twin);
      }
    }
    pairing.removed = pairing.removed.filter(entry => !taken.has(entry));
    pairing.added = pairing.added.filter(entry => !taken.has(entry));
  }
  return pairing;
}
