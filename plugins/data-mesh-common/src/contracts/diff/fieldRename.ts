import { isObject, Loose, objectsOf, textOf } from '../odcs/readDocument';
import { sensitivityOf } from '../odcs/sensitivity';
import { Entry, Pairing } from './pairEntries';
import { typesOf } from './compareType';

/** Names of the fields of an object, in the order of the alphabet. */
export const namesIn = ({ properties }: Loose): string[] =>
  objectsOf(properties)
    .map(({ name }) => JSON.stringify(textOf(name)))
    .sort();

/**
 * What two fields must share to be taken for one that got another name; empty
 * for fields of which too little is known.
 */
export function shapeOf(value: unknown): string {
  if (!isObject(value)) return '';
  const types = typesOf(value).toLowerCase();
  if (types === '') return '';
  const below = namesIn(value).join();
  return [
    types,
    value.required === true,
    value.unique === true,
    value.primaryKey === true,
    sensitivityOf(textOf(value.classification)),
    below,
  ].join('|');
}

/** Takes out of a pairing what is most likely the same thing under another name. */
export function takeRenamed(
  pairing: Pairing,
  shape: (value: unknown) => string,
): [before: Entry, after: Entry][] {
  const byShape = new Map<string, { removed: Entry[]; added: Entry[] }>();
  for (const side of ['removed', 'added'] as const) {
    for (const entry of pairing[side]) {
      const key = shape(entry.value);
      if (key === '') continue;
      const group = byShape.get(key) ?? { removed: [], added: [] };
      group[side].push(entry);
      byShape.set(key, group);
    }
  }
  const renamed: [Entry, Entry][] = [];
  for (const { removed, added } of byShape.values()) {
    if (removed.length === 1 && added.length === 1) {
      renamed.push([removed[0], added[0]]);
      continue;
    }
    // Of several that are alike only the position tells which became which.
    const byIndex = new Map(added.map(entry => [entry.index, entry]));
    for (const entry of removed) {
      const twin = byIndex.get(entry.index);
      if (twin) renamed.push([entry, twin]);
    }
  }
  const taken = new Set(renamed.flat());
  pairing.removed = pairing.removed.filter(entry => !taken.has(entry));
  pairing.added = pairing.added.filter(entry => !taken.has(entry));
  return renamed;
}
