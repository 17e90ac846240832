import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { DIRECTORY_TOPIC } from '@backstage-data-mesh/plugin-data-mesh-node';
import { fakeDataMesh } from '../__testUtils__/fakeDataMesh';
import { runAction } from '../__testUtils__/runAction';
import { createProductRegisterAction } from './productRegister';

const ENTITY_REF = 'dataproduct:default/orders';
const product: Entity = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { owner: 'sales', classification: 'internal' },
};

describe('data-mesh:product:register', () => {
  const workspace = createMockDirectory();
  const dataMesh = fakeDataMesh();
  const events = mockServices.events.mock();
  beforeEach(() => {
    jest.clearAllMocks();
    dataMesh.refreshes();
  });

  const register = (
    catalog: ReturnType<typeof catalogServiceMock.mock>,
    input: {
      entityRef?: string;
      waitFor?: string[];
      repository?: string;
      repoContentsUrl?: string;
    } = {},
    context: Partial<ActionContext<any, any, 'v2'>> = {},
    deadlineMs = 5_000,
  ) =>
    runAction(
      createProductRegisterAction({
        ...dataMesh.deps,
        catalog,
        events,
        integrations: ScmIntegrations.fromConfig(
          mockServices.rootConfig({
            data: { integrations: { github: [{ host: 'github.com' }] } },
          }),
        ),
        deadlineMs,
      }),
      {
        input: { entityRef: 'orders', ...input },
        workspacePath: workspace.path,
        ...context,
      },
    );

  it('finds what is there at once', async () => {
    const getEntityByRef = jest.fn(async () => product);
    const output = await register(catalogServiceMock.mock({ getEntityByRef }));
    expect(output).toEqual({ entityRef: ENTITY_REF });
    expect(getEntityByRef).toHaveBeenCalledTimes(1);
    expect(events.publish).not.toHaveBeenCalled();
  });

  it('waits for what comes later, and tells of the repository again', async () => {
    const getEntityByRef = jest
      .fn<Promise<Entity | undefined>, []>()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(undefined)
      .mockResolvedValue(product);
    await register(catalogServiceMock.mock({ getEntityByRef }), {
      repository: 'orders',
    });
    expect(getEntityByRef).toHaveBeenCalledTimes(3);
    expect(events.publish).toHaveBeenCalledWith({
      topic: DIRECTORY_TOPIC,
      eventPayload: { repository: 'orders' },
    });
  });

  it('says where to look when it never comes', async () => {
    const error = await register(
      catalogServiceMock.mock({ getEntityByRef: async () => undefined }),
      {},
      {},
      300,
    ).catch(e => e);
    expect(error.name).toBe('InputError');
    expect(error.message).toMatch(
      /^dataproduct:default\/orders was published, and is not in the catalog after 0\.3 seconds\. .* start this task again$/,
    );
  });

  it('waits for what comes with it', async () => {
    const later = [undefined, undefined, product];
    const getEntityByRef = jest.fn(async (ref: unknown) =>
      ref === ENTITY_REF ? product : later.shift(),
    );
    await register(catalogServiceMock.mock({ getEntityByRef }), {
      waitFor: ['api:default/orders-v1'],
    });
    expect(later).toEqual([]);
  });

  it('names what did not come with it', async () => {
    const catalog = catalogServiceMock.mock({
      getEntityByRef: async ref => (ref === ENTITY_REF ? product : undefined),
    });
    await expect(
      register(catalog, { waitFor: ['api:default/orders-v1'] }, {}, 300),
    ).rejects.toThrow('api:default/orders-v1 was published, and is not');
  });

  describe('has it measured', () => {
    const catalog = catalogServiceMock.mock({
      getEntityByRef: async () => product,
    });

    it('when it is a product', async () => {
      await register(catalog);
      expect(dataMesh.asked[0]).toBe('/products/default/orders/refresh');
    });

    it('and confirms its ownership', async () => {
      await register(catalog);
      expect(dataMesh.asked[1]).toBe('/products/default/orders/attestations');
      expect(dataMesh.confirmed[1]).toEqual({
        query: '?via=template',
        body: { owner: 'group:default/sales', classification: 'internal' },
      });
    });

    it('later when the backend is down', async () => {
      dataMesh.refreshes({ status: 503 });
      await expect(register(catalog)).resolves.toEqual({
        entityRef: ENTITY_REF,
      });
    });

    it('not when it is none', async () => {
      const scorecard = { ...product, kind: 'Scorecard' };
      await register(
        catalogServiceMock.mock({ getEntityByRef: async () => scorecard }),
        { entityRef: 'scorecard:default/orders' },
      );
      expect(dataMesh.asked).toEqual([]);
    });
  });

  it('ends when the task is cancelled', async () => {
    const controller = new AbortController();
    const waiting = register(
      catalogServiceMock.mock({
        getEntityByRef: async () => {
          controller.abort();
          return undefined;
        },
      }),
      {},
      { signal: controller.signal },
    );
    await expect(waiting).rejects.toThrow('aborted');
  });

  it('registers the catalog file of a repository on a git host', async () => {
    const catalog = catalogServiceMock.mock({
      getEntityByRef: async () => product,
    });
    await register(catalog, {
      repoContentsUrl: 'https://github.com/acme/orders/blob/main',
    });
    expect(catalog.addLocation).toHaveBeenCalledWith(
      {
        type: 'url',
        target: 'https://github.com/acme/orders/tree/main/catalog-info.yaml',
        // A second try must not stumble over the first.
        onConflict: 'refresh',
      },
      expect.anything(),
    );
  });

  it('does nothing in a dry run', async () => {
    const catalog = catalogServiceMock.mock();
    const output = await register(
      catalog,
      { repository: 'orders', repoContentsUrl: 'https://github.com/a/b' },
      { isDryRun: true },
    );
    expect(output).toEqual({ entityRef: ENTITY_REF });
    expect(catalog.addLocation).not.toHaveBeenCalled();
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
    expect(events.publish).not.toHaveBeenCalled();
  });
});
