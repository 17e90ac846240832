import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import demoReadiness from './demoReadiness';

// It talks to two other plugins, which are not there.
jest.mock('./searchableDocs', () => ({ makeDocsSearchable: async () => {} }));

const entity = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

describe('demoReadiness', () => {
  const folder = createMockDirectory();
  const { NODE_ENV } = process.env;
  afterEach(() => {
    process.env.NODE_ENV = NODE_ENV;
  });

  async function ask(inCatalog: Entity[]) {
    folder.setContent({
      'all.yaml': ['one', 'two']
        .map(name => JSON.stringify(entity(name)))
        .join('\n---\n'),
    });
    const { server } = await startTestBackend({
      features: [
        demoReadiness,
        catalogServiceMock.factory({ entities: inCatalog }),
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              locations: [{ type: 'file', target: folder.resolve('all.yaml') }],
            },
          },
        }),
      ],
    });
    return fetch(`http://localhost:${server.port()}/api/demo/ready`);
  }

  it('is not ready while an example entity is missing, and says how many are there', async () => {
    process.env.NODE_ENV = 'development';
    const response = await ask([entity('one'), entity('other')]);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      ready: false,
      entities: 1,
      expected: 2,
    });
  });

  it('is ready when all are there', async () => {
    process.env.NODE_ENV = 'development';
    const response = await ask([entity('one'), entity('two')]);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      entities: 2,
      expected: 2,
    });
  });

  it('does not exist outside development', async () => {
    process.env.NODE_ENV = 'production';
    expect((await ask([])).status).toBe(404);
  });
});
