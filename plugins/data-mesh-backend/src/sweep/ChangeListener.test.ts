import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { ChangeListener } from './ChangeListener';

const contract = 'api:default/orders-v1';
const policy = 'scorecard:default/privacy';
const orders = 'dataproduct:default/orders';

function setUp() {
  const etags = new Map<string, string>();
  const sweeper = { evaluateNow: jest.fn(async (_: string[]) => {}) };
  const requestSweep = jest.fn(async () => {});
  /** Called after the catalog has answered. */
  const asked = jest.fn();
  const listener = new ChangeListener({
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    catalog: {
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => {
        const items = entityRefs.map(ref => {
          const [kind, name] = ref.split(/:default\//);
          const etag = etags.get(ref);
          return (
            etag && {
              kind,
              metadata: { name, namespace: 'default', etag },
              relations:
                kind === 'api' ? [{ targetRef: orders, type: 'x' }] : [],
            }
          );
        });
        asked();
        return { items };
      },
    } as any,
    clock: () => new Date(),
    changes: { add: async () => {} } as any,
    directory: { etags: async () => new Map([[orders, '1']]) } as any,
    sweeper: sweeper as any,
    requestSweep,
    triesMs: [1, 1, 1, 1],
  });
  return { etags, sweeper, requestSweep, asked, listener };
}

describe('ChangeListener', () => {
  it('measures what the catalog stores only after it told of it', async () => {
    const { etags, sweeper, asked, listener } = setUp();
    etags.set(contract, '1').set(orders, '1');
    asked.mockImplementationOnce(() => {
      etags.set(contract, '2').set(orders, '2');
    });
    await listener.onChanges([contract, orders]);
    await listener.idle();
    // Once for the contract as it was, and once for both as they are.
    expect(sweeper.evaluateNow.mock.calls).toEqual([[[orders]], [[orders]]]);
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('does not measure a contract again that stays as it is', async () => {
    const { etags, sweeper, listener } = setUp();
    etags.set(contract, '1');
    await listener.onChanges([contract]);
    await listener.idle();
    expect(sweeper.evaluateNow).toHaveBeenCalledTimes(1);
    // Another event, perhaps of a version that it has not seen.
    await listener.onChanges([contract]);
    await listener.idle();
    expect(sweeper.evaluateNow).toHaveBeenCalledTimes(2);
  });

  it('asks for a sweep for each version of a policy', async () => {
    const { etags, requestSweep, asked, listener } = setUp();
    etags.set(policy, '1');
    asked.mockImplementationOnce(() => etags.set(policy, '2'));
    await listener.onChanges([policy]);
    await listener.idle();
    expect(requestSweep).toHaveBeenCalledTimes(2);
  });

  it('waits for the sweep that is under way, and measures the rest', async () => {
    const { etags, sweeper, requestSweep, listener } = setUp();
    etags.set(policy, '1').set(contract, '1');
    const busy = new ConflictError('Task is already running');
    for (let i = 0; i < 6; i++) requestSweep.mockRejectedValueOnce(busy);
    await listener.onChanges([policy, contract]);
    await listener.idle();
    expect(requestSweep).toHaveBeenCalledTimes(7);
    expect(sweeper.evaluateNow).toHaveBeenCalledWith([orders]);
  });

  it('leaves many changes at once to a sweep', async () => {
    const { sweeper, requestSweep, listener } = setUp();
    const many = Array.from({ length: 501 }, (_, i) => `api:default/c${i}`);
    requestSweep.mockRejectedValueOnce(new ConflictError('running'));
    await listener.onChanges(many);
    await listener.idle();
    expect(requestSweep).toHaveBeenCalledTimes(2);
    expect(sweeper.evaluateNow).not.toHaveBeenCalled();
  });
});
