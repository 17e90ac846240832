import {
  Entity,
  EntityRelation,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** A field of refs with its default kind, and the relation to and fro. */
type Rule = [field: string, kind: string, forward: string, reverse: string];

const anyKind: Rule[] = [
  ['owner', 'group', RELATION_OWNED_BY, RELATION_OWNER_OF],
  ['system', 'system', RELATION_PART_OF, RELATION_HAS_PART],
  ['consumesApis', 'api', RELATION_CONSUMES_API, RELATION_API_CONSUMED_BY],
  ['dependsOn', 'component', RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF],
];

const rules: Record<string, Rule[]> = {
  User: [['memberOf', 'group', RELATION_MEMBER_OF, RELATION_HAS_MEMBER]],
  Group: [
    ['parent', 'group', RELATION_CHILD_OF, RELATION_PARENT_OF],
    ['children', 'group', RELATION_PARENT_OF, RELATION_CHILD_OF],
  ],
  Domain: [
    ...anyKind,
    ['subdomainOf', 'domain', RELATION_PART_OF, RELATION_HAS_PART],
  ],
  System: [
    ...anyKind,
    ['domain', 'domain', RELATION_PART_OF, RELATION_HAS_PART],
  ],
};

const refOf = (entity: Entity) =>
  stringifyEntityRef(getCompoundEntityRef(entity));

/** Gives entities the relations that the catalog's own kinds have. */
export function withCatalogRelations(entities: readonly Entity[]): Entity[] {
  const relations = new Map<string, Map<string, EntityRelation>>(
    entities.map(entity => [refOf(entity), new Map()]),
  );
  const relate = (from: string, type: string, targetRef: string) =>
    relations.get(from)?.set(`${type} ${targetRef}`, { type, targetRef });

  for (const entity of entities) {
    if (entity.kind === 'DataProduct') continue;
    const self = refOf(entity);
    for (const [field, defaultKind, forward, reverse] of rules[entity.kind] ??
      anyKind) {
      for (const value of [entity.spec?.[field] ?? []].flat()) {
        const target = stringifyEntityRef(
          parseEntityRef(String(value), {
            defaultKind,
            defaultNamespace: entity.metadata.namespace ?? 'default',
          }),
        );
        relate(self, forward, target);
        relate(target, reverse, self);
      }
    }
  }
  return entities.map(entity => ({
    ...entity,
    relations: [...relations.get(refOf(entity))!.values()],
  }));
}
