import { Loose } from '../odcs/readDocument';
import { Path } from './valuePlaces';

function collect(value: unknown, into: Set<unknown>, scalars: boolean): void {
  if (typeof value !== 'object' || value === null) {
    if (scalars && typeof value === 'string') into.add(value);
  } else if (!into.has(value)) {
    into.add(value);
    Object.values(value).forEach(below => collect(below, into, scalars));
  }
}

function sweep(value: unknown, gone: Set<unknown>, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (Array.isArray(value)) {
    const kept = value.filter(entry => !gone.has(entry));
    if (kept.length < value.length) {
      value.length = 0;
      kept.forEach(entry => value.push(entry));
    }
  } else {
    for (const [key, below] of Object.entries(value)) {
      if (gone.has(below)) delete (value as Loose)[key];
    }
  }
  Object.values(value).forEach(below => sweep(below, gone, seen));
}

/**
 * Removes places from plain values, and whatever aliases made the same object
 * elsewhere.
 *
 * @param hasAliases - plain texts don't tell which of them an alias repeated, so
 * all that are equal to a removed one go
 */
export function cutFromValues(
  document: Loose,
  paths: readonly Path[],
  hasAliases: boolean,
): void {
  const parts = paths.map(path => {
    let holder: any = document;
    for (const key of path.slice(0, -1)) holder = holder[key];
    const key = path.at(-1)!;
    return { holder, key, value: holder[key] };
  });
  const gone = new Set<unknown>();
  for (const { holder, key, value } of parts) {
    collect(value, gone, hasAliases);
    // Of a list only objects are removed, which the sweep finds.
    if (!Array.isArray(holder)) delete holder[key];
  }
  sweep(document, gone, new Set());
}
