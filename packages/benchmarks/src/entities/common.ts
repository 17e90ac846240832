import { EntityMeta } from '@backstage/catalog-model';

/** Shared things that entities refer to; none of them is in the catalog. */
export const owners = 50;
export const parents = 10;
export const systems = 25;

const fields = ['customer', 'orders', 'stock', 'billing', 'web', 'support'];
const tags = [
  'daily',
  'curated',
  'clickstream',
  'finance',
  'gdpr',
  'raw',
  'ml',
];

/** The number in a name, by which copies of an entity differ. */
export function numbered(i: number): string {
  return String(i).padStart(5, '0');
}

/**
 * The one of the same kind that an entity builds on: another one for each, so
 * that both ends of a relation are in the catalog, as they mostly are.
 */
export function upstreamOf(i: number, count: number): number {
  return (i * 37 + 11) % count;
}

/**
 * The other direction: who builds on an entity.
 *
 * @throws Error - when it is not exactly one other for each
 */
export function downstreamOf(count: number): (i: number) => number {
  if (count % 37 === 0) {
    throw new Error(`Of ${count} entities not every one has one consumer`);
  }
  const buildsOn = (wanted: number) => {
    let i = 0;
    while (upstreamOf(i, count) !== wanted % count) i += 1;
    return i;
  };
  const first = buildsOn(0);
  const step = buildsOn(1) - first + count;
  return i => (first + i * step) % count;
}

/** What teams write into the metadata of any kind. */
export function metadata(name: string, i: number): EntityMeta {
  const field = fields[i % fields.length];
  const location = `url:https://git.acme.example/${field}/${name}/tree/main/`;
  return {
    name,
    title: `${field} view ${numbered(i)}`,
    description: `One row per ${field} and day, kept for the teams that decide on it.`,
    tags: [field, tags[i % tags.length]],
    annotations: {
      'backstage.io/managed-by-location': `${location}catalog-info.yaml`,
      'backstage.io/managed-by-origin-location': `${location}catalog-info.yaml`,
      'backstage.io/source-location': location,
      'backstage.io/techdocs-ref': 'dir:.',
    },
    links: [
      {
        url: `https://wiki.acme.example/${field}/${name}`,
        title: 'Definitions',
        icon: 'docs',
      },
    ],
  };
}
