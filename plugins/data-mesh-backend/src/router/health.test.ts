import { sweepHealth } from './health';

const now = new Date('2026-11-21T12:00:00.000Z');
const sweep = (startedAt: string, error?: string) => ({
  id: '1',
  startedAt,
  finishedAt: startedAt,
  products: 27,
  changed: 0,
  error,
});

describe('sweepHealth', () => {
  it.each([
    ['never', undefined],
    ['ok', sweep('2026-11-21T11:50:00.000Z')],
    ['late', sweep('2026-11-21T11:40:00.000Z')],
    ['failed', sweep('2026-11-21T11:50:00.000Z', 'no catalog')],
  ])('is %s', (status, last) => {
    expect(sweepHealth(last, now, 15 * 60)).toMatchObject({ status });
  });
});
