import fc from 'fast-check';
import { parseTime } from './parseTime';

describe('parseTime', () => {
  it.each([
    ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00.000Z'],
    ['2026-11-21T09:00:00.1Z', '2026-11-21T09:00:00.100Z'],
    ['2026-11-21T09:00:00.123456+00:00', '2026-11-21T09:00:00.123Z'],
    ['2026-11-21T00:30:00.999999999+05:30', '2026-11-20T19:00:00.999Z'],
    ['2024-02-29T23:00:00-12:00', '2024-03-01T11:00:00.000Z'],
  ])('reads %s', (value, iso) => {
    expect(parseTime(value)?.toISOString()).toBe(iso);
  });

  it.each([
    '',
    'today',
    '2026-11-21',
    '2026-11-21T09:00:00',
    '2026-11-21 09:00:00Z',
    '2026-11-21T09:00Z',
    '2026-02-29T09:00:00Z',
    '2026-02-30T09:00:00+01:00',
    '2026-13-01T09:00:00Z',
    '2026-00-10T09:00:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T09:60:00Z',
    '2026-11-21T23:59:60Z',
    '2026-11-21T09:00:00+24:00',
    '2026-11-21T09:00:00Z\n',
    '+002026-11-21T09:00:00Z',
    1_795_251_600_000,
    null,
    undefined,
  ])('refuses %j', value => {
    expect(parseTime(value)).toBeUndefined();
  });

  it('reads every time as it was written', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1000-01-01'),
          max: new Date('9000-01-01'),
          noInvalidDate: true,
        }),
        time => {
          expect(parseTime(time.toISOString())).toEqual(time);
        },
      ),
    );
  });
});
