import { examplePolicy, exampleRollup } from '../../../dev/exampleScorecards';
import { policySums, sortPolicies } from './policySums';

describe('policySums', () => {
  it('adds up one policy and finds what fails most', () => {
    const worst = exampleRollup('b', { outcomes: { fail: 3, unknown: 1 } });
    expect(
      policySums(
        [
          exampleRollup('a', { outcomes: { pass: 4, fail: 1, exempt: 2 } }),
          worst,
          exampleRollup('c', { scorecard: 'other', outcomes: { fail: 9 } }),
        ],
        'builtin:quality',
      ),
    ).toEqual({ known: 8, applicable: 9, failsMost: worst });
  });

  it('names no check when none fails', () => {
    expect(policySums([exampleRollup('a')], 'builtin:quality')).toEqual({
      known: 2,
      applicable: 2,
    });
  });
});

describe('sortPolicies', () => {
  it('puts those for every product first, and those not in force apart', () => {
    const policy = (title: string, domain?: string, inForce = true) => ({
      ...examplePolicy,
      inForce,
      scorecard: { ...examplePolicy.scorecard, title, domain },
    });
    const { inForce, others } = sortPolicies([
      policy('A', 'domain:default/a'),
      policy('C'),
      policy('D', undefined, false),
      policy('B'),
    ]);
    expect(inForce.map(one => one.scorecard.title)).toEqual(['B', 'C', 'A']);
    expect(others.map(one => one.scorecard.title)).toEqual(['D']);
  });
});
