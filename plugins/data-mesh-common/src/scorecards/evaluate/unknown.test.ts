import fc from 'fast-check';
import { ProductFacts, UnknownFacts } from '../facts/productFacts';
import {
  holds,
  longKnown,
  outcomesOf,
  resultsOf,
  rises,
  shipped,
} from './__testUtils__/laws';
import { productFacts } from './__testUtils__/meshArbitrary';
import { generatedScorecard } from './__testUtils__/scorecardArbitrary';
import {
  compiled,
  copyOf,
  engine,
  now,
  stateAfter,
} from './__testUtils__/testScorecards';

const WHY = 'the source did not answer';

type Marked = { $unknown?: UnknownFacts };

function mark(object: Marked | undefined, name: string): void {
  if (object) object.$unknown = { ...object.$unknown, [name]: WHY };
}

/** The ways in which known facts get lost, by what is lost. */
const losses: Record<string, (facts: ProductFacts) => void> = {
  owner: facts => mark(facts, 'owner'),
  domain: facts => mark(facts, 'domain'),
  team: facts => mark(facts, 'team'),
  consumers: facts => mark(facts, 'consumers'),
  'members of the owner': facts => mark(facts.owner, 'members'),
  attestation: facts => {
    mark(facts.governance, 'attestedAt');
    mark(facts.governance, 'attestationDueAt');
    delete facts.governance.attestedAt;
    delete facts.governance.attestationDueAt;
  },
  'all results': facts => {
    for (const output of facts.outputs) {
      mark(output, 'quality');
      delete output.quality;
    }
  },
  'one result': facts => {
    mark(facts.outputs[0], 'quality');
    delete facts.outputs[0]?.quality;
  },
  ...Object.fromEntries(
    (
      [
        'failingRules',
        'freshUntil',
        'dimensions',
        'passRate',
        'freshnessKept',
      ] as const
    ).map(name => [
      name,
      (facts: ProductFacts) => {
        mark(facts.outputs[0]?.quality, name);
        delete facts.outputs[0]?.quality?.[name];
      },
    ]),
  ),
};

const withLost = (facts: ProductFacts, lost: string[]): ProductFacts => {
  const copy = copyOf(facts);
  lost.forEach(what => losses[what](copy));
  return copy;
};

/** The checks that ask for what is lost. */
const asks: Record<string, string[]> = {
  owner: ['own-01', 'own-02', 'own-03', 'own-09'],
  domain: ['own-06', 'own-09'],
  team: ['own-03', 'own-04'],
  attestation: ['own-07', 'own-10'],
};

const lost = fc.subarray(Object.keys(losses), { minLength: 1 });

describe('what is not known', () => {
  it('raises neither level nor score once the grace is over', () => {
    const policies = generatedScorecard.map(one => [...shipped, compiled(one)]);
    holds(
      fc.property(productFacts, policies, lost, (facts, all, what) => {
        const state = longKnown(all);
        expect(
          rises(
            resultsOf(facts, state, all),
            resultsOf(withLost(facts, what), state, all),
            'level',
            'score',
          ),
        ).toEqual([]);
      }),
    );
  });

  it('never passes a check that asks for it', () => {
    holds(
      fc.property(productFacts, lost, (facts, what) => {
        const outcomes = outcomesOf(
          resultsOf(withLost(facts, what), longKnown()),
        );
        const asking = what.flatMap(one => asks[one] ?? []);
        expect(asking.filter(id => outcomes[id] !== 'unknown')).toEqual([]);
      }),
    );
  });

  it('raises no level when failures only grow old, in the grace or after it', () => {
    const hours = fc.integer({ min: 1, max: 24 * 80 });
    const failing = productFacts.map(facts => {
      const copy = copyOf(facts);
      for (const { quality } of copy.outputs) {
        if (quality) quality.failingRules = ['a rule'];
      }
      return copy;
    });
    holds(
      fc.property(failing, hours, fc.boolean(), (facts, passed, long) => {
        const state = long
          ? longKnown()
          : { firstSeenAt: now.toISOString(), checkFirstSeenAt: {} };
        const at = (when: Date, known = state) =>
          engine.evaluate({
            facts,
            scorecards: shipped,
            state: known,
            now: when,
          }).scorecards;
        const before = at(now);
        const after = at(
          new Date(now.getTime() + passed * 60 * 60 * 1000),
          before.reduce((known, one) => stateAfter(one, known), state),
        );
        expect(rises(before, after, 'level')).toEqual([]);
      }),
    );
  });
});
