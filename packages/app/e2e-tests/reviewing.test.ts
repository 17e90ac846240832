import {
  Exemption,
  ProductDetails,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { expect, Portal, test } from './portal';

const exemptionsOf = async ({ api }: Portal, name: string) =>
  (
    await api<{ items: Exemption[] }>(
      `/exemptions?product=dataproduct:default/${name}`,
    )
  ).items;

/** Asks for an exemption of the check that is offered first. */
async function requestExemption({ page }: Portal, reason: string) {
  await page.getByRole('button', { name: 'Request exemption' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('spinbutton', { name: /month/ }).click();
  const day = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  await page.keyboard.type(
    `${two(day.getMonth() + 1)}${two(day.getDate())}${day.getFullYear()}`,
  );
  await dialog.getByRole('button', { name: 'Send request' }).click();
  await expect(dialog).toBeHidden();
}

test('an owner sees in ten seconds what needs care, and acts on it', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn('jdoe');

  // From the home page to the worst product.
  const mine = page.getByRole('list', { name: 'My data products' });
  await expect(mine.getByRole('listitem').first()).toContainText(
    'Customer 360 Profile',
  );
  await page.getByRole('link', { name: /my scorecards/ }).click();
  await expect(
    page.getByRole('heading', { name: 'My scorecards' }),
  ).toBeVisible();
  const map = page.getByRole('table', { name: 'Products by principle' });
  await expect(map.getByRole('rowheader').first()).toContainText(
    'Customer 360 Profile',
  );
  await expect(
    page.getByRole('heading', { name: 'Getting started' }),
  ).toBeVisible();

  // A number opens the list behind it.
  const critical = page.locator('.bui-Card').filter({
    has: page.getByRole('heading', { name: 'Critical failures' }),
  });
  await critical.getByRole('link').click();
  await expect(page).toHaveURL(/severity=critical/);
  await expect(page.getByText('1 data product matches')).toBeVisible();
  await page.goBack();

  // A cell opens the checks behind it.
  await map
    .getByRole('link', { name: /^Customer 360 Profile, secure: 2 fail/ })
    .click();
  const quality = page.getByRole('table', { name: 'Quality' });
  await expect(quality).toContainText('Who approves access is named');
  await expect(quality).not.toContainText('It has a tag');

  // What can't be mended now is asked for, and says so everywhere.
  await requestExemption(portal, 'The approvers are named when the team moves');
  const exemptions = page.locator('.bui-Card').filter({
    has: page.getByRole('heading', { name: 'Exemptions' }),
  });
  await expect(exemptions).toContainText('Waiting');
  const [newest] = await exemptionsOf(portal, 'customer-360-profile');
  expect(newest).toMatchObject({
    state: 'requested',
    requestedBy: 'user:default/jdoe',
  });
});

test('an owner confirms ownership, and the scorecard knows at once', async ({
  portal,
}) => {
  const { page, api } = portal;
  await portal.visit(
    '/catalog/default/dataproduct/consent-preferences/scorecard',
    'jdoe',
  );
  const confirmation = page.locator('.bui-Card').filter({
    has: page.getByRole('heading', { name: 'Ownership confirmation' }),
  });
  await expect(confirmation).toContainText('Nobody has confirmed yet');
  await confirmation.getByRole('button', { name: 'Confirm ownership' }).click();
  await expect(page.getByRole('dialog')).toContainText('Customer Insights');
  await page.getByRole('button', { name: 'Confirm all of this' }).click();
  await expect(confirmation).toContainText('To be confirmed again on');

  const { attestation, scorecards } = await api<ProductDetails>(
    '/products/default/consent-preferences',
  );
  expect(attestation.attestedBy).toBe('user:default/jdoe');
  expect(
    scorecards.flatMap(({ checks }) => checks).find(({ id }) => id === 'own-07')
      ?.outcome,
  ).toBe('pass');
});

test('governance tries a change, decides and reads the ledger', async ({
  portal,
  browser,
}) => {
  test.setTimeout(120_000);
  const { page } = portal;
  const reason = 'The old tiers end this year and keep their fields';
  // Somebody else asks first.
  await portal.visit(
    '/catalog/default/dataproduct/loyalty-tiers-v1/scorecard',
    'jdoe',
  );
  await requestExemption(portal, reason);

  const context = await browser.newContext();
  try {
    const governance = await context.newPage();
    await governance.addInitScript(() =>
      sessionStorage.setItem('data-mesh-demo-persona', 'demo-gnovak'),
    );
    await governance.goto(new URL('/data-mesh/governance', page.url()).href);
    await expect(
      governance.getByRole('heading', { name: 'Governance', exact: true }),
    ).toBeVisible();
    await expect(governance.getByText(reason)).toBeVisible();

    // A denial needs a reason; an approval does not.
    const request = governance.getByRole('listitem').filter({
      hasText: reason,
    });
    await request.getByRole('button', { name: /^Approve/ }).click();
    const dialog = governance.getByRole('dialog');
    if (await dialog.isVisible()) {
      await dialog.getByRole('button', { name: /^Approve/ }).click();
    }
    await expect(request).toBeHidden();
    await expect(governance.getByText(/Verified/).first()).toBeVisible();
  } finally {
    await context.close();
  }
  await expect
    .poll(async () => (await exemptionsOf(portal, 'loyalty-tiers-v1'))[0].state)
    .toBe('approved');

  // The owner sees it without doing anything.
  await page.reload();
  await expect(page.getByText(/Exempt until/).first()).toBeVisible();
});

test('a domain lead sees the domain, and decides only for its own policy', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.visit('/data-mesh/scorecards?domain=customer', 'lbauer');
  await expect(
    page.getByRole('heading', { name: 'Scorecards of Customer' }),
  ).toBeVisible();
  const map = page.getByRole('table', { name: 'Products by principle' });
  await expect(map).toContainText('Voice of Customer Surveys');
  await expect(map).not.toContainText('Bed Occupancy');

  // The roll-up of the domain's page leads to the same products.
  await portal.visit('/catalog/default/domain/customer');
  await page
    .getByRole('link', { name: /No level$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/scorecardLevel=/);

  await portal.visit('/data-mesh/governance');
  await expect(
    page.getByRole('heading', { name: 'Governance', exact: true }),
  ).toBeVisible();
  // The ledger is for governance only.
  await expect(page.getByRole('heading', { name: 'Ledger' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
});

test('Explore narrows by level and by data now', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/data-mesh/explore', 'lbauer');
  const level = page.locator('label').filter({ hasText: /^Bronze$/ });
  await level.click();
  await expect(page).toHaveURL(/level=bronze/);
  const list = page.getByRole('table', { name: 'Data products' });
  await expect(
    list.getByRole('link', { name: 'Email Engagement' }),
  ).toBeVisible();
  await expect(
    list.getByRole('link', { name: 'Consent Preferences' }),
  ).toHaveCount(0);
  await page.getByRole('button', { name: /Sort by/ }).click();
  await page.getByRole('option', { name: 'Data now: worst first' }).click();
  await expect(page).toHaveURL(/sort=status/);
});

test('works on a phone', async ({ portal }) => {
  const { page } = portal;
  await portal.visit('/data-mesh/scorecards', 'jdoe');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(
    page.getByRole('list', { name: 'Products by principle' }),
  ).toBeVisible();
  for (const [path, ready] of [
    ['/data-mesh/scorecards', /What to fix first/],
    ['/data-mesh/governance', /Exemption requests/],
    ['/data-mesh/explore', /data products that you can read/],
    [
      '/catalog/default/dataproduct/customer-360-profile/scorecard',
      /What is left/,
    ],
    [
      '/catalog/default/dataproduct/customer-behavior-analytics/quality',
      /Never tested/,
    ],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(ready).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content, `${path} is not wider than the screen`).toBe(screen);
  }
});
