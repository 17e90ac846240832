import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  findDataProductProblems,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { organisation } from '../../entities/organisation';
import { createStandInCatalog } from './standInCatalog';

const products = 250;
const options = { credentials: mockCredentials.service() };
const isProduct = { kind: 'DataProduct' };

const streamed = async (
  catalog: ReturnType<typeof createStandInCatalog>,
  request: { filter?: {}; query?: {}; fields?: string[]; pageSize?: number },
) => {
  const pages: Entity[][] = [];
  for await (const page of catalog.service.streamEntities(request, options)) {
    pages.push(page);
  }
  return pages;
};

describe('createStandInCatalog', () => {
  const catalog = createStandInCatalog(products);

  it('streams products page by page', async () => {
    const pages = await streamed(catalog, { filter: isProduct, pageSize: 100 });
    expect(pages.map(page => page.length)).toEqual([100, 100, 50]);
    const entities = pages.flat();
    expect(new Set(entities.map(stringifyEntityRef)).size).toBe(products);
    expect(
      entities.filter(isDataProductEntity).flatMap(findDataProductProblems),
    ).toEqual([]);
    expect(entities[7].metadata).toMatchObject({
      namespace: 'default',
      uid: expect.any(String),
      etag: expect.any(String),
    });
  });

  it('holds contracts, groups, users and domains, too', async () => {
    const pages = await streamed(catalog, {});
    expect(pages.flat()).toHaveLength(3 * products + organisation().length);
    const people = await streamed(catalog, {
      query: { $any: [{ kind: { $in: ['user', 'Domain'] } }] },
    });
    expect(people.flat()).toHaveLength(160);
    const contracts = await streamed(catalog, {
      filter: { kind: 'API', 'spec.type': ['data-contract'] },
      fields: ['metadata.name'],
    });
    expect(contracts.flat()).toHaveLength(2 * products);
    expect(contracts[0][3]).toEqual({
      metadata: { name: 'product-00001-feed-v1' },
    });
    const aggregates = await streamed(catalog, {
      query: {
        $all: [isProduct, { $not: { 'spec.type': 'aggregate' } }],
      },
    });
    expect(aggregates.flat()).toHaveLength(167);
    expect(await streamed(catalog, { filter: { kind: 'Scorecard' } })).toEqual([
      [],
    ]);
  });

  it('pages through a query', async () => {
    const first = await catalog.service.queryEntities(
      { filter: isProduct, limit: 200 },
      options,
    );
    expect(first.totalItems).toBe(products);
    const second = await catalog.service.queryEntities(
      { cursor: first.pageInfo.nextCursor!, limit: 200 },
      options,
    );
    expect(second).toMatchObject({ totalItems: products, pageInfo: {} });
    expect([first, second].map(({ items }) => items.length)).toEqual([200, 50]);
  });

  it('finds entities by their refs', async () => {
    const refs = [
      'DataProduct:default/product-00249',
      'dataproduct:default/product-00250',
      'api:default/product-00003-feed-v1',
      'api:default/product-00003-other',
      'group:default/team-49',
      'group:default/area-9',
      'group:default/team-50',
      'user:default/steward-12',
      'domain:default/domain-9',
      'domain:other/domain-9',
      'system:default/system-1',
    ];
    const { items } = await catalog.service.getEntitiesByRefs(
      { entityRefs: refs, fields: ['metadata.name'] },
      options,
    );
    expect(items.map(item => item?.metadata.name)).toEqual([
      'product-00249',
      undefined,
      'product-00003-feed-v1',
      undefined,
      'team-49',
      'area-9',
      undefined,
      'steward-12',
      'domain-9',
      undefined,
      undefined,
    ]);
    await expect(
      catalog.service.getEntityByRef(
        { kind: 'Group', namespace: 'default', name: 'team-3' },
        options,
      ),
    ).resolves.toMatchObject({ kind: 'Group', spec: { parent: 'area-3' } });
    const groups = await catalog.service.getEntities(
      { filter: [{ kind: 'Group' }] },
      options,
    );
    expect(groups.items).toHaveLength(60);
  });

  it('changes one product of a hundred, others each time', async () => {
    const changing = createStandInCatalog(products);
    const read = async () =>
      (await streamed(changing, { filter: isProduct })).flat();
    const before = await read();
    expect(await read()).toEqual(before);

    const differences = (a: Entity[], b: Entity[]) =>
      a.flatMap((one, i) =>
        one.metadata.etag === b[i].metadata.etag ? [] : [i],
      );
    expect(changing.change()).toBe(3);
    const after = await read();
    expect(differences(before, after)).toEqual([0, 100, 200]);
    expect(after[100].spec).not.toHaveProperty('limitations');
    expect(changing.change()).toBe(3);
    expect(differences(after, await read())).toEqual([1, 101, 201]);
  });

  it('refuses what it cannot answer', async () => {
    await expect(
      streamed(catalog, { filter: { 'metadata.name': 'x' } }),
    ).rejects.toThrow('cannot filter by metadata.name');
    await expect(
      streamed(catalog, { query: { kind: { $exists: true } } }),
    ).rejects.toThrow('cannot match kind: $exists');
    await expect(
      catalog.service.queryEntities(
        { orderFields: { field: 'metadata.name', order: 'asc' } },
        options,
      ),
    ).rejects.toThrow('no orderFields');
  });
});
