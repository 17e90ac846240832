import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { fewerFields, odcs, TestRepository } from '../__testUtils__/runCli';

const catalogInfo = `apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: orders, title: Orders }
spec:
  type: source-aligned
  lifecycle: production
  owner: group:default/web
  domain: shop
  outputs:
    - { name: orders, type: table, version: 2.1.0, contract: orders-v2 }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders-v2 }
spec:
  type: data-contract
  lifecycle: production
  owner: group:default/web
  definition: { $text: ./contracts/orders.odcs.yaml }
`;

const policy = `apiVersion: data-mesh/v1alpha1
kind: Scorecard
metadata: { name: quality, title: Quality }
spec:
  owner: group:default/governance
  levels: [bronze, silver]
  checks:
    - id: ctr-02
      title: Every contract is valid
      level: bronze
      expression: contracts.size() > 0 && contracts.all(c, c.valid)
    - id: ctr-04
      title: No port broke without a new major version
      level: silver
      expression: '!contracts.exists(c, c.breakingWithoutMajor)'
      message: contracts[0].breakingChanges[0]
      remediation: Publish a new major version.
`;

const CONTRACT = 'contracts/orders.odcs.yaml';
const files = {
  'catalog-info.yaml': catalogInfo,
  [CONTRACT]: odcs(),
  'policies/quality.yaml': policy,
};
const broken = { [CONTRACT]: odcs({ version: '2.2.0', fields: fewerFields }) };

describe('data-mesh scorecard', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = new TestRepository();
    repository.commit(files);
  });
  afterEach(() => repository.remove());

  const here = (...more: string[]) =>
    repository.run(['scorecard', '--policies', 'policies/*.yaml', ...more]);

  it('measures by the policies of files', async () => {
    expect(await here('--min-level', 'silver')).toEqual({
      code: 0,
      out: 'catalog-info.yaml notice: dataproduct:default/orders: Quality silver\n1 data product measured, all at least silver\n',
      err: '',
    });
  });

  it('says what lost the level, and fails below the one demanded', async () => {
    repository.write(broken);
    const { code, out } = await here('--base', 'main', '--min-level', 'silver');
    expect(code).toBe(1);
    expect(out).toContain(
      'Quality silver → bronze: ctr-04; silver is demanded',
    );
    expect(out).toContain('net_amount');
    expect(out).toContain('Publish a new major version.');
    // Only warned of, as long as no level is demanded.
    expect((await here('--base', 'main')).code).toBe(0);
  });

  it.each([
    [
      ['--min-level', 'platinum'],
      '--min-level platinum is no level; allowed: bronze, silver',
    ],
    [['--portal', 'https://x.example'], 'allowed: one of the two'],
  ])('%j cannot be run', async (args, text) => {
    const { code, err } = await here(...args);
    expect(code).toBe(2);
    expect(err).toContain(text);
  });

  it.each([
    ['../outside.odcs.yaml', 'leads out of the folder'],
    ['https://x.example/a.yaml', 'allowed: a file beside it'],
    ['./none.odcs.yaml', 'there is no file none.odcs.yaml'],
  ])('does not read %s', async (target, text) => {
    repository.write({
      'catalog-info.yaml': catalogInfo.replace(
        './contracts/orders.odcs.yaml',
        target,
      ),
    });
    const { code, out } = await here();
    expect(code).toBe(1);
    expect(out).toContain(`error: api:default/orders-v2: `);
    expect(out).toContain(text);
    // The rest is measured nonetheless.
    expect(out).toContain('1 data product measured');
  });

  it('fails when no scorecard has the level demanded', async () => {
    repository.write({
      'more/catalog-info.yaml': catalogInfo
        .replace('name: orders,', 'name: visits,')
        .replace('domain: shop', 'domain: web')
        .split('---')[0],
      'policies/quality.yaml': `${policy}---\n${policy
        .replace('name: quality', 'name: web')
        .replace('spec:', 'spec:\n  domain: web')
        .replace('bronze, silver', 'bronze, gold')
        .replace('level: silver', 'level: gold')}`.replace(
        'spec:',
        'spec:\n  domain: shop',
      ),
    });
    const { code, out } = await here('--min-level', 'silver');
    expect(code).toBe(1);
    expect(out).toContain(
      'dataproduct:default/visits: not measured against a scorecard with the level silver',
    );
    expect(out).not.toContain('all at least');
  });

  it('fails without any scorecard when a level is demanded', async () => {
    repository.write({
      'policies/quality.yaml': policy.replace('spec:', 'spec:\n  domain: web'),
    });
    const { code, out } = await here('--min-level', 'silver');
    expect(code).toBe(1);
    expect(out).toContain('not measured against a scorecard');
    expect(out).not.toContain('all at least');
    const without = await here();
    expect(without.code).toBe(0);
    expect(without.out).toContain('warning: dataproduct:default/orders: not');
  });

  it('says which catalog file is broken, and goes on', async () => {
    repository.write({
      'broken/catalog-info.yaml': 'kind: [',
      'nameless/catalog-info.yaml': 'kind: DataProduct\nmetadata: {}\n',
      'other/catalog-info.yaml': catalogInfo
        .split('---')[1]
        .replace('orders-v2', 'shop')
        .replace('data-contract', 'openapi')
        .replace('./contracts/orders.odcs.yaml', 'https://x.example/a.yaml'),
    });
    const { code, out } = await here();
    expect(code).toBe(1);
    expect(out).toContain('broken/catalog-info.yaml error: cannot be read');
    expect(out).toContain(
      'nameless/catalog-info.yaml error: is no DataProduct',
    );
    expect(out).not.toContain('other/catalog-info.yaml');
    expect(out).toContain('Quality silver');
  });

  it('skips templates unless they are named', async () => {
    repository.write({
      'x/skeleton/catalog-info.yaml': 'kind: [',
      'jinja/catalog-info.yaml': '{% if x %}\nkind: [\n',
      'scaffolder/catalog-info.yaml': catalogInfo
        .split('---')[0]
        .replace('name: orders,', "name: '${{ values.name }}',"),
      'cookie/catalog-info.yaml':
        'kind: DataProduct\nmetadata:\n  name: {{ name }}\n',
    });
    const { code, out } = await here();
    expect(code).toBe(0);
    expect(out).not.toContain('x/skeleton');
    for (const folder of ['jinja', 'scaffolder', 'cookie']) {
      expect(out).toContain(
        `${folder}/catalog-info.yaml notice: is a template and was skipped`,
      );
    }
    expect((await here('jinja/catalog-info.yaml')).code).toBe(1);
  });

  it('measures without a base that cannot be read', async () => {
    repository.commit({ 'catalog-info.yaml': 'kind: [' });
    repository.write(files);
    const { code, out } = await here('--base', 'main');
    expect(code).toBe(0);
    expect(out).toContain('warning: no base to compare with: cannot be read');
    expect(out).toContain('Quality silver');
  });

  it('refuses a policy with an expression that is not valid', async () => {
    repository.write({
      'policies/quality.yaml': policy.replace('c.valid', 'c.perfect'),
    });
    const { code, err } = await here();
    expect(code).toBe(2);
    expect(err).toContain('No such key: perfect');
  });

  it('names what is wrong with a product', async () => {
    repository.write({
      'catalog-info.yaml': catalogInfo.replace('production', 'prod'),
    });
    const { code, out } = await here();
    expect(code).toBe(1);
    expect(out).toContain('spec.lifecycle "prod" is unknown');
  });

  describe('in a portal', () => {
    const server = setupServer();
    registerMswTestHooks(server);
    const portal = 'https://portal.example/backstage';
    const env = { DATA_MESH_TOKEN: 'secret-token' };

    const answer = (
      level: string | null,
      position: number,
      outcome: string,
    ) => ({
      products: [
        {
          entityRef: 'dataproduct:default/orders',
          scorecards: [
            {
              scorecard: 'builtin:quality',
              title: 'Quality',
              levels: [{ name: 'bronze' }, { name: 'silver' }],
              level,
              position,
              checks: [
                { id: 'ctr-04', title: 'No break', level: 'silver', outcome },
              ],
            },
          ],
        },
      ],
    });

    it('measures both, and counts whom a break hits', async () => {
      repository.write(broken);
      const asked: string[] = [];
      server.use(
        http.post(`${portal}/api/data-mesh/preview`, async ({ request }) => {
          expect(request.headers.get('authorization')).toBe(
            'Bearer secret-token',
          );
          const { entities } = (await request.json()) as any;
          const { definition } = entities[1].spec;
          asked.push(definition);
          return HttpResponse.json(
            definition.includes('2.2.0')
              ? answer('bronze', 0, 'fail')
              : answer('silver', 1, 'pass'),
          );
        }),
        http.get(`${portal}/api/data-mesh/contracts/default/orders-v2`, () =>
          HttpResponse.json({
            consumers: [
              { entityRef: 'dataproduct:default/a', effect: 'unknown' },
              { entityRef: 'dataproduct:default/b', effect: 'breaks' },
              { entityRef: 'dataproduct:default/c', effect: 'unaffected' },
            ],
          }),
        ),
      );
      const { code, out } = await repository.run(
        [
          'scorecard',
          'catalog-info.yaml',
          `--portal=${portal}/`,
          '--base=main',
          '--min-level=silver',
        ],
        { env },
      );
      expect(asked).toHaveLength(2);
      expect(code).toBe(1);
      expect(out).toContain(
        'Quality silver → bronze: ctr-04; hits 2 consumers; silver is demanded',
      );
      expect(out).not.toContain('secret-token');
    });

    /** A portal that finds a break in orders, and knows one other contract. */
    function portalWith(contract: () => Response, asked: string[]) {
      server.use(
        http.post(`${portal}/api/data-mesh/preview`, () =>
          HttpResponse.json(answer('bronze', 0, 'fail')),
        ),
        http.get(
          `${portal}/api/data-mesh/contracts/default/:name`,
          ({ params }) => {
            asked.push(String(params.name));
            return contract();
          },
        ),
      );
      return repository.run(
        ['scorecard', `--portal=${portal}`, '--base=main'],
        { env },
      );
    }

    it('asks for consumers of what the product breaks only', async () => {
      const other = catalogInfo.split('---')[1];
      const more = {
        'catalog-info.yaml': `${catalogInfo.replace(
          'contract: orders-v2',
          'contract: [orders-v2, same]',
        )}---${other
          .replace('orders-v2', 'same')
          .replace('orders.odcs', 'same.odcs')}---${other.replace(
          'orders-v2',
          'foreign',
        )}`,
        'contracts/same.odcs.yaml': odcs({ id: 'same' }),
      };
      repository.commit(more);
      repository.write(broken);
      const asked: string[] = [];
      const { out } = await portalWith(
        () => HttpResponse.json({}, { status: 404 }),
        asked,
      );
      expect(asked).toEqual(['orders-v2']);
      expect(out).not.toContain('hits');
      expect(out).not.toContain('not known');
    });

    it('says that consumers are not known', async () => {
      repository.write(broken);
      const { out } = await portalWith(
        () => HttpResponse.json({}, { status: 503 }),
        [],
      );
      expect(out).toMatch(/warning: .*consumers are not known: .*503/);
    });

    it('fails when the portal leaves a product out', async () => {
      server.use(
        http.post(`${portal}/api/data-mesh/preview`, () =>
          HttpResponse.json({ products: [] }),
        ),
      );
      const { code, out } = await repository.run(
        ['scorecard', `--portal=${portal}`, '--min-level=silver'],
        { env },
      );
      expect(code).toBe(1);
      expect(out).toContain('was not measured');
      expect(out).not.toContain('all at least');
    });

    it('leaves a text that only the portal reaches to the portal', async () => {
      repository.write({
        'catalog-info.yaml': `${catalogInfo}---${catalogInfo
          .split('---')[1]
          .replace('orders-v2', 'shop')
          .replace('data-contract', 'openapi')
          .replace('./contracts/orders.odcs.yaml', 'https://x.example/a')}`,
      });
      let names: string[] = [];
      server.use(
        http.post(`${portal}/api/data-mesh/preview`, async ({ request }) => {
          const { entities } = (await request.json()) as any;
          names = entities.map((entity: any) => entity.metadata.name);
          return HttpResponse.json(answer('silver', 1, 'pass'));
        }),
      );
      await repository.run(['scorecard', `--portal=${portal}`], { env });
      expect(names).toEqual(['orders', 'orders-v2']);
    });

    it('says why the portal did not answer', async () => {
      server.use(
        http.post(`${portal}/api/data-mesh/preview`, () =>
          HttpResponse.json(
            { error: { name: 'AuthenticationError', message: 'no token' } },
            { status: 401 },
          ),
        ),
      );
      const { code, err } = await repository.run(
        ['scorecard', `--portal=${portal}`],
        { env },
      );
      expect(code).toBe(2);
      expect(err).toContain('401');
      expect(err).not.toContain('secret-token');
    });
  });
});
