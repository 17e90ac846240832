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
    const { code, err } = await here();
    expect(code).toBe(2);
    expect(err).toContain(text);
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
