import { stringifyEntityRef } from '@backstage/catalog-model';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { relationsOf, testCatalog } from '../__testUtils__/testCatalog';
import { defined, until } from '../__testUtils__/until';
import { neighboursYaml, productYaml } from '../__testUtils__/yaml';

jest.setTimeout(60_000);

const PRODUCT = 'dataproduct:web/orders';

eachDatabase('the catalog with DataProduct', (databaseId, databases) => {
  const { start, change } = testCatalog(databaseId, databases);

  it('takes products and contracts, related in both directions', async () => {
    const catalog = await start({
      'product.yaml': productYaml(),
      'neighbours.yaml': neighboursYaml,
    });
    const product = await until(() => catalog.entity(PRODUCT), defined);
    expect(relationsOf(product)).toEqual([
      'ownedBy group:default/web',
      'partOf domain:default/shop',
      'providesApi api:web/orders-v1',
    ]);
    const reverse: Record<string, string> = {
      'group:default/web': `ownerOf ${PRODUCT}`,
      'domain:default/shop': `hasPart ${PRODUCT}`,
      'api:web/orders-v1': `apiProvidedBy ${PRODUCT}`,
    };
    for (const [ref, relation] of Object.entries(reverse)) {
      const neighbour = await until(
        () => catalog.entity(ref),
        entity => relationsOf(entity).includes(relation),
      );
      expect(stringifyEntityRef(neighbour!)).toBe(ref);
    }
  });

  it('refuses one invalid product, and only that one', async () => {
    const catalog = await start({
      'product.yaml': `${productYaml({
        lifecycle: 'prod',
      })}---${neighboursYaml}`,
    });
    await until(() => catalog.entity('api:web/orders-v1'), defined);
    const errors = await until(
      () => catalog.errors(PRODUCT),
      text => text.includes('refused'),
    );
    expect(JSON.parse(errors)[0].message).toContain(
      'dataproduct:web/orders is refused: spec.lifecycle "prod" is unknown; allowed: experimental, production, deprecated, retired',
    );
    expect(await catalog.entity(PRODUCT)).toBeUndefined();
  });

  it.each([
    [
      'a lifecycle that is not known',
      productYaml({ lifecycle: 'prod' }),
      'spec.lifecycle',
    ],
    [
      'more than 256 KiB',
      productYaml({ purpose: 'x'.repeat(1024 * 1024) }),
      '1,025 KiB; allowed: at most 256 KiB',
    ],
    [
      'a version of the kind that does not exist',
      productYaml().replace('v1alpha1', 'v9'),
      'apiVersion "data-mesh/v9" is unknown; allowed: data-mesh/v1alpha1',
    ],
  ])(
    'keeps what was stored when a file gets %s',
    async (_what, yaml, message) => {
      const catalog = await start({ 'product.yaml': productYaml() });
      await until(() => catalog.entity(PRODUCT), defined);

      change({ 'product.yaml': yaml });
      await until(
        () => catalog.errors(PRODUCT),
        text => text.includes(message.replaceAll('"', '\\"')),
      );
      expect((await catalog.entity(PRODUCT))?.spec?.lifecycle).toBe(
        'production',
      );
    },
  );

  it('keeps what was stored when a file is no YAML any more', async () => {
    const catalog = await start({ 'product.yaml': productYaml() });
    await until(() => catalog.entity(PRODUCT), defined);

    change({ 'product.yaml': 'kind: [DataProduct' });
    const location = await catalog.locationRef();
    await until(
      () => catalog.errors(location),
      text => text.includes('YAML error'),
    );
    expect(await catalog.entity(PRODUCT)).toBeDefined();
  });

  it('says so at the location when catalog.rules lack DataProduct', async () => {
    const catalog = await start(
      { 'product.yaml': productYaml() },
      { allow: ['Component', 'Location'] },
    );
    const location = await until(
      () => catalog.locationRef().catch(() => undefined),
      ref => ref !== undefined,
    );
    await until(
      () => catalog.errors(location!),
      text => text.includes('is not of an allowed kind'),
    );
    expect(await catalog.entity(PRODUCT)).toBeUndefined();
  });
});
