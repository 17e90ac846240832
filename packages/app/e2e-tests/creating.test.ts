import { expect, Portal, test } from './portal';
import { FormTexts, TemplateForm } from './templateForm';

/** A scorecard as the backend answers, as far as it is looked at. */
interface Answer {
  scorecards: { title: string; level: string; levelBeforeCap: string }[];
}

test.describe.configure({ timeout: 120_000 });

/** From a template's tile to the page of what it made. */
async function openTemplate({ page, visit }: Portal, title: string) {
  await visit('/data-mesh');
  await page.getByRole('button', { name: 'Create data product' }).click();
  await page.getByRole('dialog').getByRole('link', { name: title }).click();
  return new TemplateForm(page);
}

async function checkProduct(portal: Portal, name: string, title: string) {
  const { page } = portal;
  await page.getByRole('link', { name: 'Open the data product' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText('Customer Insights').first()).toBeVisible();
  const { scorecards } = await portal.api<Answer>(`/products/default/${name}`);
  expect(
    scorecards.filter(scorecard =>
      ['Ownership', 'Quality'].includes(scorecard.title),
    ),
  ).toEqual([
    expect.objectContaining({ level: 'bronze' }),
    expect.objectContaining({ level: 'bronze' }),
  ]);
  for (const { levelBeforeCap } of scorecards) {
    expect(levelBeforeCap).not.toBe('bronze');
  }
}

test('a warehouse product: from Explore to its page, its lineage and its docs', async ({
  portal,
}, testInfo) => {
  const { page } = portal;
  const texts: FormTexts = {
    title: 'Kündigungs-"Gründe"',
    product: { title: 'Support Interactions', port: 'interactions' },
  };
  const form = await openTemplate(portal, 'Warehouse product');
  await form.begin(texts);
  await form.fields();
  await form.warehouse();
  const milliseconds = await form.finish();
  testInfo.annotations.push({
    type: 'form to registered product, ms',
    description: String(milliseconds),
  });
  await expect(
    page.getByRole('link', { name: 'Its data contract' }),
  ).toBeVisible();
  await checkProduct(portal, 'kundigungs-grunde', texts.title);

  await expect(page.getByRole('table', { name: 'Inputs' })).toContainText(
    'Support Interactions',
  );
  await portal.visitDocs(
    '/docs/default/dataproduct/kundigungs-grunde',
    'What not to use it for',
  );
  await portal.visit('/data-mesh?q=K%C3%BCndigungs');
  await expect(
    page
      .getByRole('table', { name: 'Data products' })
      .getByRole('link', { name: texts.title }),
  ).toBeVisible();
});

test('a streaming product of a system, with its two contracts', async ({
  portal,
}) => {
  const { page } = portal;
  const texts: FormTexts = { title: 'CRM Changes', resource: 'CRM database' };
  const form = await openTemplate(portal, 'Streaming product');
  await form.begin(texts);
  await form.fields();
  await form.text(/^Bootstrap server/, 'kafka.acme.example:9092');
  await form.next();
  await form.finish();
  await checkProduct(portal, 'crm-changes', texts.title);
  const outputs = page.getByRole('table', { name: 'Outputs' });
  await expect(outputs).toContainText('ODCS v3.1.0');
  await expect(outputs).toContainText('AsyncAPI 3.0.0');
});

test('a model, with features, answers and a measure of success', async ({
  portal,
}) => {
  const { page } = portal;
  const texts: FormTexts = {
    title: 'Churn Forecast',
    product: { title: 'Support Interactions', port: 'interactions' },
  };
  const form = await openTemplate(portal, 'ML model or feature product');
  await form.begin(texts);
  await form.fields(0);
  await form.fields(
    1,
    `create table answers (
      customer_id varchar(36) primary key comment 'Whom the answer is about.',
      risk double comment 'How likely the customer leaves within 30 days.'
    )`,
  );
  await form.text(/^Address of the endpoint/, 'https://models.acme.example');
  await form.next();
  await form.text(/^How it predicts/, 'Gradient boosted trees');
  await form.text(/^What it learns from/, 'Customers of 2024 and 2025.');
  await form.text(/^What it is measured with/, 'Customers who left in 2026.');
  await form.text(/^Whom its answers affect/, 'Customers get an offer or not.');
  await form.text(/^Metric/, 'Recall of leavers');
  await form.text(/^Target/, '80');
  await form.next();
  await form.finish();
  await checkProduct(portal, 'churn-forecast', texts.title);
  const outputs = page.getByRole('table', { name: 'Outputs' });
  await expect(outputs).toContainText('OpenAPI 3.0.3');
});

test('data that is there already, from the page of its domain', async ({
  portal,
}) => {
  const { page } = portal;
  const texts: FormTexts = {
    title: 'CRM Contacts',
    resource: 'CRM database',
  };
  await portal.visit('/catalog/default/domain/customer');
  await page.getByRole('button', { name: 'Create data product' }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: 'Adopt existing data' })
    .click();
  const form = new TemplateForm(page);
  await form.begin(texts);
  await form.fields();
  await form.warehouse();
  await form.finish();
  await checkProduct(portal, 'crm-contacts', texts.title);
});

test('building on a product fills in what is read', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/catalog/default/dataproduct/support-interactions');
  await page.getByRole('button', { name: /^Build on this product/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: 'Warehouse product' })
    .click();
  const form = new TemplateForm(page);
  await form.about({ title: 'Built on support' });
  await form.ownership();
  const chosen = page.getByRole('list', { name: 'Chosen inputs' });
  await expect(chosen).toContainText('Support Interactions');
  await expect(chosen).toContainText('interactions');
});

test('what the form refuses, it says at the field', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/create/templates/default/warehouse-product');
  const form = new TemplateForm(page);
  await form.about({ title: 'Support Interactions' });
  await expect(
    page
      .getByText(
        'The catalog already has dataproduct:default/support-interactions',
      )
      .first(),
  ).toBeVisible();
});

test('a contract for a product that has none, tried before it is published', async ({
  portal,
}) => {
  const { page } = portal;
  const formData = {
    product: 'dataproduct:default/customer-behavior-analytics',
    port: 'customer_behavior_daily',
    portType: 'table',
  };
  await portal.visit(
    `/create/templates/default/data-contract?formData=${encodeURIComponent(
      JSON.stringify(formData),
    )}`,
  );
  const form = new TemplateForm(page);
  await expect(page.getByLabel(/^Output/)).toHaveValue(formData.port);
  await form.text(/^Title/, 'Behaviour by day, extended');
  await form.next();
  await form.fields();
  await form.text(/^Host/, 'warehouse.acme.example');
  await form.text(/^Database/, 'analytics');
  await page
    .getByRole('textbox', { name: /^Schema/ })
    .last()
    .fill('customer');
  await page.getByLabel('Greatest age of the data', { exact: true }).fill('24');
  await page.getByRole('button', { name: 'Review' }).click();
  await form.create();
  await expect(
    page.getByRole('heading', { name: 'One step is left' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Open the contract' }).click();
  await expect(
    page.getByRole('heading', { name: 'Behaviour by day, extended' }),
  ).toBeVisible();
});

test('a policy of a domain, tried on all products', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/create/templates/default/scorecard-policy', 'lbauer');
  const form = new TemplateForm(page);
  await form.text(/^Title/, 'Customer freshness');
  await form.text(/^What it asks for/, 'Every table promises its freshness.');
  await expect(page.getByLabel(/^Owner/)).not.toHaveValue('');
  await expect(page.getByLabel(/^Domain/)).toHaveValue('Customer');
  await form.next();
  await form.text(/^What is true of/, 'It promises freshness');
  await form.text(/^Expression/, 'outputs.all(o, has(o.sla.freshnessHours))');
  await form.text(/^How to fix it/, 'Promise freshness in the contract.');
  await page.getByRole('button', { name: 'Review' }).click();
  await form.create();
  await page.getByRole('link', { name: 'Open the policy' }).click();
  await expect(
    page.getByRole('heading', { name: 'Customer freshness' }),
  ).toBeVisible();
  await expect(page.getByText('It promises freshness')).toBeVisible();
});
