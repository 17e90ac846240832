import { mockCredentials } from '@backstage/backend-test-utils';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const outsider = 'user:default/outsider';
const jdoe = 'user:default/jdoe';

eachDatabase('Actions', (databaseId, databases) => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex: await databases.init(databaseId),
      groups: { [jdoe]: ['group:default/customer-insights'] },
      decide: (_, user) =>
        user === outsider
          ? ({ result: AuthorizeResult.CONDITIONAL } as PolicyDecision)
          : { result: AuthorizeResult.ALLOW },
    });
    portal.catalog.hidden = (entity, { principal }) =>
      (principal as { userEntityRef?: string }).userEntityRef === outsider &&
      entity.spec?.classification === 'restricted';
    await portal.sweep();
  });
  afterAll(() => portal.stop());

  const invoke = async (name: string, input: object, user = jdoe) =>
    (
      await portal.actions.invoke({
        id: `test:${name}`,
        input: input as any,
        credentials: mockCredentials.user(user),
      })
    ).output as any;

  it('list the products of the caller, worst first', async () => {
    const { items, totalItems } = await invoke('list-products', {
      owner: ['me'],
      orderBy: 'level',
    });
    expect(totalItems).toBe(items.length);
    expect(items[0]).toMatchObject({
      owner: 'group:default/customer-insights',
      status: 'not measured',
    });
  });

  it('give a product’s open checks with what to do', async () => {
    const output = await invoke('get-product-scorecards', {
      product: 'customer-360-profile',
    });
    const quality = output.scorecards.find(
      (one: any) => one.scorecard === 'builtin:quality',
    );
    expect(quality).toMatchObject({
      level: 'bronze',
      nextLevel: 'silver',
      nextChecks: ['sec-02', 'sec-04', 'und-02'],
    });
    expect(quality.open).toContainEqual(
      expect.objectContaining({
        id: 'und-02',
        message: 'profiles: 8 of 19 fields',
        remediation: expect.any(String),
      }),
    );
  });

  it('tell a team what to fix first', async () => {
    const { checks } = await invoke('what-to-fix-first', { owner: ['me'] });
    expect(checks[0]).toMatchObject({
      check: 'und-02',
      lifts: 1,
      failing: 2,
      fixedBy: 'steward',
    });
  });

  it('explain a check', async () => {
    expect(
      await invoke('explain-check', {
        scorecard: 'builtin:quality',
        check: 'qlt-02',
      }),
    ).toMatchObject({
      severity: 'critical',
      expression: 'item.quality.failingRules.size() == 0',
      inForce: true,
    });
  });

  it('preview an entity, or say what is wrong with it', async () => {
    const entity = (lifecycle: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: draft }
spec:
  type: aggregate
  lifecycle: ${lifecycle}
  owner: group:customer-insights
  domain: customer
`;
    const good = await invoke('preview-entity', { yaml: entity('production') });
    expect(good.products[0]).toMatchObject({
      entityRef: 'dataproduct:default/draft',
      level: null,
      problems: [],
    });
    expect(good.products[0].open).toContainEqual(
      expect.objectContaining({ check: 'adr-01', message: 'it has no output' }),
    );
    const bad = await invoke('preview-entity', { yaml: entity('live') });
    expect(bad.products[0].problems).toEqual([
      {
        path: 'spec.lifecycle',
        message: expect.stringContaining('allowed: experimental'),
      },
    ]);
  });

  it('tell an outsider nothing of what is hidden', async () => {
    const listed = JSON.stringify(
      await invoke('list-products', { limit: 100 }, outsider),
    );
    expect(listed).not.toContain('customer-360-profile');
    await expect(
      invoke(
        'get-product-scorecards',
        { product: 'customer-360-profile' },
        outsider,
      ),
    ).rejects.toThrow('or you may not read it');
    const own = await invoke('what-to-fix-first', {}, jdoe);
    const some = await invoke('what-to-fix-first', {}, outsider);
    const failing = ({ checks }: any) =>
      checks.reduce((sum: number, one: any) => sum + one.failing, 0);
    expect(failing(some)).toBeLessThan(failing(own));
  });
});
