import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  doneAfter,
  exampleEntitiesInCatalog,
  overallProgress,
} from './readiness';

describe('overallProgress', () => {
  it('is ready when every condition is', async () => {
    const done = async () => ({ ready: true, counts: { entities: 2 } });
    const open = async () => ({ ready: false, counts: { evaluated: 0 } });
    await expect(overallProgress([done, done])).resolves.toEqual({
      ready: true,
      entities: 2,
    });
    await expect(overallProgress([done, open])).resolves.toEqual({
      ready: false,
      entities: 2,
      evaluated: 0,
    });
  });
});

describe('doneAfter', () => {
  const logger = mockServices.logger.mock();

  it('waits for the first condition, then acts once', async () => {
    let ready = false;
    const action = jest.fn().mockResolvedValue(undefined);
    const first = async () => ({ ready, counts: {} });
    const condition = doneAfter(first, logger, action, 1);
    expect((await condition()).ready).toBe(false);
    expect(action).not.toHaveBeenCalled();
    ready = true;
    while (!(await condition()).ready) {
      await new Promise(resolve => setTimeout(resolve, 1));
    }
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('does not keep the portal from being ready when it fails', async () => {
    const first = async () => ({ ready: true, counts: {} });
    const condition = doneAfter(first, logger, async () => {
      throw new Error('no docs');
    });
    await new Promise(resolve => setTimeout(resolve, 5));
    expect((await condition()).ready).toBe(true);
    expect(logger.warn).toHaveBeenCalledWith(
      'Preparing the demo failed: Error: no docs',
    );
  });
});

describe('exampleEntitiesInCatalog', () => {
  const refs = ['component:default/one', 'component:default/two'];

  it('counts nothing while the catalog does not answer', async () => {
    const condition = exampleEntitiesInCatalog({
      entityRefs: new Set(refs),
      catalog: catalogServiceMock.mock({
        getEntitiesByRefs: async () => {
          throw new Error('fetch failed');
        },
      }),
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
    });
    await expect(condition()).resolves.toEqual({
      ready: false,
      counts: { entities: 0, expected: 2 },
    });
  });

  it('asks only for what was missing, and names it once when it takes too long', async () => {
    const getEntitiesByRefs = jest
      .fn()
      .mockResolvedValueOnce({ items: [{ kind: 'Component' }, undefined] })
      .mockResolvedValue({ items: [undefined] });
    const logger = mockServices.logger.mock();
    const condition = exampleEntitiesInCatalog({
      entityRefs: new Set(refs),
      catalog: catalogServiceMock.mock({ getEntitiesByRefs }),
      auth: mockServices.auth(),
      logger,
      patienceMs: -1,
    });
    await condition();
    await condition();
    expect(getEntitiesByRefs.mock.calls[1][0].entityRefs).toEqual([refs[1]]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'These example entities are still not in the catalog: component:default/two',
    );
  });
});
