import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import {
  createScorecardEngine,
  readScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { parse, stringify } from 'yaml';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { DatabaseLedgerStore } from '../governance/ledger/DatabaseLedgerStore';
import { DatabasePolicyStore } from '../policies/DatabasePolicyStore';
import { DatabaseProductQueries } from '../results/DatabaseProductQueries';
import { withContractReader } from './ContractReader';
import { PolicyPreviewer } from './PolicyPreviewer';
import { PolicyWorker } from './PolicyWorker';
import { readYaml } from './readYaml';

jest.setTimeout(60_000);

const entities = loadExampleMesh('ecommerce');
const named = (name: string) =>
  entities.find(({ metadata }) => metadata.name === name)!;

/** An API like no catalog would have it. */
const odd = (entity: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'odd' },
  ...entity,
});
const unwritable = { toString: false };

const policy = (checks: object[], name = 'quality') =>
  stringify({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'Scorecard',
    metadata: { name },
    spec: {
      owner: 'group:default/data-governance',
      levels: ['bronze', 'silver', 'gold'],
      checks,
    },
  });

eachDatabase('Previews', (databaseId, databases) => {
  let portal: Portal;
  let knex: Awaited<ReturnType<typeof databases.init>>;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    portal = await startPortal({ entities, knex });
    await portal.sweep();
  });
  afterAll(() => portal.stop());

  const post = (path: string, body: object) =>
    portal.user('user:default/jdoe')('post', path, body);

  it('an unchanged product gets what it has', async () => {
    const { body } = await post('/preview', {
      entities: [named('customer-360-profile')],
    });
    const stored = await portal.user('user:default/jdoe')(
      'get',
      '/products/default/customer-360-profile',
    );
    const essence = ({ scorecards }: any) =>
      scorecards.map((one: any) => [
        one.scorecard,
        one.level,
        one.score,
        one.checks.map((check: any) => [
          check.id,
          check.outcome,
          check.message,
        ]),
      ]);
    expect(essence(body.products[0])).toEqual(essence(stored.body));
  });

  it('a new product with its contract is measured, and nothing is stored', async () => {
    const product = named('order-line-items');
    const contract = named('order-line-items-v2');
    const rename = (entity: any, name: string) => ({
      ...entity,
      metadata: { ...entity.metadata, name },
    });
    const { body } = await post('/preview', {
      entities: [
        stringify(
          rename(
            {
              ...product,
              spec: {
                ...product.spec,
                outputs: (product.spec!.outputs as any[]).map(output => ({
                  ...output,
                  contract: 'api:default/brand-new-v1',
                })),
              },
            },
            'brand-new',
          ),
        ),
        rename(contract, 'brand-new-v1'),
      ],
    });
    const quality = body.products[0].scorecards[1];
    expect(
      quality.checks.find((check: any) => check.id === 'ctr-01').outcome,
    ).toBe('pass');
    const { body: list } = await portal.user('user:default/jdoe')(
      'get',
      '/products?fullText=brand-new',
    );
    expect(list.totalItems).toBe(0);
  });

  it.each([
    [{ entities: ['kind: [unclosed'] }, 'entities[0]'],
    [{ entities: ['just text'] }, 'is no entity'],
    [
      { entities: [odd({ metadata: { name: 'a', namespace: unwritable } })] },
      'entities[0]: is no entity: /metadata/namespace must be string',
    ],
    [
      { entities: [odd({ spec: { type: 'odcs', definition: unwritable } })] },
      'entities[0].spec.definition: is no text; allowed: a text',
    ],
    [{ entities: [odd({})] }, 'entities[0].spec.type: is no text'],
    [{ entities: [named('order-line-items-v2')] }, 'no DataProduct'],
    [{ entities: [] }, 'must NOT have fewer than 1'],
  ])('says what is wrong with %p', async (body, message) => {
    const { status, body: answer } = await post('/preview', body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain(message);
  });

  const kib = 1024;
  it.each([
    [
      'entities of more than 1 MiB',
      '/preview',
      { entities: ['x'.repeat(700 * kib), 'x'.repeat(400 * kib)] },
      'entities: has 1,101 KiB; allowed: at most 1,024 KiB',
    ],
    [
      'a contract of more than 128 KiB',
      '/preview',
      {
        entities: [
          {
            ...named('order-line-items-v2'),
            spec: { type: 'odcs', definition: 'x'.repeat(129 * kib) },
          },
        ],
      },
      'entities[0].spec.definition: has 129 KiB; allowed: at most 128 KiB',
    ],
    [
      'more documents in a text than entities are allowed',
      '/preview',
      { entities: [named('order-line-items'), '---\na: b\n'.repeat(101)] },
      'entities[1]: has 101 documents; allowed: at most 100',
    ],
    [
      'aliases that stand for very much',
      '/preview',
      {
        entities: [`a: &a ${'x'.repeat(100 * kib)}\nb: [${'*a,'.repeat(90)}]`],
      },
      'entities[0]: stands for more than can be read',
    ],
  ])('refuses %s', async (_, path, body, message) => {
    const { status, body: answer } = await post(path, body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain(message);
  });

  it('reads YAML that takes long without holding up others', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    // Seconds of work for a parser, whatever the machine.
    const slow = `[${','.repeat(30_000)}]`;
    const { status } = await post('/preview', { entities: [slow] });
    clearInterval(timer);
    expect(status).toBe(400);
    expect(turns).toBeGreaterThan(50);
  });

  describe('a contract that stands for a long one', () => {
    const fields = Array.from({ length: 300 }, (_, i) => `{name: f${i}}`);
    const schemas = Array.from(
      { length: 300 },
      () => '- {name: t, properties: *f}',
    );
    const entity = (definition: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'orders-v9' },
      spec: {
        type: 'data-contract',
        lifecycle: 'production',
        owner: 'group:customer-insights',
        definition,
      },
    });
    const slow = entity(
      `apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\nx: &f [${fields}]\nschema:\n${schemas.join(
        '\n',
      )}\n`,
    );

    it('is read without holding up others', async () => {
      let turns = 0;
      let last = performance.now();
      let longest = 0;
      const timer = setInterval(() => {
        turns += 1;
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 1);
      const began = performance.now();
      const { status } = await post('/preview', {
        entities: [named('customer-segments'), slow],
      });
      clearInterval(timer);
      // Seconds of work; whether it is done in time depends on the machine.
      expect([200, 400]).toContain(status);
      expect(longest).toBeLessThan((performance.now() - began) / 2);
      expect(turns).toBeGreaterThan(50);
    });

    it('is stopped when it takes too long', async () => {
      await expect(
        withContractReader(
          [slow.spec.definition],
          reader => reader.read('data-contract', slow.spec.definition),
          1,
        ),
      ).rejects.toThrow(
        'entities: their contracts take too long to read; make them simpler',
      );
    });
  });

  it('stops a text that takes too long', async () => {
    await expect(readYaml(['a: b'], 1, () => 'entities[0]', 1)).rejects.toThrow(
      'entities[0]: the text takes too long to read; make it simpler',
    );
  });

  it('a stricter policy names who would lose, and stores nothing', async () => {
    const scorecard = policy([
      {
        id: 'und-01',
        title: 'Many use cases',
        level: 'silver',
        expression: 'product.useCases.size() > 99',
      },
    ]);
    const { body } = await post('/scorecards/preview', {
      scorecard,
      replaces: 'builtin:quality',
    });
    expect(body.problems).toEqual([]);
    expect(body.changes.length).toBeGreaterThan(5);
    expect(body.changes[0]).toMatchObject({
      from: { level: 'gold' },
      to: { level: 'bronze' },
      checks: ['und-01'],
    });
    expect(await knex('transitions').select()).toEqual([]);
  });

  it('shows what is wrong with a policy', async () => {
    const { body } = await post('/scorecards/preview', {
      scorecard: policy([
        { id: 'a', title: 'A', expression: 'product.nme == ""' },
      ]),
    });
    expect(body.problems[0]).toMatchObject({
      path: 'spec.checks[0].expression',
      message: expect.stringContaining('line 1, column 9: No such key: nme'),
    });
  });

  it('tries a policy on one page of products after the other', async () => {
    const page = await DatabaseProductQueries.create({ database: knex }).facts(
      {},
      'all',
      2,
    );
    const worker = new PolicyWorker(
      {
        moreFacts: {},
        after: readScorecard(
          parse(policy([{ id: 'a', title: 'A', expression: 'true' }])),
        ),
        sightings: {},
      },
      10_000,
    );
    try {
      for (const { facts } of page) {
        const tried = await worker.evaluate([facts], new Date());
        expect(tried).toHaveLength(1);
      }
    } finally {
      await worker.stop();
    }
  });

  it('stops an expression that takes too long', async () => {
    const previewer = new PolicyPreviewer({
      engine: createScorecardEngine(),
      moreFacts: {},
      policies: DatabasePolicyStore.create({
        database: knex,
        ledger: DatabaseLedgerStore.create({ database: knex }),
      }),
      products: DatabaseProductQueries.create({ database: knex }),
      clock: () => new Date(),
      // No thread starts in a millisecond, so this is too long for any.
      budgetMs: 1,
    });
    await expect(
      previewer.preview(
        policy([{ id: 'a', title: 'A', expression: 'true' }]),
        'all',
      ),
    ).rejects.toThrow(/take longer than/);
  });
});
