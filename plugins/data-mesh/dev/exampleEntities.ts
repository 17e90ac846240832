import { Entity } from '@backstage/catalog-model';
import { dataProductRelations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DataProductEntity } from '@backstage-data-mesh/plugin-data-mesh-common';
import { stringifyEntityRef } from '@backstage/catalog-model';

function product(
  name: string,
  spec: Partial<DataProductEntity['spec']>,
  metadata: Partial<Entity['metadata']> = {},
): DataProductEntity {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name, namespace: 'default', ...metadata },
    spec: {
      type: 'source-aligned',
      lifecycle: 'production',
      owner: 'group:default/web',
      domain: 'domain:default/web',
      ...spec,
    },
  };
}

function entity(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
  };
}

const products = [
  product(
    'clicks',
    {
      purpose: 'One tracked truth about what visitors do',
      classification: 'internal',
      outputs: [
        {
          name: 'clicks',
          type: 'stream',
          version: '1.2.0',
          contract: 'clicks-v1',
          location: 'kafka://web.clicks',
          sla: { freshness: 'PT5M' },
        },
      ],
    },
    { title: 'Click Events', tags: ['clickstream'] },
  ),
  product(
    'profile',
    {
      type: 'aggregate',
      owner: 'group:default/customer',
      domain: 'domain:default/customer',
      system: 'crm',
      version: '2.1.0',
      purpose: 'One profile for each customer',
      useCases: ['campaigns'],
      limitations: 'Not for credit decisions',
      classification: 'restricted',
      personalData: 'personal',
      team: { productOwner: 'user:jdoe' },
      support: [{ channel: '#customer', url: 'https://chat.example/customer' }],
      inputs: [
        { name: 'clicks', contract: 'clicks-v1' },
        { name: 'gone', from: 'dataproduct:default/not-there' },
      ],
      outputs: [
        {
          name: 'profile',
          type: 'table',
          version: '2.1.0',
          contract: 'profile-v2',
          location: 'snowflake://analytics/customer/profile',
          access: {
            how: 'Ask for the role **profile_reader**',
            url: 'https://access.example/new?form=7',
            approvers: ['group:customer'],
          },
        },
        { name: 'overview', type: 'dashboard' },
      ],
      metrics: [{ name: 'consumers', target: 20, unit: 'teams' }],
      roadmap: [{ title: 'Add mobile', status: 'planned', due: '2027-03-31' }],
    },
    {
      title: 'Customer Profile',
      annotations: {
        'backstage.io/source-location':
          'url:https://github.com/acme/profile/tree/main/',
      },
    },
  ),
  product(
    'campaigns',
    {
      type: 'consumer-aligned',
      lifecycle: 'experimental',
      owner: 'group:default/marketing',
      domain: 'domain:default/marketing',
      inputs: [{ name: 'profile', from: 'profile', port: 'profile' }],
      outputs: [{ name: 'campaigns', type: 'files' }],
    },
    { title: 'Campaigns', description: 'Which campaigns reached whom' },
  ),
];

const others = [
  ...['web', 'customer', 'marketing'].flatMap(name => [
    entity('Group', name, { type: 'team', children: [] }),
    entity('Domain', name, { owner: `group:default/${name}` }),
  ]),
  entity('System', 'crm', { owner: 'group:default/customer' }),
  entity('API', 'clicks-v1', {
    type: 'data-contract',
    lifecycle: 'production',
    owner: 'group:default/web',
    definition: [
      'apiVersion: v3.1.0',
      'kind: DataContract',
      'version: 1.2.0',
      'status: active',
      'roles: [{ role: clicks_reader, access: read }]',
      'support: [{ channel: "#web", url: "https://chat.example/web" }]',
    ].join('\n'),
  }),
];

/** Does what the catalog does with the relations that a processor emits. */
function related(entities: Entity[]): Entity[] {
  const relations = products.flatMap(dataProductRelations);
  return entities.map(item => ({
    ...item,
    relations: relations
      .filter(
        ({ source }) => stringifyEntityRef(source) === stringifyEntityRef(item),
      )
      .map(({ type, target }) => ({
        type,
        targetRef: stringifyEntityRef(target),
      })),
  }));
}

/**
 * A mesh of three products in three domains: *Customer Profile* reads clicks by
 * contract and one source that does not exist; *Campaigns* reads the profile.
 */
export const exampleEntities: Entity[] = related([...products, ...others]);
