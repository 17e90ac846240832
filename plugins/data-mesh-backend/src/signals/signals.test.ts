import { once } from 'node:events';
import { AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';
import { dbtManifest, dbtRun } from './__testUtils__/dbtFiles';

jest.setTimeout(60_000);

const sender = 'user:default/jdoe';
const SEGMENTS = '/products/default/customer-segments';

eachDatabase('POST /signals/:format', (databaseId, databases) => {
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
            limits: { megabytes: 1, requestsPerMinute: 20 },
          },
        },
      },
    });
    await portal.sweep();
  });
  afterEach(() => portal.stop());

  const post = (path: string, user = sender) => portal.raw(user)('post', path);
  const quality = async (path = SEGMENTS) =>
    (await portal.user(sender)('get', `${path}/quality`)).body;

  it('takes a dbt run with its manifest, and finds the ports by their tables', async () => {
    const { status, body } = await post('/signals/dbt?url=https://ci.example/1')
      .attach('run_results', gzipSync(dbtRun({ failures: 3 })), 'r.json.gz')
      .attach('manifest', Buffer.from(dbtManifest()), 'manifest.json');
    expect(body).toMatchObject({
      receipts: [
        {
          product: 'dataproduct:default/customer-segments',
          stored: 2,
          duplicate: false,
        },
      ],
      unmapped: [
        { subject: expect.stringContaining('STG_CUSTOMERS'), count: 1 },
      ],
    });
    expect(status).toBe(200);
    const { results, runs, outputs, totalResults } = await quality();
    expect(totalResults).toBe(2);
    expect(results[0]).toMatchObject({
      outcome: 'fail',
      field: 'segment_key',
      measure: 'duplicateValues',
      dimension: 'uniqueness',
      value: 3,
      message: 'Got 3 results, configured to fail if != 0',
      lastPassedAt: null,
    });
    expect(results[1]).toMatchObject({ outcome: 'pass' });
    expect(runs).toMatchObject([
      {
        source: expect.stringMatching(/^dbt/),
        url: 'https://ci.example/1',
        sender,
      },
    ]);
    expect(outputs.map((one: any) => [one.output, one.status])).toContainEqual([
      results[0].output,
      'failing',
    ]);
    const { body: product } = await portal.user(sender)('get', SEGMENTS);
    expect(product.status).toBe('failing');
  });

  it('changes nothing when the same file comes again', async () => {
    const results = Buffer.from(dbtRun({}));
    const send = () =>
      post('/signals/dbt')
        .attach('manifest', Buffer.from(dbtManifest()), 'manifest.json')
        .attach('run_results', results, 'run_results.json');
    await send();
    const before = await quality();
    const { body } = await send();
    expect(body.receipts).toMatchObject([{ stored: 0, duplicate: true }]);
    expect(await quality()).toEqual(before);
  });

  it('tells a tool where its file contradicts a run that is known', async () => {
    const send = (failures: number) =>
      post('/signals/dbt')
        .attach('manifest', Buffer.from(dbtManifest()), 'manifest.json')
        .attach(
          'run_results',
          Buffer.from(dbtRun({ failures })),
          'run_results.json',
        );
    await send(0);
    const before = await quality();
    const { status, body } = await send(3);
    expect(status).toBe(200);
    expect(body.receipts).toEqual([
      expect.objectContaining({
        stored: 0,
        conflicting: 1,
        conflicts: [
          expect.stringMatching(
            /^rule "unique.*stored is pass,.*; sent was fail,.*value 3/,
          ),
        ],
      }),
    ]);
    expect(await quality()).toEqual(before);
    // Another time alone is none: some tools do not say when they measured.
    expect((await send(0)).body.receipts).toMatchObject([
      { duplicate: true, conflicting: 0, conflicts: [] },
    ]);
  });

  it('leaves alone what the sender may not write of', async () => {
    const { status, body } = await post('/signals/dbt')
      .attach('run_results', Buffer.from(dbtRun({})), 'run_results.json')
      .attach(
        'manifest',
        Buffer.from(dbtManifest({ table: 'SALES.ORDERS.ORDERS' })),
        'manifest.json',
      );
    expect(`${status} ${body.error.message}`).toMatch(/^403 /);
    expect(body.error.message).toContain('this sender may not send');
    const { status: named, body: refused } = await post(
      '/signals/dbt?product=dataproduct:default/purchase-history',
    )
      .set('Content-Type', 'application/json')
      .send(dbtRun({}));
    expect(named).toBe(403);
    expect(refused.error.message).toContain('allows: domain:default/customer');
  });

  it('refuses what it does not know, with the place and what is allowed', async () => {
    const body = async (path: string, text: string | Buffer) => {
      const answer = await post(path)
        .set('Content-Type', 'application/octet-stream')
        .send(text);
      return `${answer.status} ${answer.body.error?.message}`;
    };
    expect(await body('/signals/junit', '{}')).toMatch(
      /^404 .*allowed: results, datacontract-cli, dbt, /,
    );
    expect(await body('/signals/dbt?produkt=a', '{}')).toMatch(
      /^400 The query parameter "produkt" is not known/,
    );
    expect(await body('/signals/dbt', dbtRun({}).slice(0, 300))).toMatch(
      /^400 .*run_results/,
    );
    expect(await body('/signals/dbt', '')).toMatch(/^400 .*empty/);
    expect(
      await body('/signals/dbt', gzipSync(dbtRun({})).subarray(0, 100)),
    ).toMatch(/^400 .*gzip/);
    expect(
      await body('/signals/dbt', JSON.stringify({ a: 'x'.repeat(2e6) })),
    ).toMatch(/^413 .*larger than 1 MB/);
    expect(
      await body(
        '/signals/soda',
        gzipSync(`{"checks":["${'x'.repeat(5e6)}"]}`),
      ),
    ).toMatch(/^413 /);
    const { status, body: form } = await post('/signals/dbt').attach(
      'rows',
      Buffer.from('{}'),
      'rows.json',
    );
    expect(`${status} ${form.error.message}`).toMatch(/^400 .*rows.*allowed/);
    expect((await quality()).totalResults).toBe(0);
  });

  it('takes no more of one sender than configured', async () => {
    let last = 200;
    for (let i = 0; i < 21; i += 1) {
      last = (
        await post('/signals/soda')
          .set('Content-Type', 'application/json')
          .send('{}')
      ).status;
    }
    expect(last).toBe(429);
  });

  it('keeps metrics, and refuses strangers before it reads', async () => {
    const metric = {
      product: 'dataproduct:default/customer-segments',
      name: 'cost',
      value: 12.5,
      unit: 'EUR',
      observedAt: new Date().toISOString(),
    };
    const { body, status } = await post('/signals/metrics')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify([metric]));
    expect(status).toBe(200);
    expect(body).toMatchObject({ metrics: 1, receipts: [] });
    expect((await quality()).metrics).toEqual([
      {
        name: 'cost',
        unit: 'EUR',
        points: [{ at: metric.observedAt, value: 12.5 }],
      },
    ]);
    const { status: stranger } = await post(
      '/signals/metrics',
      'user:default/lbauer',
    )
      .set('Content-Type', 'application/json')
      .send('not even JSON');
    expect(stranger).toBe(403);
  });

  it('lets an owner say why a rule is gone, once', async () => {
    const send = (invocation: string, only?: string) =>
      post('/signals/dbt')
        .attach('manifest', Buffer.from(dbtManifest()), 'manifest.json')
        .attach(
          'run_results',
          Buffer.from(dbtRun({ failures: 1, invocation, only })),
          'r.json',
        );
    await send('first');
    const { results, mayDropRules } = await quality();
    expect(mayDropRules).toBe(true);
    const { output, rule } = results[0];
    const drop = async (user: string, reason: string) =>
      (
        await portal.user(user)('post', `${SEGMENTS}/quality/drops`, {
          output,
          rule,
          reason,
        })
      ).status;
    const reason = 'The key is now of two fields';
    expect(await drop(sender, reason)).toBe(409);
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
    await send('second', 'not_null');
    expect(await drop('user:default/gnovak', reason)).toBe(403);
    // PostgreSQL cannot store NUL.
    for (const refused of ['          x', 'To be done', `${reason}\0`]) {
      expect(await drop(sender, refused)).toBe(400);
    }
    expect(await drop(sender, reason)).toBe(200);
    expect(await drop(sender, reason)).toBe(404);
    expect((await quality()).totalResults).toBe(1);
    const { body } = await portal.user('user:default/gnovak')(
      'get',
      '/ledger?limit=5',
    );
    expect(body.items[0]).toMatchObject({
      action: 'quality-rule.dropped',
      actor: sender,
      details: { output, rule, reason },
    });
  });

  it('tells a sender nothing of products that are not its own', async () => {
    const metric = (product: string, port?: string) => ({
      product,
      ...(port && { port }),
      name: 'cost',
      value: 1,
      observedAt: new Date().toISOString(),
    });
    const ask = async (body: object) =>
      (
        await post('/signals/metrics')
          .set('Content-Type', 'application/json')
          .send(JSON.stringify(body))
      ).body.error.message.replace(/recommendation-engine|no-such/g, 'it');
    const there = 'dataproduct:default/recommendation-engine';
    const gone = 'dataproduct:default/no-such';
    expect(await ask(metric(there, 'nope'))).toBe(
      await ask(metric(gone, 'nope')),
    );
    expect(await ask(metric(there))).toBe(await ask(metric(gone)));
  });

  it('shows what was not mapped to owners only, until it is', async () => {
    const scan = (table: string) =>
      post('/signals/soda?product=dataproduct:default/customer-segments')
        .set('Content-Type', 'application/json')
        .send(
          JSON.stringify({
            defaultDataSource: 'warehouse',
            scanStartTimestamp: new Date().toISOString(),
            dataTimestamp: new Date().toISOString(),
            hasErrors: false,
            hasFailures: false,
            hasWarnings: false,
            checks: [
              {
                name: 'has rows',
                identity: 'a',
                table,
                dataSource: 'warehouse',
                outcome: 'pass',
                definition: 'checks for x:\n  - row_count > 0',
              },
            ],
            metrics: [],
          }),
        );
    const { body } = await scan('nobodys_table');
    expect(body.unmapped).toMatchObject([{ count: 1 }]);
    expect((await quality()).unmapped).toMatchObject([
      { subject: expect.stringContaining('nobodys_table') },
    ]);
    const other = await portal.user('user:default/gnovak')(
      'get',
      `${SEGMENTS}/quality`,
    );
    expect(other.body.unmapped).toEqual([]);
    expect((await scan('SEGMENTS')).body.unmapped).toEqual([]);
    expect((await quality()).unmapped).toEqual([]);
  });

  it('answers a sender that left in the middle, and goes on', async () => {
    const { port } = portal.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const { authorization } = portal.headers(sender);
    socket.write(
      [
        'POST /api/data-mesh/signals/dbt HTTP/1.1',
        'Host: localhost',
        `Authorization: ${authorization}`,
        'Content-Type: multipart/form-data; boundary=x',
        'Content-Length: 100000',
        '',
        '--x',
        'Content-Disposition: form-data; name="run_results"; filename="a.json"',
        '',
        '{"metadata":',
      ].join('\r\n'),
    );
    const before = portal.auditor.createEvent.mock.calls.length;
    await until(() => portal.auditor.createEvent.mock.calls.length > before);
    const event = await portal.auditor.createEvent.mock.results[before].value;
    socket.destroy();
    await until(() => event.fail.mock.calls.length > 0);
    expect(String(event.fail.mock.calls[0][0].error)).toContain('cut off');
    expect((await quality()).totalResults).toBe(0);
  });
});
