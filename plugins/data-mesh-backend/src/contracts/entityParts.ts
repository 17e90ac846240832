import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

export const titleOf = ({ metadata }: Entity): string =>
  metadata.title ?? metadata.name;

/** What an entity has a relation of this type to. */
export function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? []).flatMap(relation =>
    relation.type === type ? relation.targetRef : [],
  );
}

/** A ref that an entity writes, in full; undefined for what is none. */
export function refIn(
  entity: Entity,
  ref: unknown,
  kind: string,
): string | undefined {
  if (typeof ref !== 'string') return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: kind,
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    return undefined;
  }
}
