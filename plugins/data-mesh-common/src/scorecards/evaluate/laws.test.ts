import fc from 'fast-check';
import { ProductFacts } from '../facts/productFacts';
import {
  holds,
  longKnown,
  resultsOf,
  rises,
  shipped,
} from './__testUtils__/laws';
import { productFacts } from './__testUtils__/meshArbitrary';
import { generatedScorecard } from './__testUtils__/scorecardArbitrary';
import {
  compiled,
  copyOf,
  daysFromNow,
  engine,
  now,
  stateAfter,
} from './__testUtils__/testScorecards';
import { CompiledScorecard } from './compileScorecard';
import { EvaluationState, ScorecardResult } from './evaluation';

/** Shipped policies and one of any shape. */
const policies = generatedScorecard.map(one => [...shipped, compiled(one)]);

const blocking = ['fail', 'unknown'];

const levelOf = (policy: CompiledScorecard, id: string) =>
  policy.checks.find(({ check }) => check.id === id)?.position;

function blockersUpTo(
  policy: CompiledScorecard,
  { checks }: ScorecardResult,
  position: number,
): string[] {
  return checks
    .filter(({ id, outcome }) => {
      const level = levelOf(policy, id);
      return (
        blocking.includes(outcome) && level !== undefined && level <= position
      );
    })
    .map(({ id }) => id);
}

describe('levels', () => {
  it('are cumulative: nothing blocks up to the level, something does above', () => {
    holds(
      fc.property(productFacts, policies, (facts, all) => {
        for (const [i, result] of resultsOf(facts, undefined, all).entries()) {
          if (!result.applies) continue;
          const at = result.positionBeforeCap;
          expect(blockersUpTo(all[i], result, at)).toEqual([]);
          const isHighest = at === all[i].scorecard.levels.length - 1;
          const above = blockersUpTo(all[i], result, at + 1);
          expect(above.length > 0).toBe(!isHighest);
        }
      }),
    );
  });

  it('are never above what the lifecycle allows', () => {
    const highest: Record<string, number> = {
      experimental: 0,
      deprecated: 1,
      retired: -1,
    };
    holds(
      fc.property(productFacts, policies, (facts, all) => {
        for (const result of resultsOf(facts, undefined, all)) {
          const most = highest[facts.product.lifecycle] ?? 2;
          expect(result.position).toBeLessThanOrEqual(most);
          expect(result.position).toBeLessThanOrEqual(result.positionBeforeCap);
        }
      }),
    );
  });
});

describe('scores', () => {
  it('are from 0 to 100, and there is none only when nothing counts', () => {
    holds(
      fc.property(productFacts, policies, (facts, all) => {
        for (const { score, checks, coverage } of resultsOf(
          facts,
          undefined,
          all,
        )) {
          const counting = checks.filter(({ outcome }) =>
            ['pass', 'fail', 'unknown'].includes(outcome),
          );
          expect(coverage.applicable).toBe(counting.length);
          expect(coverage.known).toBeLessThanOrEqual(coverage.applicable);
          expect(score === null).toBe(counting.length === 0);
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('the order of checks', () => {
  it('changes neither level, score nor any outcome', () => {
    const shuffled = generatedScorecard.chain(one =>
      fc
        .shuffledSubarray(one.checks, { minLength: one.checks.length })
        .map(checks => [compiled(one), compiled({ ...one, checks })]),
    );
    const summary = (result: ScorecardResult) => ({
      ...result,
      next: result.next && {
        ...result.next,
        checks: [...result.next.checks].sort(),
      },
      checks: [...result.checks].sort((a, b) => a.id.localeCompare(b.id)),
    });
    holds(
      fc.property(productFacts, shuffled, (facts, [one, other]) => {
        const [a] = resultsOf(facts, undefined, [one]);
        const [b] = resultsOf(facts, undefined, [other]);
        expect(summary(b)).toEqual(summary(a));
      }),
    );
  });
});

describe('the same again', () => {
  it('changes nothing, not even since when', () => {
    const later = new Date(now.getTime() + 60_000);
    const seen = (all: CompiledScorecard[]): EvaluationState => ({
      firstSeenAt: now.toISOString(),
      checkFirstSeenAt: Object.fromEntries(
        all.map(({ scorecard }) => [
          scorecard.id,
          Object.fromEntries(
            scorecard.checks.map(({ id }) => [id, now.toISOString()]),
          ),
        ]),
      ),
    });
    holds(
      fc.property(productFacts, policies, (facts, all) => {
        const state = seen(all);
        const first = engine.evaluate({ facts, scorecards: all, state, now });
        const again = engine.evaluate({
          facts: copyOf(facts),
          scorecards: all,
          state: first.scorecards.reduce(
            (known, result) => stateAfter(result, known),
            state,
          ),
          now: later,
        });
        expect(again).toEqual(first);
      }),
    );
  });
});

describe('an exemption', () => {
  it('lowers neither level nor score', () => {
    holds(
      fc.property(
        productFacts,
        policies,
        fc.nat(),
        fc.boolean(),
        (facts, all, pick, old) => {
          const state = old ? longKnown(all) : undefined;
          const checks = all.flatMap(({ scorecard }) =>
            scorecard.checks.map(check => ({
              scorecard: scorecard.id,
              check: check.id,
            })),
          );
          const exempt: ProductFacts = {
            ...facts,
            governance: {
              ...facts.governance,
              $exemptions: [
                {
                  ...checks[pick % checks.length],
                  id: 'e',
                  reason: 'A reason.',
                  expiresAt: daysFromNow(1),
                },
              ],
            },
          };
          const before = resultsOf(facts, state, all);
          const after = resultsOf(exempt, state, all);
          expect(rises(after, before, 'level', 'score')).toEqual([]);
        },
      ),
    );
  });
});
