import { settledAt } from './settled';

const seen = (...tasks: [start: number, end: number][]) => ({
  shown: 900,
  ready: 1_000,
  requests: [],
  longTasks: tasks.map(([start, end]) => ({ start, end })),
});

describe('settledAt', () => {
  it('is when the page was ready, if nothing came after it', () => {
    expect(settledAt(seen(), 500)).toBe(1_000);
    expect(settledAt(seen([100, 800], [1_600, 1_700]), 500)).toBe(1_000);
  });

  it('waits for tasks that keep the page busy, one after the other', () => {
    const tasks = seen([1_700, 1_800], [980, 1_300], [2_400, 2_500]);
    expect(settledAt(tasks, 500)).toBe(1_800);
  });
});
