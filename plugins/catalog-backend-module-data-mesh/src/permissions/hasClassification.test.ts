import { Entity } from '@backstage/catalog-model';
import { dataMeshConditions, hasClassification } from './hasClassification';

const product = (classification?: unknown, kind = 'DataProduct') =>
  ({
    apiVersion: 'data-mesh/v1alpha1',
    kind,
    metadata: { name: 'orders' },
    spec: { classification },
  } as Entity);

describe('hasClassification', () => {
  const params = { classifications: ['confidential', 'restricted'] as const };

  it.each<[string, Entity, boolean]>([
    ['a product that has one of them', product('restricted'), true],
    ['a product that has another', product('internal'), false],
    ['a product that has none', product(), false],
    ['another kind', product('restricted', 'Component'), false],
    // The search index, which answers queries, has lists and lower case, too.
    ['a list, of another vendor', product(['a', 'Restricted']), true],
    [
      'a product without a spec, of another vendor',
      { ...product(), spec: undefined },
      false,
    ],
  ])('of %s', (_what, entity, expected) => {
    expect(
      hasClassification.apply(entity, {
        classifications: [...params.classifications],
      }),
    ).toBe(expected);
  });

  it('asks the search index for the kind and the classifications', () => {
    expect(hasClassification.toQuery({ classifications: ['public'] })).toEqual({
      allOf: [
        { key: 'kind', values: ['dataproduct'] },
        { key: 'spec.classification', values: ['public'] },
      ],
    });
  });

  it('is a condition for policies', () => {
    expect(
      dataMeshConditions.hasClassification({ classifications: ['restricted'] }),
    ).toEqual({
      rule: 'HAS_CLASSIFICATION',
      resourceType: 'catalog-entity',
      params: { classifications: ['restricted'] },
    });
  });
});
