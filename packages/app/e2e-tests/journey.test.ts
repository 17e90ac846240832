import { expect, test } from './portal';

test('from Explore to a product, its contract, its sources and their owner', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn('jdoe');

  await page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Data Products' })
    .click();
  await expect(
    page.getByRole('heading', { name: 'Explore data products' }),
  ).toBeVisible();
  const list = page.getByRole('table', { name: 'Data products' });
  await expect(
    list.getByRole('link', { name: 'Admissions, Discharges and Transfers' }),
  ).toBeVisible();
  const all = await list.getByRole('row').count();

  // The box itself is drawn by its label.
  const facet = (value: string) =>
    page.locator('label').filter({ hasText: new RegExp(`^${value}$`) });
  await facet('consumer-aligned').click();
  await facet('Customer').click();
  await expect(page).toHaveURL(/type=consumer-aligned/);
  await expect(page).toHaveURL(/domain=domain%3Adefault%2Fcustomer/);
  await expect.poll(() => list.getByRole('row').count()).toBeLessThan(all);

  // A link to a filtered list shows the same list to somebody else.
  await page.reload();
  await list.getByRole('link', { name: 'Customer Behavior Analytics' }).click();

  await expect(
    page.getByRole('heading', { name: 'Customer Behavior Analytics' }),
  ).toBeVisible();
  const outputs = page.getByRole('table', { name: 'Outputs' });
  await expect(outputs).toContainText('ODCS v3.1.0 · version 2.1.0 · active');
  await expect(page.getByRole('table', { name: 'Inputs' })).toContainText(
    'Clickstream Events',
  );

  await outputs
    .getByRole('link', { name: 'Customer behaviour, daily', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'Served by' })).toBeVisible();
  await page.getByRole('tab', { name: 'Raw' }).click();
  await expect(
    page.getByRole('code').filter({ hasText: 'kind: DataContract' }),
  ).toBeVisible();
  await page
    .getByRole('link', { name: 'Customer Behavior Analytics' })
    .first()
    .click();

  await page
    .getByRole('tab', { name: 'Lineage' })
    .or(page.getByRole('link', { name: 'Lineage', exact: true }))
    .first()
    .click();
  const graph = page.getByRole('group', { name: 'Lineage graph' });
  await expect(graph).toContainText('Web');
  await expect(graph).toContainText('Marketing');
  await graph.getByRole('link', { name: /Clickstream Events/ }).click();
  await expect(
    page.getByRole('heading', { name: 'Clickstream Events' }),
  ).toBeVisible();

  await page
    .getByRole('link', { name: 'Web Platform', exact: true })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { name: 'Web Platform' }).first(),
  ).toBeVisible();
  await expect(
    page
      .getByRole('table', { name: 'Data products' })
      .getByRole('link', { name: 'Clickstream Events' }),
  ).toBeVisible();
});

test('a product that is derived from a contract is a consumer', async ({
  portal,
}) => {
  await portal.visit(
    '/catalog/default/dataproduct/customer-behavior-analytics',
    'lbauer',
  );
  await expect(
    portal.page.getByText('data product · by contract'),
  ).toBeVisible();
});

test('a search without a result names the filter to drop', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.visit('/data-mesh/explore?lifecycle=deprecated', 'gnovak');
  await page
    .getByRole('searchbox', { name: 'Search data products' })
    .fill('clickstream');
  await expect(
    page.getByText('No data product matches “clickstream” with these filters'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Lifecycle: deprecated' }).click();
  await expect(
    page.getByRole('link', { name: 'Clickstream Events' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/\?q=clickstream$/);
});

test('the domain map opens the links behind a number', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/data-mesh/explore?view=map', 'lbauer');
  await page
    .getByRole('button', { name: /links from Sales to Customer$/ })
    .click();
  const links = page.getByRole('region', {
    name: 'Links between the two domains',
  });
  await expect(links).toContainText('Sales gives to Customer');
  await expect(
    links.getByRole('link', { name: 'Purchase History' }).first(),
  ).toBeVisible();
});

test('get access, use it and report a problem lead somewhere', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.visit(
    '/catalog/default/dataproduct/customer-behavior-analytics',
    'jdoe',
  );

  await page
    .getByRole('button', { name: 'Use customer_behavior_daily' })
    .click();
  await expect(page.getByRole('dialog')).toContainText(
    'FROM analytics.customer.behavior_daily',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page
    .getByRole('button', { name: 'Get access to customer_behavior_daily' })
    .click();
  const request = page
    .getByRole('dialog')
    .getByRole('link', { name: 'Request access' });
  const address = decodeURIComponent((await request.getAttribute('href'))!);
  expect(address).toContain('dataproduct:default/customer-behavior-analytics');
  expect(address).toContain('customer_behavior_daily');
  expect(address).toContain('user:default/jdoe');
  await page.keyboard.press('Escape');

  await expect(
    page.getByRole('link', { name: 'Report a problem with behavior_features' }),
  ).toHaveAttribute('href', /^https:/);
});

test('the documentation of a product opens', async ({ portal }) => {
  await portal.visitDocs(
    '/docs/default/dataproduct/customer-behavior-analytics',
    /Customer Behavior Analytics/,
  );
});

test('a product that does not exist says so', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/catalog/default/dataproduct/not-there', 'jdoe');
  await expect(page.getByText(/not.found|no entity/i).first()).toBeVisible();
  // The browser reports the catalog's 404 by itself.
  portal.consoleErrors.length = 0;
});

test('what the catalog could not take has a page', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/catalog-unprocessed-entities', 'gnovak');
  await expect(
    page.getByRole('heading', { name: 'Unprocessed Entities' }).first(),
  ).toBeVisible();
  await expect(page.getByText('No failed entities found')).toBeVisible();
});
