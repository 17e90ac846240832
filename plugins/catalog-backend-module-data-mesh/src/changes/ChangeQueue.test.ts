import { mockServices } from '@backstage/backend-test-utils';
import { ChangeQueue } from './ChangeQueue';

describe('ChangeQueue', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function setUp() {
    const events = mockServices.events.mock();
    const logger = mockServices.logger.mock();
    return { events, logger, queue: new ChangeQueue({ events, logger }) };
  }

  it('tells of a hundred changes in one event', async () => {
    const { events, queue } = setUp();
    const entityRefs = Array.from(
      { length: 100 },
      (_, i) => `dataproduct:web/p${i}`,
    );
    for (const ref of [...entityRefs, ...entityRefs]) queue.add(ref);
    await jest.advanceTimersByTimeAsync(499);
    expect(events.publish).not.toHaveBeenCalled();

    await jest.advanceTimersByTimeAsync(1);
    expect(events.publish.mock.calls).toEqual([
      [
        {
          topic: 'data-mesh.catalog-changes',
          eventPayload: { entityRefs },
        },
      ],
    ]);
  });

  it('tells of later changes in a later event', async () => {
    const { events, queue } = setUp();
    queue.add('dataproduct:web/a');
    await jest.advanceTimersByTimeAsync(500);
    queue.add('dataproduct:web/b');
    await jest.advanceTimersByTimeAsync(500);
    expect(
      events.publish.mock.calls.map(([{ eventPayload }]) => eventPayload),
    ).toEqual([
      { entityRefs: ['dataproduct:web/a'] },
      { entityRefs: ['dataproduct:web/b'] },
    ]);
  });

  it('tells at once when it is flushed, and not again', async () => {
    const { events, queue } = setUp();
    queue.add('dataproduct:web/a');
    await queue.flush();
    await queue.flush();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(events.publish).toHaveBeenCalledTimes(1);
  });

  it('keeps no process alive', () => {
    jest.useRealTimers();
    const { queue } = setUp();
    const timers = jest.spyOn(global, 'setTimeout');
    queue.add('dataproduct:web/a');
    expect(timers.mock.results[0].value.hasRef()).toBe(false);
    timers.mockRestore();
    return queue.flush();
  });

  it.each([
    ['rejects', async () => Promise.reject(new Error('bus is down'))],
    [
      'throws',
      () => {
        throw new Error('bus is down');
      },
    ],
  ])('logs when the event service %s, and goes on', async (_how, publish) => {
    const { events, logger, queue } = setUp();
    events.publish.mockImplementationOnce(publish);
    queue.add('dataproduct:web/a');
    await jest.advanceTimersByTimeAsync(500);
    expect(logger.warn).toHaveBeenCalledWith(
      'The change of 1 entities was not told; the next sweep finds it',
      expect.objectContaining({ message: 'bus is down' }),
    );

    queue.add('dataproduct:web/b');
    await jest.advanceTimersByTimeAsync(500);
    expect(events.publish).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventPayload: { entityRefs: ['dataproduct:web/b'] },
      }),
    );
  });
});
