import {
  daysFromNow,
  engine,
  now,
  requiredOnly,
  resultOf,
  scorecard,
  stateAfter,
} from './__testUtils__/testScorecards';

const bronze = { level: 'bronze' };
const silver = { level: 'silver' };
const gold = { level: 'gold' };
const pass = { expression: 'true' };
const fail = { expression: 'false' };
const unknown = { needs: ['governance.attestedAt'] };

describe('levels', () => {
  it.each([
    ['everything passes', pass, pass, pass, 'gold'],
    ['gold fails', pass, pass, fail, 'silver'],
    ['silver fails: levels are cumulative', pass, fail, pass, 'bronze'],
    ['bronze fails', fail, pass, pass, null],
    ['an unknown blocks', pass, unknown, pass, 'bronze'],
  ])('%s', (_, b, s, g, level) => {
    const result = resultOf(
      scorecard(
        { id: 'b', ...bronze, ...b },
        { id: 's', ...silver, ...s },
        { id: 'g', ...gold, ...g },
      ),
    );
    expect(result.level).toBe(level);
  });

  it('a check without a level blocks nothing and counts in the score', () => {
    const result = resultOf(
      scorecard({ id: 'b', ...bronze }, { id: 'advice', ...fail }),
    );
    expect(result).toMatchObject({ level: 'gold', score: 50 });
  });

  it.each([
    ['experimental', 'bronze', 'experimental', 'gold'],
    ['deprecated', 'silver', 'deprecated', 'gold'],
    ['production', 'gold', null, 'gold'],
    ['retired', null, null, null],
  ])(
    '%s products have at most %s',
    (lifecycle, level, cappedBy, levelBeforeCap) => {
      const result = resultOf(
        scorecard({ id: 'b', ...bronze }, { id: 'g', ...gold }),
        requiredOnly({ lifecycle }),
      );
      expect(result).toMatchObject({
        level,
        cappedBy,
        levelBeforeCap,
        next: null,
      });
    },
  );

  it('without a check that applies there is no verdict', () => {
    const result = resultOf(
      scorecard({ id: 'b', ...bronze, appliesTo: 'false' }),
    );
    expect(result).toMatchObject({
      level: null,
      applies: false,
      score: null,
      next: null,
    });
  });

  it('a scorecard that is not for a product gives nothing', () => {
    const policy = scorecard({ id: 'b' });
    const { appliesTo } = policy.checks[0];
    expect(appliesTo).toBeUndefined();
    expect(
      engine.evaluate({
        facts: requiredOnly(),
        scorecards: [
          engine.compile({
            ...policy.scorecard,
            appliesTo: 'product.lifecycle == "retired"',
          }).compiled!,
        ],
        now,
      }).scorecards,
    ).toEqual([]);
  });
});

describe('what is next', () => {
  it('names what is in the way, cheapest first, then by weight', () => {
    const { next } = resultOf(
      scorecard(
        { id: 'days', ...silver, ...fail, effort: 'days' },
        { id: 'light', ...silver, ...fail, effort: 'minutes', severity: 'low' },
        { id: 'unknown', ...bronze, ...unknown, effort: 'hours' },
        {
          id: 'heavy',
          ...bronze,
          ...fail,
          effort: 'minutes',
          severity: 'critical',
        },
        { id: 'later', ...gold, ...fail, effort: 'minutes' },
      ),
    );
    expect(next).toEqual({ level: 'bronze', checks: ['heavy', 'unknown'] });
  });

  it('is nothing at the top', () => {
    expect(resultOf(scorecard({ id: 'b', ...bronze })).next).toBeNull();
  });
});

describe('score and coverage', () => {
  it('weighs by severity, and unknown earns nothing', () => {
    const result = resultOf(
      scorecard(
        { id: 'critical', severity: 'critical' },
        { id: 'high', severity: 'high', ...fail },
        { id: 'medium', severity: 'medium', ...unknown },
        { id: 'low', severity: 'low' },
        { id: 'na', severity: 'critical', appliesTo: 'false' },
        { id: 'due', severity: 'critical', ...unknown, graceDays: 10 },
        { id: 'soon', ...fail, enforcedFrom: '2027-01-01' },
      ),
    );
    expect(result.score).toBe(50);
    expect(result.coverage).toEqual({ known: 3, applicable: 4 });
  });
});

describe('grace', () => {
  const policy = scorecard({ id: 'b', ...bronze, ...unknown, graceDays: 90 });
  const at = (product: number, check: number) =>
    resultOf(policy, requiredOnly(), {
      firstSeenAt: daysFromNow(product),
      checkFirstSeenAt: { test: { b: daysFromNow(check) } },
    }).checks[0];

  it.each([
    ['young product', -10, -400, 'due'],
    ['young check', -400, -10, 'due'],
    ['both old', -91, -91, 'unknown'],
    ['seen in the future, after a clock jumped', 30, -400, 'due'],
  ])('%s', (_, product, check, outcome) => {
    expect(at(product, check).outcome).toBe(outcome);
  });

  it('says until when, from the later of both', () => {
    expect(at(-100, -30).dueUntil).toBe(daysFromNow(60));
  });

  it('counts what is due up to the level', () => {
    expect(resultOf(policy)).toMatchObject({ level: 'gold', due: 1 });
  });
});

it('a long message is cut between characters', () => {
  const policy = scorecard({
    id: 'b',
    ...bronze,
    ...fail,
    message: '"x" + product.description',
  });
  const facts = requiredOnly({ description: '😀'.repeat(1000) });
  const { message } = resultOf(policy, facts).checks[0];
  expect(message).toMatch(/^x😀+…$/u);
  expect(message!.length).toBeLessThanOrEqual(500);
});

describe('lengths of time that no date can hold', () => {
  it('a tolerance is at most 366 days', () => {
    const endless = (expression: string) =>
      scorecard({ id: 'b', ...bronze, expression, tolerance: 'P400000000D' });
    const good = stateAfter(resultOf(endless('true')));
    expect(resultOf(endless('false'), requiredOnly(), good)).toMatchObject({
      level: 'gold',
      atRiskUntil: daysFromNow(366),
    });
  });

  it('a grace without an end is none', () => {
    const endless = scorecard({
      id: 'b',
      ...bronze,
      ...unknown,
      graceDays: 1e9,
    });
    expect(resultOf(endless)).toMatchObject({
      level: null,
      checks: [{ outcome: 'unknown' }],
    });
  });

  it('an exemption without a date is none', () => {
    const facts = requiredOnly();
    facts.governance.$exemptions = [
      {
        id: '1',
        scorecard: 'test',
        check: 'b',
        reason: 'Because.',
        expiresAt: 'for ever',
      },
    ];
    expect(
      resultOf(scorecard({ id: 'b', ...bronze, ...fail }), facts).checks[0],
    ).toMatchObject({ outcome: 'fail' });
  });
});

describe('tolerance', () => {
  const policy = (expression: string) =>
    scorecard(
      { id: 'b', ...bronze },
      { id: 's', ...silver, expression, tolerance: 'PT24H' },
    );
  const hour = (hours: number) =>
    new Date(now.getTime() + hours * 60 * 60 * 1000);
  const good = stateAfter(resultOf(policy('true')));

  it('a new failure keeps the level until it is over', () => {
    const first = resultOf(policy('false'), requiredOnly(), good, hour(1));
    expect(first).toMatchObject({
      level: 'gold',
      atRiskUntil: hour(25).toISOString(),
    });
    expect(first.checks[1]).toMatchObject({
      outcome: 'fail',
      failingSince: hour(1).toISOString(),
    });
    const still = resultOf(
      policy('false'),
      requiredOnly(),
      stateAfter(first),
      hour(24),
    );
    expect(still.level).toBe('gold');
    const over = resultOf(
      policy('false'),
      requiredOnly(),
      stateAfter(still),
      hour(25),
    );
    expect(over).toMatchObject({ level: 'bronze', atRiskUntil: null });
  });

  it('begins anew after a recovery', () => {
    const first = resultOf(policy('false'), requiredOnly(), good, hour(1));
    const mended = resultOf(
      policy('true'),
      requiredOnly(),
      stateAfter(first),
      hour(20),
    );
    const again = resultOf(
      policy('false'),
      requiredOnly(),
      stateAfter(mended),
      hour(30),
    );
    expect(again.atRiskUntil).toBe(hour(54).toISOString());
  });

  it('what has never passed is not at risk, and gives no level', () => {
    const never = resultOf(policy('false'));
    expect(never).toMatchObject({ level: 'bronze', atRiskUntil: null });
    expect(
      resultOf(policy('false'), requiredOnly(), stateAfter(never), hour(1)),
    ).toMatchObject({ level: 'bronze' });
  });

  it('never lifts a product above where it was', () => {
    const two = (first: string, second: string) =>
      scorecard(
        { id: 'one', ...silver, expression: first },
        { id: 'two', ...silver, expression: second, tolerance: 'PT24H' },
      );
    const before = resultOf(two('false', 'true'));
    expect(before.level).toBe('bronze');
    const after = resultOf(
      two('true', 'false'),
      requiredOnly(),
      stateAfter(before),
      hour(1),
    );
    expect(after.level).toBe('bronze');
  });
});

describe('exemptions', () => {
  const exempt = (change: object = {}) => {
    const facts = requiredOnly();
    facts.governance.$exemptions.push({
      id: 'e1',
      scorecard: 'test',
      check: 's',
      reason: 'A reason.',
      expiresAt: daysFromNow(1),
      ...change,
    });
    return facts;
  };
  const policy = (check: object) => scorecard({ id: 's', ...silver, ...check });

  it.each([
    ['a failure', fail, {}, 'exempt', 'gold'],
    ['an unknown', unknown, {}, 'exempt', 'gold'],
    ['a pass stays a pass', pass, {}, 'pass', 'gold'],
    ['it has ended', fail, { expiresAt: daysFromNow(-1) }, 'fail', 'bronze'],
    ['another check', fail, { check: 'x' }, 'fail', 'bronze'],
    ['another scorecard', fail, { scorecard: 'x' }, 'fail', 'bronze'],
    [
      'none is possible',
      { ...fail, maxExemptionDays: 0 },
      {},
      'fail',
      'bronze',
    ],
  ])('%s', (_, check, change, outcome, level) => {
    const result = resultOf(policy(check), exempt(change));
    expect(result.checks[0].outcome).toBe(outcome);
    expect(result).toMatchObject({
      level,
      exempt: outcome === 'exempt' ? 1 : 0,
    });
  });
});

describe('an upcoming check', () => {
  it('counts nowhere, and shows what it would be', () => {
    const policy = scorecard({
      id: 'b',
      ...bronze,
      ...fail,
      message: '"three of four"',
      enforcedFrom: '2026-12-01',
    });
    expect(resultOf(policy)).toMatchObject({ level: 'gold', score: null });
    expect(resultOf(policy).checks[0]).toMatchObject({
      outcome: 'upcoming',
      wouldBe: 'fail',
      message: 'three of four',
      enforcedFrom: '2026-12-01',
    });
    const later = new Date('2026-12-01T00:00:00.000Z');
    expect(
      resultOf(policy, requiredOnly(), undefined, later).checks[0].outcome,
    ).toBe('fail');
  });
});

describe('each', () => {
  const facts = requiredOnly();
  facts.support = ['one', 'two', 'three', 'four', 'five'].map(channel => ({
    channel,
    url: channel === 'one' ? 'https://one.example' : '',
    from: 'product',
  }));
  const judged = (check: object) =>
    resultOf(scorecard({ id: 'b', each: 'support', ...check }), facts)
      .checks[0];

  it('judges the worst, names it and says how many more there are', () => {
    expect(
      judged({
        expression: 'item.url != ""',
        message: 'item.channel + " has no address"',
      }),
    ).toMatchObject({
      outcome: 'fail',
      message:
        'item 2: two has no address; item 3: three has no address; item 4: four has no address; 1 more',
    });
  });

  it('passes when all pass, and fails when there is none', () => {
    expect(judged({ expression: 'item.channel != ""' }).outcome).toBe('pass');
    expect(judged({ each: 'inputs' })).toMatchObject({
      outcome: 'fail',
      message: 'there is none',
    });
  });
});

describe('what cannot be evaluated', () => {
  it.each([
    ['1 / (product.tags.size() - product.tags.size()) > 0', 'division by zero'],
    ['outputs[3].name == ""', ''],
    ['product.endOfLife < now', 'endOfLife'],
  ])('%s is unknown, with the reason', (expression, reason) => {
    const [check] = resultOf(scorecard({ id: 'b', expression })).checks;
    expect(check.outcome).toBe('unknown');
    expect(check.message).toContain('could not be evaluated');
    expect(check.message).toContain(reason);
  });

  it('a message that fails leaves the outcome', () => {
    const [check] = resultOf(
      scorecard({ id: 'b', ...fail, message: 'outputs[3].name' }),
    ).checks;
    expect(check).toMatchObject({ outcome: 'fail' });
    expect(check.message).toBeUndefined();
  });
});

describe('since', () => {
  it('is when the outcome became what it is', () => {
    const policy = (expression: string) => scorecard({ id: 'b', expression });
    const first = resultOf(policy('true'));
    const later = new Date('2026-11-22T12:00:00.000Z');
    const same = resultOf(
      policy('true'),
      requiredOnly(),
      stateAfter(first),
      later,
    );
    expect(same.checks[0].since).toBe(now.toISOString());
    const other = resultOf(
      policy('false'),
      requiredOnly(),
      stateAfter(same),
      later,
    );
    expect(other.checks[0].since).toBe(later.toISOString());
  });
});
