import { Entity } from '@backstage/catalog-model';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import {
  ANNOTATION_CONTRACT_REMOVED,
  DataMeshClient,
  validateStandardDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const PRODUCT = '/products/default/customer-behavior-analytics/odps';
const CONTRACT = '/contracts/default/customer-behavior-daily-v2/odcs';
const entities = loadExampleMesh('ecommerce');

eachDatabase('Files of the open standards', (databaseId, databases) => {
  let portal: Portal;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    portal = await startPortal({ entities, knex });
  });
  afterEach(() => {
    portal.catalog.hidden = () => false;
  });
  afterAll(() => portal.stop());

  const get = (path: string) => portal.user('user:default/jdoe')('get', path);
  const hide = (...names: string[]) => {
    portal.catalog.hidden = ({ metadata }: Entity) =>
      names.includes(metadata.name);
  };

  it.each([
    ['', 'yaml', PRODUCT, 'customer-behavior-analytics.odps'],
    ['?format=yaml', 'yaml', PRODUCT, 'customer-behavior-analytics.odps'],
    ['?format=json', 'json', PRODUCT, 'customer-behavior-analytics.odps'],
    ['', 'yaml', CONTRACT, 'customer-behavior-daily-v2.odcs'],
    ['?format=json', 'json', CONTRACT, 'customer-behavior-daily-v2.odcs'],
  ])('are downloads%s: %s of %s', async (query, format, path, name) => {
    const response = await get(`${path}${query}`).buffer();
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': `application/${format}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'x-content-type-options': 'nosniff',
    });
    const text = response.text ?? response.body.toString();
    expect(validateStandardDocument(text)).toMatchObject({
      standard: name.endsWith('odps') ? 'odps' : 'odcs',
      valid: true,
    });
    expect(text.trimStart().startsWith('{')).toBe(format === 'json');
  });

  it('are the text that the team wrote', async () => {
    const api = entities.find(
      ({ metadata }) => metadata.name === 'customer-behavior-daily-v2',
    )!;
    const { text, body } = await get(CONTRACT).buffer();
    expect(text ?? body.toString()).toBe(api.spec!.definition);
  });

  it('say what the portal had removed', async () => {
    portal.catalog.change('api:default/customer-behavior-daily-v2', api => ({
      ...api,
      metadata: {
        ...api.metadata,
        annotations: { [ANNOTATION_CONTRACT_REMOVED]: 'examples of 1 field' },
      },
    }));
    const { body } = await get(`${CONTRACT}?format=json`);
    expect(body.customProperties).toContainEqual({
      property: 'removedBeforeStorage',
      value: expect.stringContaining('examples of 1 field'),
    });
  });

  it('name only contracts that the caller may read', async () => {
    hide('clickstream-sessions-v1');
    const { body } = await get(`${PRODUCT}?format=json`);
    const text = JSON.stringify(body);
    expect(text).not.toContain('clickstream-sessions');
    expect(text).toContain('"contractId":"customer-behavior-daily"');
    expect(body.customProperties).toContainEqual({
      property: 'leftOut',
      value: expect.stringContaining('input clickstream'),
    });
  });

  it.each([
    [PRODUCT, 'customer-behavior-analytics'],
    [CONTRACT, 'customer-behavior-daily-v2'],
  ])(
    'tell nobody whether there is what may not be read: %s',
    async (path, name) => {
      hide(name);
      const hidden = await get(path);
      const missing = await get(path.replace(name, 'nothing'));
      expect(hidden.status).toBe(404);
      expect(hidden.body.error.message.replace(name, 'nothing')).toBe(
        missing.body.error.message,
      );
    },
  );

  it.each(['/contracts/default/purchase-history-api-v1/odcs', CONTRACT])(
    'are of contracts only, in a known format: %s',
    async path => {
      const wrong = path === CONTRACT ? `${path}?format=xml` : path;
      expect((await get(wrong)).status).toBe(path === CONTRACT ? 400 : 404);
    },
  );

  it('come to the client', async () => {
    const client = new DataMeshClient({
      discoveryApi: { getBaseUrl: async () => '/' },
      fetchApi: {
        fetch: async url => {
          const { text, status } = await get(
            String(url).replace(/^\/+/, '/'),
          ).buffer();
          return new Response(text, { status });
        },
      },
    });
    const text = await client.exportDocument(
      'dataproduct:default/order-line-items',
    );
    expect(text).toContain('kind: DataProduct');
    expect(
      await client.exportDocument('api:default/order-line-items-v2'),
    ).toContain('kind: DataContract');
  });
});
