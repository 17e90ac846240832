import { exampleCheck, exampleScorecard } from '../../dev/exampleScorecards';
import { openWork } from './openWork';

describe('openWork', () => {
  it('puts what gives a level alone before the parts of another', () => {
    const work = openWork([
      exampleScorecard(),
      exampleScorecard({
        scorecard: 'builtin:ownership',
        next: { level: 'gold', checks: ['own-07'] },
        checks: [exampleCheck('own-07', { outcome: 'fail' })],
      }),
    ]);
    expect(work.map(({ check, level, of }) => [check.id, level, of])).toEqual([
      ['own-07', 'gold', 1],
      ['sec-04', 'silver', 2],
      ['und-02', 'silver', 2],
    ]);
  });

  it('has nothing to do at the highest level or at a cap', () => {
    expect(openWork([exampleScorecard({ next: null })])).toEqual([]);
  });
});
