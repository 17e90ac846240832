import { formatAgo } from './dates';

describe('formatAgo', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    ['2027-02-20T12:00:00Z', 'in 3 months'],
    ['2026-12-10T12:00:00Z', 'in 18 days'],
    ['2026-11-23T10:00:00Z', 'in 22 hours'],
    ['2026-11-22T10:10:00Z', '2 hours ago'],
    ['2026-11-22T11:59:30Z', '30 seconds ago'],
    ['2025-02-22T12:00:00Z', '2 years ago'],
    ['no date', 'no date'],
  ])('says of %s: %s', (iso, words) => {
    expect(formatAgo(iso)).toBe(words);
  });
});
