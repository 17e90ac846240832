import { Entity } from '@backstage/catalog-model';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import {
  ContractComparison,
  ContractDetails,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { describeSweeps, product } from '../__testUtils__/describeSweeps';
import { FIELDS_TASK, NOTIFICATIONS_TASK } from '../sweep/scheduleTasks';

jest.setTimeout(60_000);

const CONTRACT = 'api:default/order-line-items-v2';
const path = '/contracts/default/order-line-items-v2';

const contract = loadExampleMesh('ecommerce').find(
  ({ metadata }) => metadata.name === 'order-line-items-v2',
)!;

/** The contract with other words in its document. */
function edited(
  edits: [from: string | RegExp, to: string][],
  name: string = 'order-line-items-v2',
): Entity {
  const definition = edits.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    expect(next).not.toBe(text);
    return next;
  }, String(contract.spec!.definition));
  return {
    ...contract,
    metadata: { ...contract.metadata, name },
    spec: { ...contract.spec, definition },
  };
}

const as = (version: string): [string, string] => [
  "version: '2.3.1'",
  `version: '${version}'`,
];
const draft: [string, string] = ['status: active', 'status: draft'];
/** Breaks readers of the field. */
const otherType: [RegExp, string] = [
  /name: line_number\n {8}logicalType: integer/,
  'name: line_number\n        logicalType: string',
];
const otherWords: [string, string] = [
  'One row per line of a completed order.',
  'One row for each line of a completed order.',
];

describeSweeps('Versions of a contract', swept => {
  const put = async (...entities: Entity[]) => {
    swept.portal.catalog.put(...entities);
    await swept.portal.sweep();
  };
  const details = (): Promise<ContractDetails> => swept.get(path);
  const compare = (from: string, to: string): Promise<ContractComparison> =>
    swept.get(`${path}/diff?from=${from}&to=${to}`);
  const broken = () => swept.outcome('builtin:quality', 'ctr-04');
  const told = async (): Promise<any[]> => {
    swept.portal.notifications.send.mockClear();
    await swept.portal.run(NOTIFICATIONS_TASK);
    return swept.portal.notifications.send.mock.calls.map(([one]: any) => one);
  };

  it('are kept: each content once, with when it was seen and what it changed', async () => {
    await swept.start();
    await put(edited([as('2.3.2'), otherWords]));
    await put(edited([as('2.4.0'), otherWords, otherType]));
    const { versions, hash } = await details();
    expect(
      versions.map(({ version, seenUntil, change }) => ({
        version,
        isCurrent: seenUntil === null,
        weight: change?.weight,
        breaking: change?.breaking,
        breakingWithoutMajor: change?.breakingWithoutMajor,
      })),
    ).toEqual([
      {
        version: '2.4.0',
        isCurrent: true,
        weight: 'major',
        breaking: 1,
        breakingWithoutMajor: true,
      },
      {
        version: '2.3.2',
        isCurrent: false,
        weight: 'patch',
        breaking: 0,
        breakingWithoutMajor: false,
      },
      { version: '2.3.1', isCurrent: false },
    ]);
    expect(versions[0].hash).toBe(hash);

    // What was there before comes back as itself.
    await put(edited([as('2.3.2'), otherWords]));
    const again = await details();
    expect(again.versions).toHaveLength(3);
    expect(
      again.versions.find(({ seenUntil }) => seenUntil === null)?.version,
    ).toBe('2.3.2');
  });

  it('are compared, with who reads them', async () => {
    await swept.start();
    await put(edited([as('2.4.0'), otherType]));
    const { versions } = await details();
    const found = await compare(versions[1].hash, versions[0].hash);
    expect(found).toMatchObject({
      weight: 'major',
      versionStep: 'minor',
      breakingWithoutMajor: true,
      suggestedVersion: '3.0.0',
      changes: [
        {
          weight: 'major',
          place: expect.stringContaining('line_number'),
          path: 'schema[0].properties[1].logicalType',
          message: 'Type integer becomes string',
        },
      ],
    });
    expect(found.text.to).toContain("version: '2.4.0'");
    expect(
      found.consumers.map(({ entityRef, effect }) => [entityRef, effect]),
    ).toEqual(
      expect.arrayContaining([
        ['dataproduct:default/daily-revenue', 'unknown'],
        ['dataproduct:default/returns-and-refunds', 'unknown'],
      ]),
    );
    expect(await swept.get(`${path}/diff?from=none&to=none`)).toMatchObject({
      error: { name: 'NotFoundError' },
    });
  });

  it('fail ctr-04 when what the port served breaks without a new major version, until it is mended', async () => {
    await swept.start();
    expect(await broken()).toMatchObject({ outcome: 'not-applicable' });

    await put(edited([as('2.4.0'), otherType]));
    expect(await broken()).toMatchObject({
      outcome: 'fail',
      message: expect.stringMatching(
        /version 2\.4\.0 breaks what the port promised before: .*line_number/,
      ),
    });
    // A later version that keeps the break is no better.
    await put(edited([as('2.4.1'), otherType, otherWords]));
    expect(await broken()).toMatchObject({ outcome: 'fail' });

    await put(edited([as('3.0.0'), otherType, otherWords]));
    expect(await broken()).toMatchObject({ outcome: 'pass' });
  });

  it('that go back to what was served before mend it', async () => {
    await swept.start();
    await put(edited([as('2.4.0'), otherType]));
    expect(await broken()).toMatchObject({ outcome: 'fail' });
    await put(contract);
    expect(await broken()).toMatchObject({ outcome: 'pass' });
  });

  it('under a new name are held against what the port served', async () => {
    await swept.start();
    const renamed = edited([as('2.4.0'), otherType], 'order-lines');
    swept.portal.catalog.change(product, entity => ({
      ...entity,
      spec: {
        ...entity.spec,
        outputs: (entity.spec!.outputs as object[]).map(output => ({
          ...output,
          contract: 'api:default/order-lines',
        })),
      },
    }));
    await put(renamed);
    expect(await broken()).toMatchObject({ outcome: 'fail' });
  });

  it('are not served as long as they are drafts; their readers hear once of a break', async () => {
    await swept.start();
    await told();
    await put(edited([as('2.4.0'), draft, otherType]));
    expect(await broken()).toMatchObject({ outcome: 'not-applicable' });
    const found = await details();
    expect(found.served).toEqual([
      expect.objectContaining({
        product,
        output: 'order_line_items',
        version: '2.3.1',
      }),
    ]);
    const comparison = await compare(found.compare!.from, found.compare!.to);
    expect([comparison.from.version, comparison.to.version]).toEqual([
      '2.3.1',
      '2.4.0',
    ]);

    const about = (messages: any[]) =>
      messages.filter(({ payload }) => payload.topic.includes('contract'));
    const messages = about(await told());
    expect(messages.length).toBeGreaterThan(0);
    expect(messages[0].payload).toMatchObject({
      title: 'A draft of order_line_items, which you read, would break it',
      description: expect.stringContaining('line_number'),
    });
    // The next edit of the draft breaks the same.
    await put(edited([as('2.4.0'), draft, otherType, otherWords]));
    expect(about(await told())).toEqual([]);
  });

  it('that another contract of the owner drafts are found by their id', async () => {
    await swept.start();
    await told();
    const next = edited([as('2.4.0'), draft, otherType], 'next-lines');
    await put(next);
    const { versions, compare: worth } = await details();
    expect(versions.map(({ entityRef }) => entityRef).sort()).toEqual([
      'api:default/next-lines',
      CONTRACT,
    ]);
    expect(worth).not.toBeNull();
    expect(
      versions.find(({ hash }) => hash === worth!.to)?.change,
    ).toMatchObject({
      from: worth!.from,
      breaking: 1,
      breakingWithoutMajor: true,
    });
    expect((await told()).length).toBeGreaterThan(0);

    // Another team may copy the id, but speaks for nobody.
    await put({
      ...next,
      metadata: { ...next.metadata, name: 'foreign-lines' },
      spec: { ...next.spec, owner: 'group:default/web-platform' },
    });
    expect((await details()).versions).toHaveLength(2);
  });

  it('stay when the contract leaves the catalog, and nobody may read them', async () => {
    await swept.start();
    swept.portal.catalog.remove(CONTRACT);
    await swept.portal.sweep();
    expect(await details()).toMatchObject({ error: { name: 'NotFoundError' } });
    const rows = await swept
      .knex('contract_versions')
      .where({ entity_ref: CONTRACT });
    expect(rows).toHaveLength(1);
    expect(rows[0].seen_until).not.toBeNull();
  });

  it('tell what is wrong with them, with its place', async () => {
    await swept.start();
    await put(edited([['type: foreignKey', 'typo: foreignKey']]));
    expect(await details()).toMatchObject({
      valid: false,
      findings: [
        expect.objectContaining({
          severity: 'error',
          path: expect.stringMatching(/^schema\[0\]\.properties\[0\]/),
          line: expect.any(Number),
        }),
      ],
    });
  });

  it('follow an output that is renamed, and end with it', async () => {
    await swept.start();
    const rename = (outputs: (one: any) => object[]) =>
      swept.portal.catalog.change(product, entity => ({
        ...entity,
        spec: {
          ...entity.spec,
          outputs: (entity.spec!.outputs as object[]).flatMap(outputs),
        },
      }));
    rename(output => [{ ...output, name: 'lines' }]);
    await put(edited([as('2.4.0'), otherType]));
    expect(await broken()).toMatchObject({ outcome: 'fail' });
    expect((await details()).served.map(({ output }) => output)).toEqual([
      'lines',
    ]);
    rename(() => []);
    await swept.portal.sweep();
    expect((await details()).served).toEqual([]);
  });

  it('that were only ever drafts are no promise', async () => {
    await swept.start({
      entities: loadExampleMesh('ecommerce').map(entity =>
        entity.metadata.name === 'order-line-items-v2'
          ? edited([draft])
          : entity,
      ),
    });
    await put(edited([draft, otherType]));
    expect((await details()).served).toHaveLength(1);
    await put(edited([otherType]));
    expect(await broken()).toMatchObject({ outcome: 'not-applicable' });
  });

  it('from which values were removed are not taken to have changed by that', async () => {
    await swept.start();
    const withEnum: [RegExp, string] = [
      /name: line_number\n {8}logicalType: integer/,
      'name: line_number\n        logicalType: integer\n        logicalTypeOptions: { enum: [1, 2] }',
    ];
    const examples: [RegExp, string] = [/ {8}examples: \[1, 2\]\n/, ''];
    await put(edited([as('2.3.2'), examples, withEnum]));
    const cut = edited([as('2.3.3'), examples, otherWords]);
    await put({
      ...cut,
      metadata: {
        ...cut.metadata,
        annotations: {
          ...cut.metadata.annotations,
          'data-mesh/removed-from-contract': 'allowed values of 1 field',
        },
      },
    });
    const { versions } = await details();
    expect(versions[0].change).toMatchObject({ weight: 'patch', breaking: 0 });
    // What may not be shown any more is gone from older versions, too.
    const { text } = await compare(versions[1].hash, versions[0].hash);
    expect(text.from).not.toContain('enum');
  });

  it('keep no examples of a field that was closed since', async () => {
    await swept.start();
    await put(
      edited([
        as('2.3.2'),
        [/ {8}examples: \[1, 2\]\n/, ''],
        [
          /primaryKeyPosition: 2\n {8}required: true\n {8}classification: internal/,
          'primaryKeyPosition: 2\n        required: true\n        classification: restricted',
        ],
      ]),
    );
    const { versions } = await details();
    const { text } = await compare(versions[1].hash, versions[0].hash);
    expect(text.from).not.toContain('examples: [1, 2]');
  });

  it('of a stranger with texts that no database takes stop nobody', async () => {
    await swept.start();
    await put(
      edited([
        ["version: '2.3.1'", `version: "2.4\\0${'9'.repeat(20_000)}"`],
        ['id: order-line-items', 'id: "a\\0b"'],
        ['status: active', `status: "${'x'.repeat(20_000)}"`],
        ['name: line_number', 'name: "a\\0\\ud800b"'],
      ]),
    );
    await swept.portal.run(FIELDS_TASK);
    expect((await swept.get('/health')).status).toBe('ok');
    expect((await details()).versions).toHaveLength(2);
    expect(
      (await swept.get('/fields?name=article_id')).totalItems,
    ).toBeGreaterThan(0);
  });

  it('are not told in a preview to whom may not read them', async () => {
    await swept.start();
    swept.portal.catalog.hidden = ({ metadata }, { principal }) =>
      (principal as { type: string }).type === 'user' &&
      metadata.name.startsWith('order-line-items');
    const entities = loadExampleMesh('ecommerce').filter(
      ({ kind, metadata }) =>
        kind === 'DataProduct' && metadata.name === 'order-line-items',
    );
    const { body } = await swept.portal.user('user:default/jdoe')(
      'post',
      '/preview',
      { entities: [...entities, edited([otherType])] },
    );
    expect(JSON.stringify(body)).not.toContain('line_number');
  });

  it('show nothing of what the caller may not read', async () => {
    await swept.start();
    await put(edited([as('2.4.0'), draft, otherType], 'next-lines'));
    const hide = (...names: string[]) => {
      swept.portal.catalog.hidden = ({ metadata }, { principal }) =>
        (principal as { type: string }).type === 'user' &&
        names.includes(metadata.name);
    };
    hide('daily-revenue', 'next-lines');
    const found = await details();
    expect(found.consumers.map(({ entityRef }) => entityRef)).not.toContain(
      'dataproduct:default/daily-revenue',
    );
    expect(found.versions.map(({ entityRef }) => entityRef)).toEqual([
      CONTRACT,
    ]);
    expect(found.compare).toBeNull();

    hide('order-line-items');
    expect((await details()).served).toEqual([]);

    hide('order-line-items-v2');
    const none = await swept.get('/contracts/default/none');
    expect((await details()) as object).toEqual({
      ...none,
      error: {
        ...none.error,
        message: none.error.message.replace('none', 'order-line-items-v2'),
      },
      request: { method: 'GET', url: path },
    });
  });

  it('are judged in a preview by what the port served, and nothing is stored', async () => {
    await swept.start();
    const entities = loadExampleMesh('ecommerce').filter(
      ({ kind, metadata }) =>
        kind === 'DataProduct' && metadata.name === 'order-line-items',
    );
    const { body } = await swept.portal.user('user:default/jdoe')(
      'post',
      '/preview',
      { entities: [...entities, edited([as('2.4.0'), otherType])] },
    );
    const check = body.products[0].scorecards
      .flatMap(({ checks }: any) => checks)
      .find(({ id }: any) => id === 'ctr-04');
    expect(check).toMatchObject({ outcome: 'fail' });
    expect((await details()).versions).toHaveLength(1);
  });
});
