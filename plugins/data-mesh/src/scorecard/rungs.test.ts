import { exampleCheck, exampleScorecard } from '../../dev/exampleScorecards';
import { rungsOf } from './rungs';

describe('rungsOf', () => {
  it('begins with the lowest level that is not reached', () => {
    expect(
      rungsOf(exampleScorecard()).map(
        ({ level, reached, open, done, applicable }) => ({
          level,
          reached,
          open,
          of: `${done} of ${applicable}`,
        }),
      ),
    ).toEqual([
      { level: 'silver', reached: false, open: 2, of: '0 of 2' },
      { level: 'gold', reached: false, open: 1, of: '0 of 1' },
      { level: 'bronze', reached: true, open: 0, of: '1 of 1' },
    ]);
  });

  it('does not reach a level above one that is open', () => {
    const rungs = rungsOf(
      exampleScorecard({
        checks: [
          exampleCheck('a', { level: 'bronze', outcome: 'unknown' }),
          exampleCheck('b', { level: 'silver' }),
        ],
      }),
    );
    expect(rungs.find(({ level }) => level === 'silver')).toMatchObject({
      reached: false,
      open: 0,
    });
  });

  it('lets what is exempt, due or upcoming be, but not what is unknown', () => {
    const rungs = rungsOf(
      exampleScorecard({
        levels: [{ name: 'bronze' }],
        checks: [
          exampleCheck('a', { outcome: 'exempt' }),
          exampleCheck('b', { outcome: 'due' }),
          exampleCheck('c', { outcome: 'upcoming' }),
          exampleCheck('d', { outcome: 'not-applicable' }),
        ],
      }),
    );
    expect(rungs[0]).toMatchObject({ reached: true, applicable: 3, done: 3 });
  });

  it('puts the worst checks first, and advisory ones last of all', () => {
    const rungs = rungsOf(
      exampleScorecard({
        levels: [{ name: 'bronze' }],
        checks: [
          exampleCheck('advice', { level: undefined, outcome: 'fail' }),
          exampleCheck('passes'),
          exampleCheck('unknown', { outcome: 'unknown' }),
          exampleCheck('fails', { outcome: 'fail' }),
        ],
      }),
    );
    expect(rungs.map(({ checks }) => checks.map(({ id }) => id))).toEqual([
      ['fails', 'unknown', 'passes'],
      ['advice'],
    ]);
  });
});
