import { sweepHealth } from './health';

const now = new Date('2026-11-21T12:00:00.000Z');
const at = (time: string) => `2026-11-21T${time}:00.000Z`;
const sweep = (startedAt: string, error?: string) => ({
  id: '1',
  startedAt,
  finishedAt: startedAt,
  products: 27,
  changed: 0,
  error,
});
const underWay = { ...sweep(at('11:58')), finishedAt: undefined };
const early = sweep(at('11:40'));
const good = sweep(at('11:50'));
const bad = sweep(at('11:55'), 'no catalog');

describe('sweepHealth', () => {
  it.each([
    ['never', 'there was none', {}],
    ['never', 'the first one is under way', { latest: underWay }],
    ['ok', 'it ended well', { latest: good, finished: good, good }],
    ['ok', 'another is under way', { latest: underWay, finished: good, good }],
    [
      'late',
      'it was long ago',
      { latest: early, finished: early, good: early },
    ],
    [
      'late',
      'one is under way, and the one before was long ago',
      { latest: underWay, finished: early, good: early },
    ],
    [
      'late',
      'the first one never ends',
      { latest: { ...underWay, startedAt: at('11:30') } },
    ],
    ['failed', 'the last one failed', { latest: bad, finished: bad, good }],
    [
      'failed',
      'another is under way after one that failed',
      { latest: underWay, finished: bad, good },
    ],
  ] as const)('is %s when %s', (status, _, found) => {
    const { good: succeeded, ...sweeps } = found as {
      good?: { startedAt: string };
    };
    const history = { ...sweeps, succeededAt: succeeded?.startedAt };
    const health = sweepHealth(history, now, 15 * 60, true);
    expect(health.status).toBe(status);
    expect(health.ageSeconds).toBe(
      succeeded && (now.getTime() - Date.parse(succeeded.startedAt)) / 1000,
    );
  });

  it('counts products only for those who may read all', () => {
    const history = { latest: bad, finished: bad };
    expect(sweepHealth(history, now, 900, true).lastSweep).toMatchObject({
      products: 27,
      error: 'no catalog',
    });
    expect(sweepHealth(history, now, 900, false).lastSweep).toEqual({
      startedAt: bad.startedAt,
      finishedAt: bad.finishedAt,
    });
  });
});
