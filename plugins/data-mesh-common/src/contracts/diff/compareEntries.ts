import { isObject, Loose } from '../odcs/readDocument';
import { ContractChangeKind } from './changeRules';
import { Comparison } from './Comparison';
import { Attribute } from './compareAttributes';
import { EntryKey, pairEntries, Pairing } from './pairEntries';
import { entryPlace, Place } from './Place';
import { shortValue } from './shortValue';

/** Two lists; what is no list is an empty one, and said to have changed. */
export function listsOf(
  comparison: Comparison,
  at: Place,
  before: unknown,
  after: unknown,
): [unknown[], unknown[]] {
  const lists = [before, after].map(value =>
    Array.isArray(value) ? value : [],
  );
  const strange = [before, after].some(
    value => value !== undefined && !Array.isArray(value),
  );
  if (strange && !comparison.same(before, after)) {
    comparison.add('other', at, 'Something other than a list', {
      before,
      after,
    });
  }
  return [lists[0], lists[1]];
}

/** Two objects; what is no object is an empty one, and said to have changed. */
export function objectsFrom(
  comparison: Comparison,
  at: Place,
  before: unknown,
  after: unknown,
): [Loose, Loose] {
  const strange = [before, after].some(
    value => value !== undefined && value !== null && !isObject(value),
  );
  if (strange && !comparison.same(before, after)) {
    comparison.add('other', at, 'Something other than an object', {
      before,
      after,
    });
  }
  return [isObject(before) ? before : {}, isObject(after) ? after : {}];
}

/** How the entries of a list are compared that each have a name. */
export interface NamedEntries {
  /** What an entry is known by, best first. */
  keys: EntryKey[];
  removed: ContractChangeKind;
  added: ContractChangeKind;
  /** The entry's place for people. */
  label(entry: Loose, at: Place): string;
  message?(entry: Loose, what: 'removed' | 'added'): string;
  /** Compares two entries of the same key; it adds a change unless they are the same. */
  compare(comparison: Comparison, at: Place, before: Loose, after: Loose): void;
}

/** Compares what stands in both lists, and says what stands in one only. */
export function compareNamed(
  comparison: Comparison,
  at: Place,
  before: unknown,
  after: unknown,
  how: NamedEntries,
): Pairing {
  const lists = listsOf(comparison, at, before, after);
  const pairing = pairEntries(...lists, how.keys, comparison.sameness);
  const labelled = (place: Place, value: unknown): Place => ({
    ...place,
    label: isObject(value) ? how.label(value, at) : at.label,
  });
  for (const pair of pairing.pairs) {
    if (!isObject(pair.after.value) || !isObject(pair.before.value)) continue;
    const place = entryPlace(at, pair.before.index, pair.after.index);
    how.compare(
      comparison,
      labelled(place, pair.after.value),
      pair.before.value,
      pair.after.value,
    );
  }
  const once = (
    { index, value }: Pairing['removed'][number],
    what: 'removed' | 'added',
  ) => {
    const place =
      what === 'removed'
        ? entryPlace(at, index, undefined)
        : entryPlace(at, undefined, index);
    const plainMessage = what === 'removed' ? 'Removed' : 'Added';
    if (isObject(value)) {
      comparison.add(
        how[what],
        labelled(place, value),
        how.message?.(value, what) ?? plainMessage,
      );
    } else {
      comparison.add('other', labelled(place, value), plainMessage);
    }
  };
  pairing.removed.forEach(entry => once(entry, 'removed'));
  pairing.added.forEach(entry => once(entry, 'added'));
  return pairing;
}

/**
 * A list of which a change is a change, whatever it is: tags, links, people. Each
 * entry is told by the value of a key, or by itself.
 */
export const entries = (
  kind: ContractChangeKind,
  what: string,
  key: string,
): Attribute => ({
  deep: true,
  compare(comparison, list, before, after) {
    const at = list.label ? list : { ...list, label: list[list.side] };
    const [old, now] = listsOf(comparison, at, before, after);
    const name = (value: unknown): string => {
      const told = isObject(value) ? value[key] : value;
      return String(shortValue(told) ?? 'without a name');
    };
    const keys: EntryKey[] = [
      (entry, sameness) =>
        entry[key] === undefined ? '' : String(sameness.numberOf(entry[key])),
    ];
    const { pairs, removed, added } = pairEntries(
      old,
      now,
      keys,
      comparison.sameness,
    );
    for (const pair of pairs) {
      if (comparison.same(pair.before.value, pair.after.value)) continue;
      comparison.add(
        kind,
        entryPlace(at, pair.before.index, pair.after.index),
        `${what} ${name(pair.after.value)} changed`,
        { before: pair.before.value, after: pair.after.value },
      );
    }
    for (const { index, value } of removed) {
      const message = `${what} ${name(value)} removed`;
      const place = entryPlace(at, index, undefined);
      comparison.add(kind, place, message, { before: value });
    }
    for (const { index, value } of added) {
      const message = `${what} ${name(value)} added`;
      const place = entryPlace(at, undefined, index);
      comparison.add(kind, place, message, { after: value });
    }
  },
});
