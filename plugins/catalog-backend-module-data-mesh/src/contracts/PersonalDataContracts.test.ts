import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PersonalDataContracts } from './PersonalDataContracts';

const CONTRACT = 'api:default/orders-v1';

const product = (name: string, spec?: Entity['spec']): Entity => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name, namespace: 'default' },
  ...(spec && { spec }),
});

const orders = product('orders', {
  outputs: [{ name: 'orders', contract: 'orders-v1' }],
});

function setup(...pages: (Entity[] | Error)[]) {
  const catalog = catalogServiceMock.mock();
  let asked = 0;
  catalog.streamEntities.mockImplementation(async function* stream() {
    const page = pages[Math.min(asked++, pages.length - 1)];
    if (page instanceof Error) throw page;
    yield page;
  });
  const contracts = new PersonalDataContracts({
    catalog,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
  });
  return { contracts, times: () => asked };
}

describe('PersonalDataContracts', () => {
  afterEach(() => jest.useRealTimers());

  it('knows them beside a product of which the catalog gives no spec', async () => {
    const { contracts } = setup([product('bare'), orders]);
    expect(await contracts.has(CONTRACT)).toBe(true);
    expect(await contracts.has('api:default/clicks-v1')).toBe(false);
  });

  it('asks once a minute, also when the catalog cannot answer', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const { contracts, times } = setup([orders], new Error('gone'), [orders]);
    expect(await contracts.has(CONTRACT)).toBe(true);
    jest.advanceTimersByTime(60_001);
    await expect(contracts.has(CONTRACT)).rejects.toThrow('gone');
    await expect(contracts.has(CONTRACT)).rejects.toThrow('gone');
    expect(times()).toBe(2);
    jest.advanceTimersByTime(60_001);
    expect(await contracts.has(CONTRACT)).toBe(true);
  });

  it('is patient at the start', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const { contracts } = setup(new Error('starting'), [orders]);
    const answer = contracts.has(CONTRACT);
    await jest.advanceTimersByTimeAsync(300);
    expect(await answer).toBe(true);
  });
});
