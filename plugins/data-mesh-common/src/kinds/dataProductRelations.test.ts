import { stringifyEntityRef } from '@backstage/catalog-model';
import { DataProductEntity } from './DataProductEntityV1alpha1';
import { dataProductRelations } from './dataProductRelations';

function relationsOf(spec: object, namespace?: string): string[] {
  return dataProductRelations({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'p', namespace },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'sales',
      domain: 'sales',
      ...spec,
    },
  } as DataProductEntity).map(
    ({ source, type, target }) =>
      `${stringifyEntityRef(source)} ${type} ${stringifyEntityRef(target)}`,
  );
}

const base = [
  'dataproduct:default/p ownedBy group:default/sales',
  'group:default/sales ownerOf dataproduct:default/p',
  'dataproduct:default/p partOf domain:default/sales',
  'domain:default/sales hasPart dataproduct:default/p',
];

describe('dataProductRelations', () => {
  it('gives the kind of each field to a ref without one', () => {
    expect(relationsOf({})).toEqual(base);
  });

  it('relates system, ports and successor in both directions', () => {
    expect(
      relationsOf({
        system: 'shop',
        outputs: [
          { name: 'a', contract: 'a-v1' },
          { name: 'b', contract: ['api:web/b-v1', 'b-messages-v1'] },
        ],
        inputs: [
          { name: 'c', from: 'clicks', contract: 'api:web/clicks-v1' },
          { name: 'd', from: 'resource:crm' },
          { name: 'e', from: 'DataProduct:web/visits' },
          { name: 'f' },
        ],
        successor: 'p2',
      }).slice(base.length),
    ).toEqual([
      'dataproduct:default/p partOf system:default/shop',
      'system:default/shop hasPart dataproduct:default/p',
      'dataproduct:default/p providesApi api:default/a-v1',
      'api:default/a-v1 apiProvidedBy dataproduct:default/p',
      'dataproduct:default/p providesApi api:web/b-v1',
      'api:web/b-v1 apiProvidedBy dataproduct:default/p',
      'dataproduct:default/p providesApi api:default/b-messages-v1',
      'api:default/b-messages-v1 apiProvidedBy dataproduct:default/p',
      'dataproduct:default/p consumesDataFrom dataproduct:default/clicks',
      'dataproduct:default/clicks providesDataTo dataproduct:default/p',
      'dataproduct:default/p consumesApi api:web/clicks-v1',
      'api:web/clicks-v1 apiConsumedBy dataproduct:default/p',
      'dataproduct:default/p dependsOn resource:default/crm',
      'resource:default/crm dependencyOf dataproduct:default/p',
      'dataproduct:default/p consumesDataFrom dataproduct:web/visits',
      'dataproduct:web/visits providesDataTo dataproduct:default/p',
      'dataproduct:default/p succeededBy dataproduct:default/p2',
      'dataproduct:default/p2 succeeds dataproduct:default/p',
    ]);
  });

  it('takes a missing namespace from the product', () => {
    const relations = relationsOf(
      { inputs: [{ name: 'a', from: 'clicks', contract: 'default/x' }] },
      'web',
    );
    expect(relations).toContain('dataproduct:web/p ownedBy group:web/sales');
    expect(relations).toContain(
      'dataproduct:web/p consumesDataFrom dataproduct:web/clicks',
    );
    expect(relations).toContain('dataproduct:web/p consumesApi api:default/x');
  });

  it('takes a person as the owner', () => {
    expect(relationsOf({ owner: 'user:jdoe' })[0]).toBe(
      'dataproduct:default/p ownedBy user:default/jdoe',
    );
  });
});
