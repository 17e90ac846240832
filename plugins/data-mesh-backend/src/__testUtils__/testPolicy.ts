import { Entity } from '@backstage/catalog-model';

/** Who may govern in tests, and from where. */
export const governance = {
  owners: ['group:default/data-governance'],
  locations: ['url:https://git.acme.example/policies/*'],
};

/** A policy of one check, as it comes from the catalog. */
export function testPolicy(
  name: string,
  change: object,
  location?: string,
): Entity {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'Scorecard',
    metadata: {
      name,
      title: name,
      annotations: {
        'backstage.io/managed-by-location':
          location ?? `url:https://git.acme.example/policies/${name}.yaml`,
      },
    },
    spec: {
      owner: 'group:default/data-governance',
      levels: ['basic'],
      checks: [
        {
          id: 'tagged',
          title: 'Tagged',
          level: 'basic',
          expression: 'product.tags.size() > 0',
        },
      ],
      ...change,
    } as Entity['spec'],
  };
}
