import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const product = 'dataproduct:default/customer-segments';
const path = '/products/default/customer-segments';
const sender = 'user:default/jdoe';
const HOUR = 60 * 60 * 1000;
const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * HOUR).toISOString();

eachDatabase('Signals', (databaseId, databases) => {
  let portal: Portal;

  beforeEach(async () => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex: await databases.init(databaseId),
      config: {
        dataMesh: {
          signals: {
            senders: [
              { subject: sender, domains: ['domain:default/customer'] },
            ],
          },
        },
      },
    });
    await portal.sweep();
  });
  afterEach(() => portal.stop());

  const outputs = async () => {
    const { body } = await portal.user(sender)(
      'get',
      '/products?fullText=customer-segments&limit=1',
    );
    return body.items[0].outputs.map((output: any) => output.name);
  };
  const send = async (
    runId: string,
    outcome: string,
    at: string = hoursAgo(1),
    user: string = sender,
  ) =>
    portal.user(user)('post', '/signals/results', {
      runId,
      product,
      source: 'dbt',
      results: (await outputs()).map((output: string) => ({
        output,
        rule: 'unique_key',
        dimension: 'uniqueness',
        outcome,
        at,
      })),
    });
  const quality = async () => {
    const { body } = await portal.user(sender)('get', path);
    const result = body.scorecards.find(
      (one: any) => one.scorecard === 'builtin:quality',
    );
    return {
      status: body.status,
      level: result.level,
      check: (id: string) => result.checks.find((one: any) => one.id === id),
      atRiskUntil: result.atRiskUntil,
    };
  };

  it('a result changes status and checks at once', async () => {
    expect((await quality()).check('qlt-02').outcome).toBe('due');
    const { body, status } = await send('run-1', 'pass');
    expect(status).toBe(200);
    expect(body).toMatchObject({ product, duplicate: false });
    const good = await quality();
    expect(good.status).toBe('ok');
    expect(good.check('qlt-02').outcome).toBe('pass');
    expect(good.check('qlt-03').outcome).toBe('pass');
  });

  it('a new failure is at risk first, and the level stays', async () => {
    await send('run-1', 'pass', hoursAgo(2));
    const { level } = await quality();
    await send('run-2', 'fail', hoursAgo(1));
    const failing = await quality();
    expect(failing.status).toBe('failing');
    expect(failing.check('qlt-02')).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('unique_key'),
      atRiskUntil: expect.any(String),
    });
    expect(failing.level).toBe(level);
    expect(failing.atRiskUntil).toBe(failing.check('qlt-02').atRiskUntil);
  });

  it('a failure that never passed counts at once', async () => {
    await send('run-1', 'fail');
    expect(await quality()).toMatchObject({
      status: 'failing',
      level: 'bronze',
      atRiskUntil: null,
    });
  });

  it('a preview of what would read a product knows that its data fails', async () => {
    const reader = {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'reader' },
      spec: {
        type: 'aggregate',
        lifecycle: 'production',
        owner: 'group:default/customer-insights',
        domain: 'domain:default/customer',
        inputs: [{ name: 'segments', from: product }],
      },
    };
    const inputs = async () => {
      const { body } = await portal.user(sender)('post', '/preview', {
        entities: [reader],
      });
      return body.products[0].scorecards
        .flatMap((one: any) => one.checks)
        .find((one: any) => one.id === 'lin-02');
    };
    await send('run-1', 'pass', hoursAgo(2));
    expect(await inputs()).toMatchObject({ outcome: 'pass' });
    await send('run-2', 'fail', hoursAgo(1));
    expect(await inputs()).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('its data fails'),
    });
  });

  it('an old result is late, and its content is unknown', async () => {
    await send('run-1', 'pass', hoursAgo(24 * 40));
    const late = await quality();
    expect(late.status).toBe('late');
    expect(late.check('qlt-03').outcome).toBe('fail');
    expect(late.check('qlt-02')).toMatchObject({
      outcome: 'due',
      message: expect.stringContaining('too old'),
    });
  });

  it('the same run again changes nothing', async () => {
    const at = hoursAgo(1);
    await send('run-1', 'pass', at);
    const before = (await portal.user(sender)('get', path)).body;
    const { body, status } = await send('run-1', 'pass', at);
    expect(status).toBe(200);
    expect(body).toMatchObject({ duplicate: true, stored: 0, conflicting: 0 });
    expect((await portal.user(sender)('get', path)).body).toEqual(before);
  });

  it('refuses other results of a run that is known, and says which', async () => {
    const at = hoursAgo(1);
    await send('run-1', 'pass', at);
    const before = (await portal.user(sender)('get', path)).body;
    const { body, status } = await send('run-1', 'fail', at);
    expect(status).toBe(409);
    expect(body.error.message).toContain(`"run-1" of ${product}`);
    expect(body.error.message).toContain(
      `rule "unique_key" of output "${(await outputs())[0]}"`,
    );
    expect(body.error.message).toMatch(
      new RegExp(`stored is pass,.* at ${at}; sent was fail,.* at ${at}`),
    );
    expect((await send('run-1', 'pass', hoursAgo(2))).status).toBe(409);
    expect((await portal.user(sender)('get', path)).body).toEqual(before);
  });

  it('takes a run in parts, and none of a part that contradicts another', async () => {
    const [output] = await outputs();
    const at = hoursAgo(1);
    const part = (...rules: [rule: string, outcome: string, value: number][]) =>
      portal.user(sender)('post', '/signals/results', {
        runId: 'run-1',
        product,
        results: rules.map(([rule, outcome, value]) => ({
          output,
          rule,
          outcome,
          value,
          at,
        })),
      });
    expect((await part(['a', 'pass', 0])).body).toMatchObject({ stored: 1 });
    expect((await part(['b', 'pass', 1])).body).toMatchObject({ stored: 1 });
    const all = await part(['a', 'pass', 0], ['b', 'pass', 1]);
    expect(all.body).toMatchObject({ stored: 0, duplicate: true });
    const other = await part(['b', 'pass', 2], ['c', 'fail', 3]);
    expect(other.status).toBe(409);
    const { body } = await portal.user(sender)('get', `${path}/quality`);
    expect(
      body.results.map((one: any) => [one.rule, one.outcome, one.value]),
    ).toEqual([
      ['a', 'pass', 0],
      ['b', 'pass', 1],
    ]);
  });

  it('shows the latest result of each rule, and the runs', async () => {
    await send('run-1', 'pass', hoursAgo(2));
    await send('run-2', 'fail', hoursAgo(1));
    const { body } = await portal.user(sender)('get', `${path}/quality`);
    expect(body.results[0]).toMatchObject({
      rule: 'unique_key',
      outcome: 'fail',
      runId: 'run-2',
    });
    expect(body.runs.map((run: any) => [run.runId, run.source])).toEqual([
      ['run-2', 'dbt'],
      ['run-1', 'dbt'],
    ]);
  });

  it('takes results only from whom the configuration names', async () => {
    const answer = await send('run-1', 'pass', hoursAgo(1), 'user:default/eve');
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('user:default/eve');
    const foreign = await portal.user(sender)('post', '/signals/results', {
      runId: 'run-1',
      product: 'dataproduct:default/purchase-history',
      results: [{ output: 'x', rule: 'r', outcome: 'pass', at: hoursAgo(1) }],
    });
    expect(foreign.status).toBe(403);
    expect(foreign.body.error.message).toContain('purchase-history');
  });

  it.each([
    ['an unknown outcome', { outcome: 'green' }, 'outcome'],
    ['an unknown output', { output: 'nowhere' }, 'results[0].output'],
    ['a time in the future', { at: hoursAgo(-5) }, 'results[0].at'],
    ['rows of data', { samples: [{ id: 1 }] }, 'additional'],
  ])('refuses %s as a whole', async (_, change, message) => {
    const [output] = await outputs();
    const { status, body } = await portal.user(sender)(
      'post',
      '/signals/results',
      {
        runId: 'run-1',
        product,
        results: [
          { output, rule: 'r', outcome: 'pass', at: hoursAgo(1), ...change },
          { output, rule: 'other', outcome: 'pass', at: hoursAgo(1) },
        ],
      },
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
    expect((await quality()).status).toBe('not measured');
  });
});
