import { readdirSync } from 'node:fs';
import { exampleForm } from './exampleForm';
import { eventually } from './eventually';
import { readRepository } from './rules/readRepository';
import { startTemplates, templatesFolder } from './startTemplates';

jest.setTimeout(120_000);

const NAME = 'tried-out';
const { fields, sla, server, title, description } = exampleForm(NAME);

const templates: [template: string, values: object, ref: string][] = [
  ['warehouse-product', {}, `dataproduct:default/${NAME}`],
  [
    'streaming-product',
    { server: { type: 'kafka', host: 'kafka.acme.example:9092' } },
    `dataproduct:default/${NAME}`,
  ],
  [
    'ml-product',
    {
      server: { type: 'api', host: 'https://models.acme.example/churn' },
      predictionFields: [
        {
          ...{ name: 'risk', logicalType: 'number', primaryKey: true },
          ...{ classification: 'internal', description: 'From 0 to 1.' },
        },
      ],
      model: {
        algorithm: 'Gradient boosted trees',
        trainingData: 'Customers of 2025.',
        evaluationData: 'Customers who left.',
        affected: 'Customers.',
      },
      metrics: [{ name: 'Recall', target: 80, unit: '%' }],
    },
    `dataproduct:default/${NAME}`,
  ],
  ['adopt-existing-data', { portType: 'table' }, `dataproduct:default/${NAME}`],
  [
    'data-contract',
    {
      product: 'dataproduct:default/customer-segments',
      port: 'segment_membership',
      portType: 'table',
      ...{ fields, sla, server, title, description },
    },
    `api:default/${NAME}-v1`,
  ],
  [
    'scorecard-policy',
    {
      check: {
        id: 'prv-01',
        title: 'It says how personal its data is',
        level: 'good',
        severity: 'high',
        expression: 'product.personalData != ""',
        remediation: 'Fill in spec.personalData of the product.',
      },
    },
    `scorecard:default/${NAME}`,
  ],
];

/** What the template editor sends beside the template: the files that it names. */
const directoryContents = [...readRepository(templatesFolder)].map(
  ([path, text]) => ({
    path,
    base64Content: Buffer.from(text).toString('base64'),
  }),
);

interface DryRun {
  log: { body: { message: string; status?: string } }[];
  directoryContents: { path: string; base64Content: string }[];
}

const started = startTemplates({
  locations: [
    `${templatesFolder}/../ecommerce/products/customer-segments/catalog-info.yaml`,
  ],
});
afterAll(async () => (await started).stop());

describe('a dry run in the template editor', () => {
  it.each(templates)('of %s', async (name, values, ref) => {
    const portal = await started;
    const user = portal.as('user:default/jdoe');
    await user.scorecards('dataproduct:default/customer-segments');
    const template = await eventually(name, () =>
      user.entity(`template:default/${name}`),
    );
    const { status, body } = await user.send(
      'post',
      '/api/scaffolder/v2/dry-run',
      {
        template,
        directoryContents,
        values: { ...exampleForm(NAME), ...values },
      },
    );
    expect(status === 200 ? '' : JSON.stringify(body)).toBe('');
    const { log, directoryContents: written } = body as DryRun;
    expect(log.filter(({ body: { status: s } }) => s === 'failed')).toEqual([]);
    const catalogInfo = written.find(
      ({ path }) => path === 'catalog-info.yaml',
    );
    const text = Buffer.from(catalogInfo?.base64Content ?? '', 'base64');
    expect(text.toString()).toMatch(new RegExp(`name: "?${NAME}`));

    expect(readdirSync(portal.root)).toEqual([]);
    expect(await user.entity(ref)).toBeUndefined();
  });
});
