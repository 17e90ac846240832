import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { testCatalog } from '../__testUtils__/testCatalog';
import { defined, until } from '../__testUtils__/until';

jest.setTimeout(60_000);

const CONTRACT = 'api:default/orders-v1';

const odcs = (more: string = '') => `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
      - name: email # of the customer
        logicalType: string
        classification: confidential
        examples: [jane@shop.example]
      - name: channel
        logicalType: string
        classification: internal
        examples: [web]
${more}`;

const api = (definition: string) => `
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders-v1 }
spec:
  type: data-contract
  lifecycle: production
  owner: group:default/web
  definition: |
${definition.replace(/^/gm, '    ')}
`;

const product = (personalData: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: orders }
spec:
  type: source-aligned
  lifecycle: production
  owner: group:default/web
  domain: shop
  personalData: ${personalData}
  outputs:
    - { name: orders, contract: api:orders-v1 }
`;

eachDatabase('the catalog with data contracts', (databaseId, databases) => {
  const { start, change } = testCatalog(databaseId, databases);

  const stored = (catalog: Awaited<ReturnType<typeof start>>) =>
    until(() => catalog.entity(CONTRACT), defined);
  const definitionOf = async (catalog: Awaited<ReturnType<typeof start>>) =>
    String((await catalog.entity(CONTRACT))?.spec?.definition);

  it('keeps one with errors, and its findings with it', async () => {
    const catalog = await start({
      'contract.yaml': api(odcs('roles: reader\ncolour: blue\n')),
    });
    const { status } = (await stored(catalog)) as AlphaEntity;
    expect(status?.items).toEqual([
      expect.objectContaining({
        type: 'data-mesh/contract-finding',
        level: 'error',
        message: expect.stringMatching(/^roles .*\(line 16\)$/),
      }),
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(/^colour .*\(line 17\)$/),
      }),
    ]);
    expect(await catalog.errors(CONTRACT)).toBe('[]');
  });

  it.each([
    [
      "the Linux Foundation's specification",
      'schema: https://opendataproducts.org/v4.1/schema/odps.yaml\nproduct:\n  en: { name: Orders }\n',
      "Linux Foundation's Open Data Product Specification",
    ],
    ['an AsyncAPI document', 'asyncapi: 3.0.0\n', 'AsyncAPI'],
    [
      'a product of ODPS',
      'apiVersion: v1.0.0\nkind: DataProduct\nid: a\nstatus: draft\n',
      'ODPS',
    ],
    ['no YAML', 'kind: [DataContract\n', 'line'],
  ])(
    'refuses %s, and keeps what was there',
    async (_what, definition, text) => {
      const catalog = await start({ 'contract.yaml': api(odcs()) });
      const before = await stored(catalog);
      change({ 'contract.yaml': api(definition) });
      const errors = await until(
        () => catalog.errors(CONTRACT),
        found => found.includes('is refused'),
      );
      expect(JSON.parse(errors)[0].message).toContain(text);
      expect(await definitionOf(catalog)).toBe(before?.spec?.definition);
    },
  );

  it('removes examples of closed fields, and says so', async () => {
    const catalog = await start({ 'contract.yaml': api(odcs()) });
    const entity = await stored(catalog);
    const definition = String(entity?.spec?.definition);
    expect(definition).not.toContain('jane@shop.example');
    expect(definition).toContain('examples: [web]');
    expect(definition).toContain('# of the customer');
    expect(
      entity?.metadata.annotations?.['data-mesh/removed-from-contract'],
    ).toBe('examples of 1 field');
  });

  it.each([
    ['personal', false],
    ['none', true],
  ])('of a product with personal data: %s', async (personalData, kept) => {
    const catalog = await start({
      'contract.yaml': api(odcs()),
      'product.yaml': product(personalData),
    });
    await until(() => catalog.entity('dataproduct:default/orders'), defined);
    const definition = await until(
      () => definitionOf(catalog),
      text => text.includes('web') === kept,
    );
    expect(definition).not.toContain('jane@shop.example');
  });

  it.each([
    ['keep', true, true],
    ['strip', false, false],
  ])('does with examples as configured: %s', async (examples, closed, open) => {
    const catalog = await start(
      { 'contract.yaml': api(odcs()) },
      { config: { dataMesh: { contracts: { examples } } } },
    );
    const definition = String((await stored(catalog))?.spec?.definition);
    expect(definition.includes('jane@shop.example')).toBe(closed);
    expect(definition.includes('web')).toBe(open);
  });

  it('does not start with another word for it', async () => {
    await expect(
      start(
        { 'contract.yaml': api(odcs()) },
        { config: { dataMesh: { contracts: { examples: 'maybe' } } } },
      ),
    ).rejects.toThrow('allowed: keep, strip, sensitive');
  });
});
