import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { ProductForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { exampleForm } from './exampleForm';
import { dbtProblems, sqlProblems } from './rules/dbtProblems';
import { readRepository } from './rules/readRepository';
import {
  contractProblems,
  hasOfficialSchemas,
  officialProblems,
} from './rules/standardProblems';
import { leftoverProblems, yamlProblems } from './rules/textProblems';
import { gitHubProblems, gitLabProblems } from './rules/workflowProblems';
import { sentBy } from './sentBy';
import { startTemplates } from './startTemplates';

jest.setTimeout(120_000);

/** What every product's repository has. */
const everywhere = (name: string) => [
  'catalog-info.yaml',
  `${name}.odps.yaml`,
  `contracts/${name}-v1.odcs.yaml`,
  'README.md',
  'docs/index.md',
  'docs/development.md',
  'mkdocs.yml',
  'CODEOWNERS',
  'compose.yaml',
  'ci/test.sh',
  'ci/send.sh',
  '.github/workflows/data-product.yml',
  '.gitlab-ci.yml',
];

const templates: [
  template: string,
  name: string,
  more: Partial<ProductForm> & Record<string, unknown>,
  files: string[],
][] = [
  [
    'warehouse-product',
    'churn-reasons',
    {},
    [
      'dbt_project.yml',
      'models/marts/churn_reasons.sql',
      'models/staging/stg_crm_database.sql',
      'tests/key_unique_churn_reasons.sql',
    ],
  ],
  [
    'streaming-product',
    'churn-events',
    {
      type: 'source-aligned',
      inputs: [{ from: 'resource:default/crm-database' }],
      server: { type: 'kafka', host: 'kafka.acme.example:9092' },
      sla: { latency: 'PT5M', retention: 'P7D', availability: 99.9 },
    },
    [
      'contracts/churn-events-messages-v1.asyncapi.yaml',
      'schemas/churn_events.schema.json',
      'consumer/consume.py',
      'producer/produce.py',
    ],
  ],
  [
    'ml-product',
    'churn-risk',
    {
      server: { type: 'api', host: 'https://models.acme.example/churn' },
      predictionFields: [
        {
          name: 'customer_id',
          logicalType: 'string',
          primaryKey: true,
          classification: 'internal',
          description: 'Whom the answer is about, as in the features.',
        },
        {
          name: 'risk in %',
          logicalType: 'number',
          classification: 'internal',
          description: 'How likely the customer leaves within 30 days.',
        },
      ],
      model: {
        algorithm: 'Gradient boosted trees',
        trainingData: 'Customers of the years 2024 and 2025, without students.',
        evaluationData: 'Customers who left after March 2026.',
        affected: 'Customers, who may get an offer more or less.',
      },
      metrics: [{ name: 'Recall of "leavers"', target: 80, unit: '%' }],
    },
    [
      'contracts/churn-risk-api-v1.openapi.yaml',
      'MODEL_CARD.md',
      'serving/app.py',
      'training/train.py',
    ],
  ],
  [
    'adopt-existing-data',
    'crm-contacts',
    {
      type: 'source-aligned',
      portType: 'table',
      inputs: [{ from: 'resource:default/crm-database' }],
    },
    ['local/init.sql'],
  ],
];

/** What tests leave, by template, and where it is sent. */
const results: Record<string, [path: string, ...files: string[]]> = {
  'warehouse-product': [
    'dbt',
    'target/run_results.json',
    'target/manifest.json',
    'target/sources.json',
  ],
  'streaming-product': ['results', 'results/messages.json'],
  'ml-product': ['results', 'results/serving.json'],
  'adopt-existing-data': ['datacontract-cli', 'results/crm-contacts-v1.json'],
};

const sharedPortal = startTemplates();
afterAll(async () => (await sharedPortal).stop());

describe.each(templates)('%s', (template, name, more, expected) => {
  const made = sharedPortal.then(async portal => {
    const user = portal.as('user:default/jdoe');
    const task = await user.run(template, { ...exampleForm(name), ...more });
    const folder = join(portal.root, name);
    return {
      user,
      task,
      folder,
      files: existsSync(folder)
        ? readRepository(folder)
        : new Map<string, string>(),
    };
  });

  it('runs to its end, and leads to what it made', async () => {
    const { task } = await made;
    expect(task.status === 'completed' ? '' : task.log).toBe('');
    expect(task.output.links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ entityRef: `dataproduct:default/${name}` }),
        expect.objectContaining({ entityRef: `api:default/${name}-v1` }),
      ]),
    );
    expect(JSON.stringify(task.output.text)).toContain('once in production');
  });

  it('writes a whole repository', async () => {
    const { files } = await made;
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([...everywhere(name), ...expected]),
    );
  });

  it('leaves nothing to fill in', async () => {
    expect(leftoverProblems((await made).files)).toEqual([]);
  });

  it('writes YAML that can be read', async () => {
    expect(yamlProblems((await made).files)).toEqual([]);
  });

  it('writes pipelines that GitHub and GitLab take', async () => {
    const { folder, files } = await made;
    expect(gitHubProblems(folder, files)).toEqual([]);
    expect(gitLabProblems(files.get('.gitlab-ci.yml'))).toEqual([]);
  });

  it('sends what its tests have left, and says when there is nothing', async () => {
    const { folder } = await made;
    const [{ said }] = await sentBy(folder, []);
    expect(said).toContain('nothing was measured');
    const [format, ...left] = results[template];
    const [sent] = await sentBy(folder, left);
    // Our own form has product and run in the body.
    const query =
      format === 'results'
        ? ''
        : `?product=dataproduct:default/${name}&url=https://ci.example/runs/1`;
    expect(sent.url).toBe(`/api/data-mesh/signals/${format}${query}`);
    expect(sent.authorization).toBe('Bearer secret');
    for (const file of left) expect(sent.body).toContain(file);
  });

  it('writes contracts that are valid', async () => {
    const { files } = await made;
    const contracts = [...files].filter(([path]) =>
      path.startsWith('contracts/'),
    );
    const problems = await Promise.all(
      contracts.map(([path, text]) => contractProblems(path, text)),
    );
    expect(problems.flat()).toEqual([]);
  });

  if (hasOfficialSchemas) {
    it('writes what the official schemas of ODCS and ODPS take', async () => {
      const { files } = await made;
      expect(officialProblems('odcs', files)).toEqual([]);
      expect(officialProblems('odps', files)).toEqual([]);
    });
  } else {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The official schemas: not beside the repository', () => {});
  }

  it('writes SQL that can be parsed', async () => {
    const { files } = await made;
    expect(dbtProblems(files)).toEqual([]);
    const scripts = [...files].filter(([path]) =>
      /^local\/.*\.sql$/.test(path),
    );
    expect(scripts.flatMap(([path, sql]) => sqlProblems(path, sql))).toEqual(
      [],
    );
  });

  it('keeps the names as they were typed', async () => {
    const { files } = await made;
    const [product] = parseAllDocuments(files.get('catalog-info.yaml')!).map(
      document => document.toJS(),
    );
    const form = exampleForm(name);
    expect(product).toMatchObject({
      metadata: { title: form.title, description: form.description },
      spec: { useCases: form.useCases, purpose: form.purpose },
    });
    expect(product.metadata.annotations['data-mesh/template']).toBe(
      `template:default/${template}@1.0.0`,
    );
    expect(files.get('docs/index.md')).toContain(form.title);
  });

  it('is in the catalog with owner, inputs and what it runs on', async () => {
    const { user } = await made;
    const product = await user.entity(`dataproduct:default/${name}`);
    const relations = product?.relations?.map(
      ({ type, targetRef }) => `${type} ${targetRef}`,
    );
    const inputs = (more.inputs ?? exampleForm(name).inputs!).map(
      ({ from }) => from,
    );
    expect(relations).toEqual(
      expect.arrayContaining([
        `${RELATION_OWNED_BY} group:default/customer-insights`,
        ...inputs.map(
          from =>
            `${
              from.startsWith('dataproduct:') ? 'consumesDataFrom' : 'dependsOn'
            } ${from}`,
        ),
      ]),
    );
    const contract = await user.entity(`api:default/${name}-v1`);
    expect(contract?.spec?.definition).toContain('kind: DataContract');
  });

  it('reaches silver before the cap, and shows what is due', async () => {
    const { user } = await made;
    const { scorecards } = await user.scorecards(`dataproduct:default/${name}`);
    expect(
      scorecards.map(({ title, level, levels, levelBeforeCap }) => ({
        title,
        level,
        silver:
          levels.findIndex(one => one.name === levelBeforeCap) >=
          levels.findIndex(one => one.name === 'silver'),
      })),
    ).toEqual([
      { title: 'Ownership', level: 'bronze', silver: true },
      { title: 'Quality', level: 'bronze', silver: true },
    ]);
    const outcomes = Object.fromEntries(
      scorecards.flatMap(({ checks }) =>
        checks.map(({ id, outcome }) => [id, outcome]),
      ),
    );
    // Who created it has confirmed the ownership by that.
    expect(outcomes).toMatchObject({ 'own-10': 'pass', 'qlt-02': 'due' });
  });
});
