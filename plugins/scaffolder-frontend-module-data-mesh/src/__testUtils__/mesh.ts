import { Entity } from '@backstage/catalog-model';

function entity(
  kind: string,
  name: string,
  more: {
    title?: string;
    spec?: Entity['spec'];
    relations?: [type: string, targetRef: string][];
  } = {},
): Entity {
  const own = kind === 'DataProduct';
  return {
    apiVersion: own ? 'data-mesh/v1alpha1' : 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title: more.title },
    spec: more.spec ?? {},
    relations: (more.relations ?? []).map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
  };
}

function person(name: string, displayName: string, group: string): Entity {
  return entity('User', name, {
    spec: { profile: { displayName } },
    relations: [['memberOf', `group:default/${group}`]],
  });
}

/** A small company: sales with a team below it, marketing, and what they have. */
export const mesh: Entity[] = [
  entity('Group', 'sales', {
    title: 'Sales',
    relations: [['parentOf', 'group:default/orders-team']],
  }),
  entity('Group', 'orders-team', {
    title: 'Orders Team',
    relations: [['childOf', 'group:default/sales']],
  }),
  entity('Group', 'marketing', { title: 'Marketing' }),
  person('ada', 'Ada Lovelace', 'sales'),
  person('bob', 'Bob Below', 'orders-team'),
  person('cleo', 'Cleo Elsewhere', 'marketing'),
  entity('Domain', 'commerce', {
    title: 'Commerce',
    relations: [['ownedBy', 'group:default/sales']],
  }),
  entity('Domain', 'returns', {
    title: 'Returns',
    relations: [
      ['ownedBy', 'group:default/sales'],
      ['partOf', 'domain:default/commerce'],
    ],
  }),
  entity('Domain', 'brand', {
    title: 'Brand',
    relations: [['ownedBy', 'group:default/marketing']],
  }),
  entity('DataProduct', 'orders', {
    title: 'Orders',
    spec: {
      lifecycle: 'production',
      outputs: [
        { name: 'orders', type: 'table', contract: 'orders-v1' },
        { name: 'raw', type: 'files' },
      ],
    },
  }),
  entity('DataProduct', 'legacy-orders', {
    title: 'Legacy Orders',
    spec: { lifecycle: 'deprecated', outputs: [{ name: 'all' }] },
  }),
  entity('API', 'orders-v1', { spec: { type: 'data-contract' } }),
  entity('API', 'returns-v1', { spec: { type: 'data-contract' } }),
  entity('Resource', 'shop-db', {
    title: 'Shop database',
    spec: { type: 'database' },
    relations: [['ownedBy', 'group:default/sales']],
  }),
];
