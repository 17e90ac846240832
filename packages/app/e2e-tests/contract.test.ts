import { readFile } from 'node:fs/promises';
import { expect, test } from './portal';

const product = '/catalog/default/dataproduct/customer-behavior-analytics';

test('an owner sees what a draft would break, and what the port promises', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.visit(product, 'jdoe');
  await page
    .getByRole('tab', { name: 'Contract' })
    .or(page.getByRole('link', { name: 'Contract', exact: true }))
    .first()
    .click();
  await expect(page.getByText('Valid ODCS 3.1')).toBeVisible();

  // A newer draft is compared without being asked for.
  await expect(
    page.getByText('2 breaking changes in a minor version'),
  ).toBeVisible();
  const changes = page.getByRole('table', { name: 'Changes' });
  await expect(changes).toContainText('purchases.net_amount');
  await expect(changes).toContainText('Type string becomes number');
  await expect(
    page.getByRole('table', { name: 'Consumers it would hit' }),
  ).toContainText('Marketing Campaign Optimisation');

  await page.getByRole('searchbox', { name: 'Find a field' }).fill('customer_');
  const schema = page.getByRole('table', { name: /customer_behavior_daily/ });
  await expect(schema).toContainText('customer_id');
  await expect(schema).not.toContainText('activity_date');

  await page.getByRole('button', { name: 'Download ODCS' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'As YAML' }).click();
  const file = await (await download).path();
  const text = await readFile(file, 'utf8');
  expect(text).toContain('kind: DataContract');
  // The product holds pseudonymous data: no examples leave the portal.
  expect(text).toMatch(/^#.*removed/im);
  expect(text).not.toMatch(/^\s+examples:/m);
});

test('a field tells where else it is', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/data-mesh/explore?q=customer_id', 'gnovak');
  const list = page.getByRole('table', { name: 'Data products' });
  await expect(
    list.getByRole('link', { name: 'Customer Behavior Analytics' }),
  ).toBeVisible();

  await portal.visit('/data-mesh/fields/customer_id');
  await expect(
    page.getByText(/Fields named customer_id in \d+ contracts/),
  ).toBeVisible();
  await page
    .getByRole('link', { name: 'customer_behavior_daily.customer_id' })
    .first()
    .click();
  await expect(page.getByText('Valid ODCS 3.1')).toBeVisible();
  await expect(page).toHaveURL(/field=customer_behavior_daily.customer_id/);
});

test('what is wrong with a contract is shown where it is', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.visit(
    '/catalog/default/dataproduct/product-affinity-insights/contract',
    'gnovak',
  );
  const findings = page.getByRole('list', { name: 'Findings' });
  await expect(findings).toContainText('"float" is unknown');
  await expect(findings).toContainText('allowed: string, date', {
    ignoreCase: true,
  });
});

test('a team with files of the standards has its products in the portal', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.visit('/data-mesh/explore?q=shipment', 'jdoe');
  await page
    .getByRole('table', { name: 'Data products' })
    .getByRole('link')
    .first()
    .click();
  await page
    .getByRole('tab', { name: 'Contract' })
    .or(page.getByRole('link', { name: 'Contract', exact: true }))
    .first()
    .click();
  await expect(page.getByText('Valid ODCS 3.1')).toBeVisible();
});
