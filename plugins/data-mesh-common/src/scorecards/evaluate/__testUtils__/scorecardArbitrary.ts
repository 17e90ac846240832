import fc from 'fast-check';
import { Scorecard, ScorecardCheck } from '../../model';

/** Expressions that pass, fail, cannot be run, or depend on the product. */
const expressions = [
  'true',
  'false',
  'product.tags.size() > 0',
  'owner.exists',
  'outputs[0].version != ""',
  'team.steward.exists || docs.techdocs',
  'contracts.all(c, c.valid)',
];

const perOutput = ['item.rules > 0', 'item.location != ""', 'false'];

const check = fc
  .record({
    level: fc.constantFrom(undefined, 'bronze', 'silver', 'gold'),
    severity: fc.constantFrom('critical', 'high', 'medium', 'low'),
    effort: fc.constantFrom('minutes', 'hours', 'days'),
    appliesTo: fc.constantFrom(
      undefined,
      undefined,
      'false',
      'outputs.size() > 0',
      'outputs[0].type == "table"',
    ),
    each: fc.constantFrom(undefined, undefined, 'outputs'),
    expression: fc.constantFrom(...expressions),
    itemExpression: fc.constantFrom(...perOutput),
    needs: fc.constantFrom(
      [],
      [],
      ['owner'],
      ['governance.attestedAt'],
      ['outputs.quality.passRate'],
    ),
    graceDays: fc.constantFrom(0, 0, 30, 365),
    tolerance: fc.constantFrom('PT0S', 'PT24H'),
    enforcedFrom: fc.constantFrom(undefined, undefined, '2026-12-31'),
    maxExemptionDays: fc.constantFrom(0, 90),
  })
  .map(({ itemExpression, ...rest }) => ({
    ...rest,
    title: 'A check',
    fixedBy: 'owner',
    expression: rest.each ? itemExpression : rest.expression,
  }));

/** A policy of any shape with the levels bronze, silver and gold. */
export const generatedScorecard: fc.Arbitrary<Scorecard> = fc
  .array(check, { minLength: 1, maxLength: 8 })
  .map(checks => ({
    id: 'generated',
    title: 'Generated',
    levels: [{ name: 'bronze' }, { name: 'silver' }, { name: 'gold' }],
    checks: checks.map((one, i) => ({
      ...one,
      id: `check-${i}`,
    })) as ScorecardCheck[],
  }));
