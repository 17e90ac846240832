import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

eachDatabase('Filters of products', (databaseId, databases) => {
  let portal: Portal;
  let knex: Knex;
  let get: (path: string) => any;
  /** Every product with all its checks, by ref. */
  const details = new Map<string, any>();

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    portal = await startPortal({
      entities: loadExampleMesh('ecommerce', 'healthcare'),
      knex,
    });
    await portal.sweep();
    const call = portal.user('user:default/jdoe');
    get = path => call('get', path);
    const { body } = await get('/products?limit=100');
    for (const { entityRef } of body.items) {
      const path = entityRef.replace('dataproduct:', '/products/');
      details.set(entityRef, (await get(path)).body);
    }
  });
  afterAll(() => portal.stop());

  const refs = async (query: string): Promise<string[]> => {
    const { body } = await get(`/products?limit=100&${query}`);
    expect(body.totalItems).toBe(body.items.length);
    return body.items.map((item: any) => item.entityRef).sort();
  };
  /** The same question, answered from the details of every product. */
  const expected = (
    fits: (check: any, scorecard: any) => boolean,
    outcomes: string[] = ['fail', 'unknown'],
  ) =>
    [...details.values()]
      .filter(({ scorecards }) =>
        scorecards.some((scorecard: any) =>
          scorecard.checks.some(
            (check: any) =>
              outcomes.includes(check.outcome) && fits(check, scorecard),
          ),
        ),
      )
      .map(({ entityRef }) => entityRef)
      .sort();

  it.each([
    ['fixedBy=steward', ['steward'], [], [], undefined],
    ['fixedBy=steward&fixedBy=owner', ['steward', 'owner'], [], [], undefined],
    ['severity=critical', [], ['critical'], [], undefined],
    ['principle=secure', [], [], ['secure'], undefined],
    [
      'severity=critical&principle=secure',
      [],
      ['critical'],
      ['secure'],
      undefined,
    ],
    ['outcome=fail', [], [], [], ['fail']],
    ['outcome=due&principle=timeliness', [], [], ['timeliness'], ['due']],
    [
      'outcome=not-applicable&fixedBy=productOwner',
      ['productOwner'],
      [],
      [],
      ['not-applicable'],
    ],
    [
      'outcome=pass&outcome=fail&outcome=unknown&outcome=due&outcome=upcoming&outcome=not-applicable&outcome=exempt',
      [],
      [],
      [],
      [
        'pass',
        'fail',
        'unknown',
        'due',
        'upcoming',
        'not-applicable',
        'exempt',
      ],
    ],
  ])(
    '%s finds what the details say',
    async (query, fixedBy, severity, principle, outcomes) => {
      const wanted = (list: readonly string[], value: string) =>
        !list.length || list.includes(value);
      const found = await refs(query);
      expect(found).toEqual(
        expected(
          check =>
            wanted(fixedBy, check.fixedBy) &&
            wanted(severity, check.severity) &&
            wanted(principle, check.principle),
          outcomes,
        ),
      );
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it('narrows the checks that are named', async () => {
    const both = 'check=builtin:quality/und-02&check=builtin:quality/sec-02';
    expect(await refs(`${both}&severity=critical`)).toEqual(
      expected(({ id }) => id === 'sec-02'),
    );
    expect(await refs(both)).toEqual(
      expected(({ id }) => id === 'und-02' || id === 'sec-02'),
    );
    expect(
      await refs('check=builtin:quality/und-02&severity=critical'),
    ).toEqual([]);
  });

  it('finds what a single check keeps from a level, as many as the roll-up says', async () => {
    const { body } = await get('/rollups/check');
    const lifting = body.items.filter((row: any) => row.lifts > 0);
    expect(lifting.length).toBeGreaterThan(3);
    for (const { scorecard, check, lifts } of lifting) {
      const found = await refs(`lifts=${scorecard}/${check}`);
      expect(found).toHaveLength(lifts);
      for (const ref of found) {
        const result = details
          .get(ref)
          .scorecards.find((one: any) => one.scorecard === scorecard);
        expect(result.next.checks).toEqual([check]);
      }
    }
    // Three checks keep this one: none of them lifts it alone.
    expect(await refs('lifts=builtin:quality/und-02')).toEqual([
      'dataproduct:default/loyalty-tiers-v1',
    ]);
  });

  it('finds the level of a single scorecard', async () => {
    const atLevel = (scorecard: string, level: string | null) =>
      [...details.values()]
        .filter(({ scorecards }) =>
          scorecards.some(
            (one: any) => one.scorecard === scorecard && one.level === level,
          ),
        )
        .map(({ entityRef }) => entityRef)
        .sort();
    expect(await refs('scorecardLevel=builtin:ownership/none')).toEqual(
      atLevel('builtin:ownership', null),
    );
    expect(
      await refs(
        'scorecardLevel=builtin:quality/bronze&scorecardLevel=builtin:quality/silver',
      ),
    ).toEqual(
      [
        ...atLevel('builtin:quality', 'bronze'),
        ...atLevel('builtin:quality', 'silver'),
      ].sort(),
    );
  });

  it.each(['level', 'scorecardLevel'])(
    'the facet %s counts what its filter finds, without that filter',
    async field => {
      const scope = 'domain=domain:default/customer';
      const [first] = (await get(`/products?facets=true&${scope}`)).body.facets[
        field
      ];
      const { body } = await get(
        `/products?facets=true&${scope}&${field}=${first.value}`,
      );
      expect(body.totalItems).toBe(first.count);
      expect(body.facets[field].length).toBeGreaterThan(2);
      for (const { value, count } of body.facets[field]) {
        expect(await refs(`${scope}&${field}=${value}`)).toHaveLength(count);
      }
    },
  );

  it('other filters narrow the facets of levels', async () => {
    const { body } = await get(
      '/products?facets=true&scorecardLevel=builtin:quality/gold&limit=1',
    );
    expect(body.facets.level).toEqual([
      { value: 'gold', count: 14 },
      { value: 'bronze', count: 1 },
    ]);
  });

  it('tells of each principle how often which outcome occurs', async () => {
    const { body } = await get('/products?limit=100');
    for (const { entityRef, scorecards } of body.items) {
      for (const { scorecard, counts, next, principles } of scorecards) {
        const full = details
          .get(entityRef)
          .scorecards.find((one: any) => one.scorecard === scorecard);
        expect(next).toEqual(full.next);
        expect(Object.keys(counts)).toEqual(Object.keys(principles));
        for (const [principle, { outcomes, critical }] of Object.entries<any>(
          counts,
        )) {
          const own = full.checks.filter(
            (check: any) => check.principle === principle,
          );
          for (const [outcome, count] of Object.entries(outcomes)) {
            expect(
              own.filter((check: any) => check.outcome === outcome),
            ).toHaveLength(count as number);
          }
          expect(
            Object.values<number>(outcomes).reduce((a, b) => a + b, 0),
          ).toBe(own.length);
          expect(critical).toBe(
            own.filter(
              (check: any) =>
                check.outcome === 'fail' && check.severity === 'critical',
            ).length,
          );
          expect(outcomes[principles[principle]]).toBeGreaterThan(0);
        }
      }
    }
    const criticals = body.items
      .flatMap((item: any) => item.scorecards)
      .flatMap((one: any) => Object.values<any>(one.counts))
      .filter(({ critical }: any) => critical > 0);
    expect(criticals.length).toBeGreaterThan(3);
  });

  it('leaves out as many as asked for', async () => {
    const all = (await get('/products?limit=100&orderBy=-score')).body.items;
    const { body } = await get('/products?limit=5&orderBy=-score&offset=7');
    expect(body.items).toEqual(all.slice(7, 12));
    expect(body.totalItems).toBe(27);
    const rest = await get(
      `/products?limit=100&orderBy=-score&cursor=${body.pageInfo.nextCursor}`,
    );
    expect(rest.body.items).toEqual(all.slice(12));
    expect((await get('/products?offset=27')).body.items).toEqual([]);
  });

  it('counts in facets what choosing one of them shows', async () => {
    const { facets } = (await get('/products?facets=true&limit=1')).body;
    for (const name of ['domain', 'owner', 'system', 'type', 'lifecycle']) {
      expect(facets[name].length).toBeGreaterThan(1);
      for (const { value, count } of facets[name]) {
        const found = await refs(`${name}=${value}`);
        expect([value, found.length]).toEqual([value, count]);
      }
    }
    // Products of the domains below it are among them.
    const { items } = (await get('/products?limit=100')).body;
    const named = (domain: string) =>
      items.filter((one: any) => one.domain === domain).length;
    expect(
      facets.domain.some(({ value, count }: any) => count > named(value)),
    ).toBe(true);
  });

  it('takes refs in whatever letters', async () => {
    const { body } = await get('/products?limit=1');
    for (const name of ['owner', 'domain', 'system']) {
      const ref: string = body.items[0][name];
      const found = await refs(`${name}=${ref}`);
      expect(found.length).toBeGreaterThan(0);
      expect(await refs(`${name}=${ref.toUpperCase()}`)).toEqual(found);
    }
  });

  it('sends no level as a formula', async () => {
    const level = '=HYPERLINK("https://example.com")';
    const result = {
      entity_ref: 'dataproduct:default/customer-segments',
      scorecard: 'builtin:quality',
    };
    const [{ level: before }] = await knex('results').where(result);
    await knex('results').where(result).update({ level });
    const { text } = await get('/products.csv');
    await knex('results').where(result).update({ level: before });
    expect(text).toContain(`'${level.replace(/"/g, '""')}`);
    expect(text).not.toMatch(/[,"]=/);
  });

  it('narrows roll-ups and the CSV alike', async () => {
    const query = 'scorecardLevel=builtin:quality/bronze&fixedBy=steward';
    const found = await refs(query);
    expect(found.length).toBeGreaterThan(0);
    const { body } = await get(`/rollups/system?${query}`);
    expect(
      body.items.reduce((sum: number, row: any) => sum + row.products, 0),
    ).toBe(found.length);
    const { text } = await get(`/products.csv?${query}`);
    expect(text.trim().split('\n')).toHaveLength(found.length + 1);
  });

  it('needs as many statements for one product as for all', async () => {
    const statements = async (path: string) => {
      let count = 0;
      const counting = () => {
        count += 1;
      };
      knex.on('query', counting);
      expect((await get(path)).status).toBe(200);
      knex.removeListener('query', counting);
      return count;
    };
    for (const path of [
      '/products?facets=true&limit=100&outcome=fail',
      '/rollups/check?outcome=pass',
      '/trends?days=30',
    ]) {
      const one = path.includes('trends')
        ? `${path}&domain=domain:default/loyalty`
        : `${path}&fullText=churn`;
      const all = await statements(path);
      expect(all).toBeGreaterThan(1);
      expect(await statements(one)).toBe(all);
    }
  });

  it('does not read the outcomes of another version of a policy', async () => {
    const query = 'check=builtin:quality/und-02';
    const [first, ...others] = await refs(query);
    await knex('results')
      .where({ entity_ref: first, scorecard: 'builtin:quality' })
      .update({ policy_digest: 'of the version before' });
    expect(await refs(query)).toEqual(others);
    const { body } = await get('/products?limit=100');
    const { scorecards } = body.items.find(
      ({ entityRef }: any) => entityRef === first,
    );
    expect(scorecards[1]).toMatchObject({ counts: {}, principles: {} });
  });
});
