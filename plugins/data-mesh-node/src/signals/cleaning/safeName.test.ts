import fc from 'fast-check';
import { safeName } from './safeName';
import { readTime, signalTime } from './signalTime';

describe('safeName', () => {
  it('keeps the name of a tool', () => {
    expect(safeName('invalid_count(email) = 0')).toBe(
      'invalid_count(email) = 0',
    );
  });

  it('puts it on one line', () => {
    expect(safeName(' a\n\tb\u0000 \ud800c ')).toBe('a b c');
    expect(safeName('\n', 'check')).toBe('check');
  });

  it('keeps two long names apart, and the same in each run', () => {
    const [one, two] = ['1', '2'].map(end =>
      safeName(`${'x'.repeat(400)}${end}`),
    );
    expect(one).not.toBe(two);
    expect(one).toBe(safeName(`${'x'.repeat(400)}1`));
  });

  it('can always be stored', () => {
    fc.assert(
      fc.property(fc.string16bits({ maxLength: 700 }), text => {
        const name = safeName(text);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(300);
        expect(name).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('signalTime', () => {
  it.each([
    ['2026-01-13T10:20:01+00:00', '2026-01-13T10:20:01.000Z'],
    ['2026-01-13T10:20:01.123456789Z', '2026-01-13T10:20:01.123Z'],
    ['2026-01-13 10:20:01.5+01:00', '2026-01-13T09:20:01.500Z'],
    ['2026-01-13T10:20:01-0530', '2026-01-13T15:50:01.000Z'],
    ['19551105T000000.000000Z', '1955-11-05T00:00:00.000Z'],
    ['2026-01-13T10:20:01', '2026-01-13T10:20:01.000Z'],
  ])('reads %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2026-01-01',
    'now',
    '0001-01-01T00:00:00Z',
    12,
    {},
  ])('refuses %j, and says where', value => {
    expect(() => signalTime(value, 'results[3].at')).toThrow('results[3].at: ');
  });

  it('knows when there is none', () => {
    expect(signalTime(null, 'at')).toBeUndefined();
  });
});
