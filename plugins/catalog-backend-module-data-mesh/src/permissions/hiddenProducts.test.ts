import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { permissionBackend } from '../__testUtils__/permissionBackend';
import { testCatalog } from '../__testUtils__/testCatalog';
import { defined, until } from '../__testUtils__/until';
import { neighboursYaml, productYaml } from '../__testUtils__/yaml';
import { dataMeshConditions } from './hasClassification';

jest.setTimeout(60_000);

type Conditions = PermissionCriteria<PermissionCondition<'catalog-entity'>>;

const user = { credentials: mockCredentials.user('user:default/jdoe') };
const { hasClassification } = dataMeshConditions;
const { isEntityKind } = catalogConditions;

/** The products, named after their classification. */
const products = ['public', 'confidential', 'restricted', 'none'];
const refOf = (name: string) => `dataproduct:web/${name}`;
const contents = {
  'products.yaml': products
    .map(name =>
      productYaml(name === 'none' ? {} : { classification: name }, name),
    )
    .join('---'),
  'neighbours.yaml': neighboursYaml,
};

const withoutRestricted: Conditions = {
  not: hasClassification({ classifications: ['restricted'] }),
};
const onlyKnownToBeOpen: Conditions = {
  anyOf: [
    { not: isEntityKind({ kinds: ['DataProduct'] }) },
    hasClassification({ classifications: ['public', 'internal'] }),
  ],
};

eachDatabase('a policy on classifications', (databaseId, databases) => {
  const { start } = testCatalog(databaseId, databases);

  async function startWith(conditions: Conditions) {
    const policy = { conditions };
    const catalog = await start(contents, {
      features: permissionBackend({
        handle: async ({ permission }) =>
          isPermission(permission, catalogEntityReadPermission)
            ? createCatalogConditionalDecision(permission, policy.conditions)
            : { result: AuthorizeResult.ALLOW },
      }),
      config: { permission: { enabled: true } },
    });
    for (const name of products) {
      await until(() => catalog.entity(refOf(name)), defined);
    }
    await until(() => catalog.entity('group:default/web'), defined);
    return { service: catalog.service, policy };
  }

  it('hides products from lists, facets and reads by ref', async () => {
    const { service } = await startWith(withoutRestricted);
    const filter = { kind: 'DataProduct' };
    const shown = ['confidential', 'none', 'public'];

    const query = await service.queryEntities({ filter }, user);
    expect(query.items.map(({ metadata }) => metadata.name).sort()).toEqual(
      shown,
    );
    expect(query.totalItems).toBe(3);

    const list = await service.getEntities({ filter }, user);
    expect(list.items.map(({ metadata }) => metadata.name).sort()).toEqual(
      shown,
    );

    const { facets } = await service.getEntityFacets(
      { facets: ['spec.classification'], filter },
      user,
    );
    expect(
      facets['spec.classification'].map(({ value }) => value).sort(),
    ).toEqual(['confidential', 'public']);

    const byRefs = await service.getEntitiesByRefs(
      { entityRefs: products.map(refOf) },
      user,
    );
    expect(byRefs.items.map(entity => entity?.metadata.name)).toEqual([
      'public',
      'confidential',
      undefined,
      'none',
    ]);

    expect(
      await service.getEntityByRef(refOf('restricted'), user),
    ).toBeUndefined();
    expect(
      await service.getEntityByRef('group:default/web', user),
    ).toBeDefined();
  });

  it('decides on one product as it filters lists', async () => {
    const { service, policy } = await startWith(withoutRestricted);
    const cases: [Conditions, string[]][] = [
      [withoutRestricted, ['public', 'confidential', 'none']],
      [onlyKnownToBeOpen, ['public']],
      [
        hasClassification({ classifications: ['confidential', 'restricted'] }),
        ['confidential', 'restricted'],
      ],
      [{ not: hasClassification({ classifications: [] }) }, products],
      [hasClassification({ classifications: [] }), []],
    ];
    for (const [conditions, expected] of cases) {
      policy.conditions = conditions;
      const { items } = await service.getEntitiesByRefs(
        { entityRefs: products.map(refOf) },
        user,
      );
      expect(products.filter((_name, i) => items[i])).toEqual(expected);

      // The catalog asks for a decision on the one entity here.
      const allowed = await Promise.allSettled(
        products.map(name =>
          service.getEntityAncestors({ entityRef: refOf(name) }, user),
        ),
      );
      expect(
        products.filter((_name, i) => allowed[i].status === 'fulfilled'),
      ).toEqual(expected);
    }
  });

  it('shows nothing when it names a classification that does not exist', async () => {
    const { service } = await startWith({
      not: {
        ...hasClassification({ classifications: [] }),
        params: { classifications: ['restrcted'] },
      },
    });
    await expect(
      service.getEntitiesByRefs({ entityRefs: products.map(refOf) }, user),
    ).rejects.toThrow();
  });
});
