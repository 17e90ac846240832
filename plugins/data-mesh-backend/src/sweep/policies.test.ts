import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import {
  describeSweeps,
  product,
  productPath,
} from '../__testUtils__/describeSweeps';
import { governance, testPolicy } from '../__testUtils__/testPolicy';

jest.setTimeout(60_000);

describeSweeps('Policies of a sweep', swept => {
  it('a scorecard of the catalog governs once it is in force', async () => {
    await swept.start();
    swept.portal.catalog.put(
      testPolicy('mesh-wide', {}),
      testPolicy('stranger', { owner: 'group:default/customer-insights' }),
      testPolicy('elsewhere', {}, 'url:https://git.evil.example/policy.yaml'),
      testPolicy('sales-only', {
        owner: 'group:default/sales-domain',
        domain: 'domain:default/sales',
      }),
      testPolicy('not-its-domain', {
        owner: 'group:default/customer-insights',
        domain: 'domain:default/sales',
      }),
    );
    await swept.portal.sweep();
    const { items } = await swept.get('/scorecards');
    const inForce = Object.fromEntries(
      items.map((policy: any) => [
        policy.scorecard.title,
        policy.inForce || policy.reason,
      ]),
    );
    expect(inForce).toMatchObject({
      'mesh-wide': true,
      'sales-only': true,
      stranger: expect.stringContaining(
        'not one of dataMesh.governance.owners',
      ),
      elsewhere: expect.stringContaining('url:https://git.evil.example'),
      'not-its-domain': expect.stringContaining('group:default/sales-domain'),
    });
    const { scorecards, level } = await swept.get(productPath);
    expect(scorecards.map((one: any) => one.title)).toEqual([
      'Ownership',
      'Quality',
      'mesh-wide',
      'sales-only',
    ]);
    // The mesh-wide policy has one level only: the lowest position counts.
    expect(level).toBe('basic');
    const other = await swept.get('/products/default/customer-segments');
    expect(other.scorecards.map((one: any) => one.title)).not.toContain(
      'sales-only',
    );
  });

  it('a policy change is the cause of what it changes', async () => {
    const strict = (expression: string) =>
      testPolicy('mesh-wide', {
        checks: [{ id: 'tagged', title: 'Tagged', level: 'basic', expression }],
      });
    await swept.start({
      entities: [
        ...loadExampleMesh('ecommerce'),
        strict('product.tags.size() > 0'),
      ],
    });
    swept.portal.catalog.put(strict('product.tags.size() > 50'));
    await swept.portal.sweep();
    const { transitions } = await swept.get(`${productPath}/history`);
    expect(transitions[0]).toMatchObject({
      cause: 'policy',
      scorecard: 'scorecard:default/mesh-wide',
      to: { level: null },
    });
    const { policyChanges } = await swept.get('/trends');
    expect(policyChanges.map((one: any) => one.change)).toContain('changed');
    const { items } = await swept.get('/ledger');
    expect(items[0].action).toBe('policy.changed');
  });

  it('a shipped scorecard gives way to its replacement only', async () => {
    await swept.start({
      entities: [...loadExampleMesh('ecommerce'), testPolicy('ours', {})],
      config: {
        dataMesh: {
          governance,
          scorecards: {
            quality: { replacedBy: 'scorecard:default/ours' },
            ownership: { enabled: false },
          },
        },
      },
    });
    const titles = (await swept.get(productPath)).scorecards.map(
      (one: any) => one.title,
    );
    expect(titles).toEqual(['ours']);
    swept.portal.catalog.put(
      testPolicy('ours', { owner: 'group:default/customer-insights' }),
    );
    await swept.portal.sweep();
    const after = (await swept.get(productPath)).scorecards.map(
      (one: any) => one.title,
    );
    expect(after).toEqual(['Quality']);
  });

  it('a tolerance that no date can hold is cut, and stops nothing', async () => {
    await swept.start({
      entities: [
        ...loadExampleMesh('ecommerce'),
        testPolicy('endless', {
          checks: [
            {
              id: 'limited',
              title: 'Limited',
              level: 'basic',
              tolerance: 'P400000000D',
              expression: 'product.limitations != ""',
            },
          ],
        }),
      ],
    });
    swept.portal.catalog.change(product, entity => ({
      ...entity,
      spec: { ...entity.spec, limitations: '' },
    }));
    await swept.portal.sweep();
    expect((await swept.get('/health')).status).toBe('ok');
    expect((await swept.result('builtin:quality')).level).toBe('bronze');
    const { atRiskUntil } = await swept.outcome(
      'scorecard:default/endless',
      'limited',
    );
    const days = (Date.parse(atRiskUntil) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(366);
  });

  it('consumers hear when the tolerance of a check above the level ends', async () => {
    const producer = 'dataproduct:default/customer-segments';
    const result = async () =>
      (await swept.get('/products/default/customer-segments')).scorecards.find(
        (one: any) => one.scorecard === 'scorecard:default/strict',
      );
    await swept.start({
      entities: [
        ...loadExampleMesh('ecommerce'),
        testPolicy('strict', {
          levels: ['low', 'high'],
          checks: [
            {
              id: 'never',
              title: 'Never',
              level: 'low',
              expression: 'product.tags.size() > 90',
            },
            {
              id: 'limited',
              title: 'Limited',
              level: 'high',
              severity: 'critical',
              tolerance: 'PT24H',
              expression: 'product.limitations != ""',
            },
          ],
        }),
      ],
    });
    const told = async () =>
      (await swept.knex('notification_outbox').select('kind')).map(
        ({ kind }) => kind,
      );
    swept.portal.catalog.change(producer, entity => ({
      ...entity,
      spec: { ...entity.spec, limitations: '' },
    }));
    await swept.portal.sweep();
    const { atRiskUntil, checks } = await result();
    expect(atRiskUntil).toBeNull();
    expect(checks[1].atRiskUntil).toEqual(expect.any(String));
    expect(await told()).not.toContain('upstream-failing');
    await swept.portal.sweep();
    expect((await swept.get('/health')).lastSweep.changed).toBe(0);

    jest.useFakeTimers({
      now: Date.parse(checks[1].atRiskUntil) + 1000,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
    try {
      await swept.portal.sweep();
      expect((await result()).checks[1].atRiskUntil ?? null).toBeNull();
      expect(await told()).toContain('upstream-failing');
      // Sweeps are told apart by when they began.
      jest.setSystemTime(Date.now() + 1000);
      await swept.portal.sweep();
      expect((await swept.get('/health')).lastSweep.changed).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('an expression that fails for a product is unknown, and stops nothing', async () => {
    await swept.start({
      entities: [
        ...loadExampleMesh('ecommerce'),
        testPolicy('faulty', {
          checks: [
            {
              id: 'division',
              title: 'Divides',
              level: 'basic',
              expression: '1 / (product.tags.size() - product.tags.size()) > 0',
            },
            {
              id: 'absent',
              title: 'Reads what is absent',
              level: 'basic',
              expression: 'outputs[9].name != ""',
            },
          ],
        }),
      ],
    });
    for (const check of ['division', 'absent']) {
      expect(
        await swept.outcome('scorecard:default/faulty', check),
      ).toMatchObject({
        outcome: 'unknown',
        message: expect.stringContaining('could not be evaluated'),
      });
    }
    expect((await swept.result('builtin:quality')).level).toBe('gold');
  });
});
