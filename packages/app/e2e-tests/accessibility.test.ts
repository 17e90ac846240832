import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './portal';

const product = '/catalog/default/dataproduct/customer-behavior-analytics';

/** Each page with what shows that it is complete. */
const pages: [name: string, path: string, ready: RegExp][] = [
  ['Explore as a table', '/data-mesh/explore', /Clickstream Events/],
  ['Explore as cards', '/data-mesh/explore?view=cards', /Clickstream Events/],
  ['Explore as a map', '/data-mesh/explore?view=map', /links between/],
  ['an empty Explore', '/data-mesh/explore?q=zzzz', /No data product matches/],
  [
    'the scorecards of everyone',
    '/data-mesh/scorecards?owner=everyone',
    /What to fix first/,
  ],
  [
    'the scorecards of nobody',
    '/data-mesh/scorecards?owner=group:default/none',
    /No data product is here/,
  ],
  ['governance', '/data-mesh/governance', /Exemption requests/],
  ['the contract of a product', `${product}/contract`, /2 breaking changes/],
  ['the quality of a product', `${product}/quality`, /Never tested/],
  ['a field', '/data-mesh/fields/customer_id', /Fields named customer_id/],
  ['a product', product, /Goals and roadmap/],
  ['a scorecard', `${product}/scorecard`, /What is left/],
  ['the home page', '/', /My data products/],
  [
    'a product with sources that are missing',
    '/catalog/default/dataproduct/product-affinity-insights',
    /not in the catalog/,
  ],
  [
    'the form of a template',
    '/create/templates/default/warehouse-product',
    /Limitations/,
  ],
  ['a lineage', `${product}/lineage`, /Downstream \(/],
  ['a domain', '/catalog/default/domain/customer', /Takes from/],
  [
    'a group',
    '/catalog/default/group/customer-insights',
    /Consent Preferences/,
  ],
  ['a system', '/catalog/default/system/customer-360', /Data products/],
  [
    'a contract',
    '/catalog/default/api/customer-behavior-daily-v2',
    /Served by/,
  ],
];

// Parts of Backstage's own pages that we only pass by.
const firstParty = [
  '[data-testid="sidebar-root"]',
  // the tabs of the page header name panels that do not exist
  '[role="tablist"]',
  // the API explorer's source can be scrolled but not focused
  'pre',
  // the catalog graph
  '.bui-Card:has([class*="EntityRelationsGraph"])',
];

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the ${theme} theme`, async ({
    portal: { page, visit },
  }) => {
    test.setTimeout(180_000);
    await page.addInitScript(
      value => localStorage.setItem('theme', value),
      theme,
    );
    for (const [name, path, ready] of pages) {
      await test.step(name, async () => {
        await visit(path);
        await expect(page.getByText(ready).first()).toBeVisible();
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          theme,
        );
        await page.waitForLoadState('networkidle');

        const axe = new AxeBuilder({ page });
        firstParty.forEach(selector => axe.exclude(selector));
        const { violations } = await axe.analyze();
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
          );
        expect.soft(serious, name).toEqual([]);
      });
    }
  });
}
