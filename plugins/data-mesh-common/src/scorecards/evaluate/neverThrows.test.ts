import fc from 'fast-check';
import { ProductFacts } from '../facts/productFacts';
import { holds, resultsOf, shipped } from './__testUtils__/laws';
import { productFacts } from './__testUtils__/meshArbitrary';
import { copyOf, engine, now } from './__testUtils__/testScorecards';

const outcomes = [
  'pass',
  'fail',
  'unknown',
  'due',
  'upcoming',
  'not-applicable',
  'exempt',
];

type Json = Record<string, unknown> | unknown[];

/** All places of a document, as the object and the key in it. */
function places(value: unknown): [Json, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [
    [value as Json, key] as [Json, string],
    ...places(below),
  ]);
}

const junk = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(NaN, Infinity, -1, '', '2026-99-99', '\u0000', {}, []),
  fc.jsonValue(),
);

/** Facts with some places that hold anything, or nothing. */
const broken = fc
  .tuple(
    productFacts,
    fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 6 }),
  )
  .map(([facts, changes]) => {
    const copy = copyOf(facts);
    for (const [pick, value] of changes) {
      const all = places(copy);
      const [object, key] = all[pick % all.length];
      (object as Record<string, unknown>)[key] = value;
    }
    return copy;
  });

it('gives a result for every check, whatever stands in the facts', () => {
  holds(
    fc.property(broken, facts => {
      const results = resultsOf(facts as ProductFacts);
      expect(results).toHaveLength(shipped.length);
      for (const [i, { checks, score }] of results.entries()) {
        expect(checks.map(({ id }) => id)).toEqual(
          shipped[i].scorecard.checks.map(({ id }) => id),
        );
        for (const { outcome } of checks) expect(outcomes).toContain(outcome);
        expect(score ?? 0).toBeGreaterThanOrEqual(0);
        expect(score ?? 0).toBeLessThanOrEqual(100);
      }
    }),
  );
});

it('changes nothing in the facts', () => {
  holds(
    fc.property(productFacts, facts => {
      const copy = copyOf(facts);
      engine.evaluate({ facts, scorecards: shipped, now });
      expect(facts).toEqual(copy);
    }),
  );
});

it('takes an empty document', () => {
  const facts = {} as ProductFacts;
  const { status, outputs, scorecards } = engine.evaluate({
    facts,
    scorecards: shipped,
    now,
  });
  expect({ status, outputs }).toEqual({ status: 'not measured', outputs: [] });
  for (const { level, score } of scorecards) {
    expect({ level, score }).toEqual({ level: null, score: 0 });
  }
});
