import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/** An entity as a list of choices shows it. */
export interface EntityOption {
  /** Full ref. */
  ref: string;
  title: string;
  /** A second line, such as the owner. */
  hint?: string;
}

/** What of an entity is loaded for {@link entityOption}. */
export const OPTION_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'spec.profile',
  'relations',
];

/** What people call an entity. */
export function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: unknown } | undefined;
  return typeof profile?.displayName === 'string'
    ? profile.displayName
    : metadata.title ?? metadata.name;
}

export function entityOption(entity: Entity, hint?: string): EntityOption {
  return { ref: stringifyEntityRef(entity), title: titleOf(entity), hint };
}

/** By title, as people look for it. */
export function byTitle(a: EntityOption, b: EntityOption): number {
  return a.title.localeCompare(b.title) || a.ref.localeCompare(b.ref);
}

/** The refs of an entity's relations of a type. */
export function related(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);
}
