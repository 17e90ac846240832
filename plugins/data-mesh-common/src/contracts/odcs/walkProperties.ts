import { Step } from '../findings/DocumentFinding';
import { isObject, Loose, textOf } from './readDocument';

/** Deeper than any real schema; it stops documents that contain themselves. */
const MAX_DEPTH = 20;

/** A schema object, a property, or what an array or a map holds. */
export interface Owner {
  owner: Loose;
  /** What it stands in; undefined for a schema object. */
  parent?: Owner;
  /** The way from there. */
  via: readonly Step[];
}

const chainOf = (owner: Owner): Owner[] => [
  ...(owner.parent ? chainOf(owner.parent) : []),
  owner,
];

/** Where it is in the document. */
export const stepsOf = (owner: Owner): Step[] =>
  chainOf(owner).flatMap(({ via }) => via);

/** What an array or a map holds has no name of its own, but that of its holder. */
const named = (owner: Owner) =>
  chainOf(owner).filter(({ via }) => typeof via[via.length - 1] === 'number');

/** Its name as references write it, such as `orders.customer.email`. */
export const nameOf = (owner: Owner): string =>
  named(owner)
    .map(({ owner: { name } }) => textOf(name))
    .join('.');

/** Its ids from the schema object on; undefined when one of them has none. */
export function idsOf(owner: Owner): string[] | undefined {
  const ids = named(owner).map(({ owner: { id } }) => id);
  return ids.every(id => typeof id === 'string')
    ? (ids as string[])
    : undefined;
}

function walk(at: Owner, into: Owner[], depth: number): void {
  into.push(at);
  if (depth >= MAX_DEPTH) return;
  const { properties, items, map } = at.owner;
  if (Array.isArray(properties)) {
    for (let i = 0; i < properties.length; i++) {
      const owner = properties[i];
      if (isObject(owner)) {
        walk({ owner, parent: at, via: ['properties', i] }, into, depth + 1);
      }
    }
  }
  if (isObject(items)) {
    walk({ owner: items, parent: at, via: ['items'] }, into, depth + 1);
  }
  if (isObject(map) && isObject(map.value)) {
    const held = { owner: map.value, parent: at, via: ['map', 'value'] };
    walk(held, into, depth + 1);
  }
}

/** All schema objects of a contract and all that is below them. */
export function ownersOf(schema: unknown): Owner[] {
  const owners: Owner[] = [];
  if (!Array.isArray(schema)) return owners;
  schema.forEach((owner, i) => {
    if (isObject(owner)) walk({ owner, via: ['schema', i] }, owners, 0);
  });
  return owners;
}
