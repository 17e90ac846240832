import { Entity } from '@backstage/catalog-model';
import { createScorecardEngine } from '../scorecards/scorecardEngine';
import { findScorecardProblems } from './validateScorecard';

const engine = createScorecardEngine();

const check = (change: object = {}) => ({
  id: 'own-01',
  title: 'The owner exists',
  expression: 'owner.exists',
  ...change,
});

function scorecard(spec: object = {}, change: object = {}): Entity {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'ownership', namespace: 'web' },
    spec: {
      owner: 'group:default/governance',
      levels: ['bronze', 'silver'],
      checks: [check()],
      ...spec,
    },
    ...change,
  } as Entity;
}

const problems = (entity: Entity) =>
  findScorecardProblems(entity, engine).map(
    ({ path, message }) => `${path} ${message}`,
  );

describe('findScorecardProblems', () => {
  it('names the first hundred problems only', () => {
    const empty = Array.from({ length: 50_000 }, () => ({}));
    expect(problems(scorecard({ checks: empty }))).toHaveLength(100);
  });

  it('accepts a scorecard with its required fields only', () => {
    expect(problems(scorecard())).toEqual([]);
  });

  it('accepts a scorecard that uses every field', () => {
    expect(
      problems(
        scorecard({
          domain: 'customer',
          appliesTo: 'product.lifecycle != "retired"',
          levels: [{ name: 'bronze', means: 'Owned' }, 'silver'],
          checks: [
            check({
              level: 'bronze',
              severity: 'critical',
              principle: 'accountability',
              appliesTo: 'product.type != "aggregate"',
              each: 'outputs',
              needs: ['owner', 'item.quality'],
              expression: 'item.quality.passRate > 0.9 && owner.exists',
              message: '"owner is " + owner.ref',
              remediation: 'Set spec.owner.',
              link: 'https://docs.example/owner',
              fixedBy: 'steward',
              effort: 'minutes',
              graceDays: 14,
              tolerance: 'PT24H',
              enforcedFrom: '2027-03-01',
              maxExemptionDays: 0,
            }),
          ],
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['owner', { owner: undefined }, 'spec.owner is missing'],
    ['levels', { levels: undefined }, 'spec.levels is missing'],
    ['checks', { checks: undefined }, 'spec.checks is missing'],
    ['a level', { levels: [] }, 'spec.levels is empty'],
    ['a check', { checks: [] }, 'spec.checks is empty'],
    [
      'an expression',
      { checks: [{ id: 'a', title: 'A' }] },
      'spec.checks[0].expression is missing; allowed: a CEL expression',
    ],
  ])('misses %s', (_what, spec, expected) => {
    const [found, ...more] = problems(scorecard(spec));
    expect(found.startsWith(expected)).toBe(true);
    expect(more).toEqual([]);
  });

  it.each([
    [
      'of the policy',
      { check: [] },
      'spec.check is unknown; allowed: owner, domain, appliesTo, levels, checks',
    ],
    [
      'of a level',
      { levels: [{ name: 'bronze', mean: 'Owned' }] },
      'spec.levels[0].mean is unknown; allowed: name, means',
    ],
    [
      'of a check',
      { checks: [check({ expresion: 'true' })] },
      'spec.checks[0].expresion is unknown; allowed: id, title, level, ',
    ],
  ])('refuses unknown fields %s', (_where, spec, expected) => {
    expect(problems(scorecard(spec))[0]).toContain(expected);
  });

  it.each<[string, object, string]>([
    [
      'an id with a space',
      { id: 'own 01' },
      'spec.checks[0].id "own 01" is not valid; allowed: letters, digits',
    ],
    [
      'a severity',
      { severity: 'huge' },
      'spec.checks[0].severity "huge" is unknown; allowed: critical, high, medium, low',
    ],
    [
      'who fixes it',
      { fixedBy: 'me' },
      'spec.checks[0].fixedBy "me" is unknown; allowed: owner, productOwner,',
    ],
    [
      'an effort',
      { effort: 'weeks' },
      'spec.checks[0].effort "weeks" is unknown; allowed: minutes, hours, days',
    ],
    [
      'an expression that YAML reads as no text',
      { expression: true },
      'spec.checks[0].expression true is of type boolean; allowed: a CEL expression in quotes',
    ],
    [
      'a tolerance of months',
      { tolerance: 'P1M' },
      'spec.checks[0].tolerance "P1M" is not valid; allowed: an ISO 8601 duration',
    ],
    [
      'a tolerance of more than a year',
      { tolerance: 'P366DT1S' },
      'spec.checks[0].tolerance "P366DT1S" is too long; allowed: an ISO 8601 duration of at most P366D',
    ],
    [
      'a tolerance that no date can hold',
      { tolerance: `P${'9'.repeat(400)}D` },
      'is too long; allowed: an ISO 8601 duration of at most P366D',
    ],
    [
      'a grace of more than ten years',
      { graceDays: 400_000_000 },
      'spec.checks[0].graceDays 400000000 is not valid; allowed: a whole number of days from 0 to 3650',
    ],
    [
      'an exemption of more than ten years',
      { maxExemptionDays: 400_000_000 },
      'spec.checks[0].maxExemptionDays 400000000 is not valid; allowed: a whole number of days from 0 (no exemption) to 3650',
    ],
    [
      'a year of five digits',
      { enforcedFrom: '20270-03-01' },
      'spec.checks[0].enforcedFrom "20270-03-01" is not valid; allowed: a date',
    ],
    [
      'a grace that is no whole number',
      { graceDays: 1.5 },
      'spec.checks[0].graceDays 1.5 is of type number; allowed: a whole number',
    ],
    [
      'an exemption of negative length',
      { maxExemptionDays: -1 },
      'spec.checks[0].maxExemptionDays -1 is not valid; allowed: a whole number',
    ],
    [
      'a date in words',
      { enforcedFrom: 'March' },
      'spec.checks[0].enforcedFrom "March" is not valid; allowed: a date',
    ],
    [
      'a day that does not exist',
      { enforcedFrom: '2027-02-30' },
      'spec.checks[0].enforcedFrom "2027-02-30" is no day of the calendar',
    ],
    [
      'a link that is no web address',
      { link: 'file:///etc/hosts' },
      'spec.checks[0].link "file:///etc/hosts" is not valid; allowed: an address',
    ],
    [
      'a path of facts that is none',
      { needs: ['owner..kind'] },
      'spec.checks[0].needs[0] "owner..kind" is not valid; allowed: the path of a fact',
    ],
    [
      'a fact that does not exist',
      { needs: ['owner.knid'] },
      'spec.checks[0].needs[0] (check own-01) line 1, column 1: ',
    ],
    [
      'a level that does not exist',
      { level: 'platinum' },
      'spec.checks[0].level (check own-01) line 1, column 1: "platinum" is no level; allowed: bronze, silver',
    ],
  ])('refuses %s', (_what, change, expected) => {
    const [found, ...more] = problems(scorecard({ checks: [check(change)] }));
    expect(found).toContain(expected);
    expect(more).toEqual([]);
  });

  it.each([
    [
      'owner',
      'user:jane',
      'spec.owner "user:jane" is of kind user; allowed: the ref of a group',
    ],
    [
      'owner',
      'group:',
      'spec.owner "group:" is no entity ref; allowed: the ref of a group',
    ],
    [
      'owner',
      'data governance',
      'spec.owner "data governance" is no entity ref; allowed: the ref of a group',
    ],
    [
      'domain',
      'group:customer',
      'spec.domain "group:customer" is of kind group; allowed: the ref of a domain',
    ],
    [
      'domain',
      'a/b/c',
      'spec.domain "a/b/c" is no entity ref; allowed: the ref of a domain',
    ],
  ])('refuses %s %s', (field, value, expected) => {
    expect(problems(scorecard({ [field]: value }))).toEqual([expected]);
  });

  it('refuses names that stand twice', () => {
    expect(
      problems(
        scorecard({
          levels: ['bronze', { name: 'bronze' }],
          checks: [check(), check()],
        }),
      ),
    ).toEqual([
      'spec.levels[1] "bronze" is that of spec.levels[0]; allowed: each name once',
      'spec.checks[1].id "own-01" is that of spec.checks[0].id; allowed: each name once',
    ]);
  });

  it('says for each broken expression which, where and what is known', () => {
    expect(
      problems(
        scorecard({
          appliesTo: 'produkt.type == "x"',
          checks: [
            check({ expression: 'owner.exists &&\n  owner.kindd == "group"' }),
            check({ id: 'own-02', message: 'owner.members' }),
            check({ id: 'own-03', each: 'owner.ref' }),
          ],
        }),
      ),
    ).toEqual([
      'spec.appliesTo line 1, column 1: Unknown variable: produkt; known: consumers, contracts, docs, domain, governance, inputs, lineage, metrics, now, outputs, owner, product, support, team',
      'spec.checks[0].expression (check own-01) line 2, column 9: No such key: kindd; known in Owner: central, exists, inDomain, kind, members, ref',
      'spec.checks[1].message (check own-02) line 1, column 1: gives double; allowed: string',
      'spec.checks[2].each (check own-03) line 1, column 1: gives string; allowed: list',
    ]);
  });

  it('knows the facts of other modules when its engine does', () => {
    const entity = scorecard({
      checks: [check({ expression: 'costs.perMonth < 100.0' })],
    });
    expect(problems(entity)[0]).toContain('Unknown variable: costs');
    const wider = createScorecardEngine({
      costs: {
        type: 'object',
        name: 'Costs',
        description: 'What it costs.',
        fields: { perMonth: { type: 'double', description: 'In euros.' } },
      },
    });
    expect(findScorecardProblems(entity, wider)).toEqual([]);
  });

  it('refuses a version of the kind that does not exist', () => {
    expect(problems(scorecard({}, { apiVersion: 'data-mesh/v9' }))).toEqual([
      'apiVersion "data-mesh/v9" is unknown; allowed: data-mesh/v1alpha1',
    ]);
  });

  it('does not look into what is larger than 256 KiB', () => {
    const remediation = 'x'.repeat(300 * 1024);
    expect(problems(scorecard({ checks: [check({ remediation })] }))).toEqual([
      'entity has 301 KiB; allowed: at most 256 KiB',
    ]);
  });
});
