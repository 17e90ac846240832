import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  EventParams,
  EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { CatalogChanges } from '@backstage-data-mesh/plugin-data-mesh-node';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { testCatalog } from '../__testUtils__/testCatalog';
import { defined, until } from '../__testUtils__/until';
import {
  neighboursYaml,
  productYaml,
  scorecardYaml,
} from '../__testUtils__/yaml';

jest.setTimeout(60_000);

const PRODUCT = 'dataproduct:web/orders';

eachDatabase('events of the catalog', (databaseId, databases) => {
  const { start, change } = testCatalog(databaseId, databases);

  function fakeEvents(publish: EventsService['publish']) {
    return createServiceFactory({
      service: eventsServiceRef,
      deps: {},
      factory: () => ({ publish, subscribe: async () => {} }),
    });
  }

  it('tell of what was created and what was changed, each once', async () => {
    const told: string[] = [];
    const catalog = await start(
      {
        'product.yaml': productYaml(),
        'scorecard.yaml': scorecardYaml(),
        'neighbours.yaml': neighboursYaml,
      },
      {
        features: [
          fakeEvents(async (params: EventParams) => {
            if (params.topic !== 'data-mesh.catalog-changes') return;
            told.push(...(params.eventPayload as CatalogChanges).entityRefs);
          }),
        ],
      },
    );
    await until(
      async () => told.length,
      count => count >= 3,
    );
    expect([...told].sort()).toEqual([
      'api:web/orders-v1',
      PRODUCT,
      'scorecard:default/ownership',
    ]);

    change({
      'product.yaml': productYaml({ lifecycle: 'deprecated' }),
    });
    await until(
      () => catalog.entity(PRODUCT),
      entity => entity?.spec?.lifecycle === 'deprecated',
    );
    await until(
      async () => told.length,
      count => count > 3,
    );
    // Each entity has been processed several times by now.
    expect(told.slice(3)).toEqual([PRODUCT]);
  });

  it('may fail: the catalog goes on', async () => {
    const publish = jest.fn(async () => {
      throw new Error('the event service is down');
    });
    const catalog = await start(
      { 'product.yaml': productYaml() },
      { features: [fakeEvents(publish)] },
    );
    await until(() => catalog.entity(PRODUCT), defined);
    await until(
      async () => publish.mock.calls.length,
      calls => calls > 0,
    );

    change({
      'product.yaml': productYaml({ lifecycle: 'deprecated' }),
    });
    await until(
      () => catalog.entity(PRODUCT),
      entity => entity?.spec?.lifecycle === 'deprecated',
    );
    expect(await catalog.errors(PRODUCT)).toBe('[]');
  });
});
