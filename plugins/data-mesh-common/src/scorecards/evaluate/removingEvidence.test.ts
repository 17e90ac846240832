import fc from 'fast-check';
import { ProductFacts } from '../facts/productFacts';
import { Evidence, evidenceIn, without } from './__testUtils__/factEvidence';
import {
  holds,
  longKnown,
  outcomesOf,
  resultsOf,
  rises,
} from './__testUtils__/laws';
import { confirmedIn, measuredIn } from './__testUtils__/measuredEvidence';
import { productFacts } from './__testUtils__/meshArbitrary';
import { copyOf, now } from './__testUtils__/testScorecards';
import { EvaluationState } from './evaluation';

/** What rises when one thing after the other is taken away, in words. */
function risesWithout(
  facts: ProductFacts,
  evidence: Evidence[],
  state?: EvaluationState,
): string[] {
  const before = resultsOf(facts, state);
  return evidence.flatMap(one =>
    rises(before, resultsOf(without(facts, one), state), 'level', 'score').map(
      risen => `without ${one.what}: ${risen}`,
    ),
  );
}

describe('taking away good evidence raises neither level nor score', () => {
  it('of what is written down', () => {
    holds(
      fc.property(productFacts, facts => {
        expect(risesWithout(facts, evidenceIn(facts))).toEqual([]);
      }),
    );
  });

  it('of what was measured or confirmed, once the grace is over', () => {
    holds(
      fc.property(productFacts, facts => {
        const evidence = [...measuredIn(facts, 'all'), ...confirmedIn(facts)];
        expect(risesWithout(facts, evidence, longKnown())).toEqual([]);
      }),
    );
  });

  it('of what was measured well, within the grace too', () => {
    holds(
      fc.property(productFacts, facts => {
        const recent =
          Date.parse(facts.governance.attestationDueAt ?? '') > now.getTime();
        const evidence = [
          ...measuredIn(facts, 'good'),
          ...(recent ? confirmedIn(facts) : []),
        ];
        expect(risesWithout(facts, evidence)).toEqual([]);
      }),
    );
  });

  it('of everything at once', () => {
    holds(
      fc.property(productFacts, facts => {
        const state = longKnown();
        let bare = facts;
        for (const one of evidenceIn(facts).reverse())
          bare = without(bare, one);
        expect(
          rises(
            resultsOf(facts, state),
            resultsOf(bare, state),
            'level',
            'score',
          ),
        ).toEqual([]);
      }),
    );
  });
});

describe('what is not stated counts as the strictest', () => {
  const stating = (
    facts: ProductFacts,
    change: Partial<ProductFacts['product']>,
  ): ProductFacts => {
    const copy = copyOf(facts);
    Object.assign(copy.product, change);
    return copy;
  };
  const unstated = { classification: '', sensitivity: -1 };

  it('personal data: every outcome is that of special personal data', () => {
    holds(
      fc.property(productFacts, facts => {
        expect(resultsOf(stating(facts, { personalData: '' }))).toEqual(
          resultsOf(stating(facts, { personalData: 'special' })),
        );
      }),
    );
  });

  it('classification: approval is demanded as for restricted data', () => {
    holds(
      fc.property(productFacts, facts => {
        const none = resultsOf(stating(facts, unstated));
        const restricted = resultsOf(
          stating(facts, { classification: 'restricted', sensitivity: 3 }),
        );
        expect(outcomesOf(none)['sec-02']).toBe(
          outcomesOf(restricted)['sec-02'],
        );
        expect(rises(restricted, none, 'level', 'score')).toEqual([]);
      }),
    );
  });

  it('leaving either away never raises a level', () => {
    holds(
      fc.property(productFacts, facts => {
        const before = resultsOf(facts);
        for (const change of [unstated, { personalData: '' }]) {
          const after = resultsOf(stating(facts, change));
          expect(rises(before, after, 'level')).toEqual([]);
        }
      }),
    );
  });
});
