import { expect, Portal, test } from './portal';

const PATH = '/catalog/default/dataproduct/customer-segments';

const now = () => new Date().toISOString();

/** A test of the segments' table that failed in dbt. */
const failed = (name: string) => ({
  unique_id: `test.segments.${name}_segments_segment_key.5f1c`,
  status: 'fail',
  failures: 4,
  message: 'Got 4 results, configured to fail if != 0',
  timing: [{ name: 'execute', started_at: now(), completed_at: now() }],
});

const runResults = () => ({
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/run-results/v6.json',
    dbt_version: '1.10.0',
    generated_at: now(),
    invocation_id: `browser-test-${Date.now()}`,
  },
  results: [failed('unique'), failed('not_null'), failed('accepted_values')],
});

const model = 'model.segments.segments';
const testNode = (name: string) => ({
  resource_type: 'test',
  unique_id: `test.segments.${name}_segments_segment_key.5f1c`,
  name: `${name}_segments_segment_key`,
  package_name: 'segments',
  attached_node: model,
  column_name: 'segment_key',
  test_metadata: { name, kwargs: { column_name: 'segment_key' } },
  depends_on: { nodes: [model] },
  config: { severity: 'ERROR' },
});

const manifest = {
  metadata: {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
    dbt_version: '1.10.0',
    project_name: 'segments',
  },
  nodes: Object.fromEntries(
    [
      {
        resource_type: 'model',
        unique_id: model,
        name: 'segments',
        package_name: 'segments',
        database: 'ANALYTICS',
        schema: 'SEGMENTS',
        alias: 'SEGMENTS',
      },
      testNode('unique'),
      testNode('not_null'),
      testNode('accepted_values'),
    ].map(node => [node.unique_id, node]),
  ),
  sources: {},
};

const file = (name: string, document: object) => ({
  name: `${name}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(document)),
});

interface Answer {
  scorecards: { title: string; level: string }[];
}

async function qualityLevel(portal: Portal): Promise<string | undefined> {
  const { scorecards } = await portal.api<Answer>(
    '/products/default/customer-segments',
  );
  return scorecards.find(({ title }) => title === 'Quality')?.level;
}

test('a failing dbt run changes the level on the screen, and says what failed', async ({
  portal,
}) => {
  test.skip(
    !process.env.PLAYWRIGHT_SIGNAL_TOKEN,
    'npm test starts a portal that takes results from it',
  );
  const { page } = portal;
  const isListening = new Promise<void>(resolve => {
    page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('"data-mesh"')) resolve();
      }),
    );
  });
  await portal.visit(PATH);
  await isListening;
  const scorecards = page.locator('.bui-Card').filter({
    has: page.getByRole('heading', { name: 'Scorecards' }),
  });
  await expect(scorecards.getByText('Gold').first()).toBeVisible();
  expect(await qualityLevel(portal)).toBe('gold');
  await expect(page.getByText('Silver')).toHaveCount(0);

  const answer = await portal.send('/signals/dbt', {
    run_results: file('run_results', runResults()),
    manifest: file('manifest', manifest),
  });
  expect(answer).toMatchObject({
    receipts: [{ product: 'dataproduct:default/customer-segments', stored: 3 }],
    unmapped: [],
  });

  // Nobody reloads the page.
  await expect(scorecards.getByText('Silver').first()).toBeVisible();
  await page.getByRole('link', { name: 'Open quality' }).click();
  await expect(page).toHaveURL(/customer-segments\/quality/);
  const checks = page.getByRole('table', { name: 'Checks' });
  const first = checks.getByRole('row').nth(1);
  await expect(first).toContainText('Fail');
  await expect(first).toContainText('Got 4 results');
  await expect(first).toContainText('segment_key');

  // What was sent once more changes nothing, and Explore knows as well.
  await portal.visit('/data-mesh?q=Customer%20Segments');
  const row = page
    .getByRole('table', { name: 'Data products' })
    .getByRole('row')
    .filter({
      has: page.getByRole('link', { name: 'Customer Segments', exact: true }),
    });
  await expect(row).toContainText('Failing');
});

test('the quality of a product can be read without colours', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.visit(
    '/catalog/default/dataproduct/support-interactions/quality',
  );
  const checks = page.getByRole('table', { name: 'Checks' });
  await expect(checks.getByRole('row').nth(1)).toContainText('Fail');
  await expect(checks.getByRole('row').nth(1)).toContainText(
    'Got 17 results, configured to fail if != 0',
  );
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
});

test('a product that nobody measures says so, and how to begin', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.visit(
    '/catalog/default/dataproduct/product-affinity-insights/quality',
  );
  await expect(page.getByText('/signals/dbt').first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Checks' })).toHaveCount(0);
});
