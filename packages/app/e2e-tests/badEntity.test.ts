import { createServer, Server } from 'node:http';
import { expect, test } from './portal';

const port = Number(process.env.PLAYWRIGHT_FILES_PORT);
const file = `http://localhost:${port}/catalog-info.yaml`;

// Not of a team that other tests look at meanwhile.
const product = (name: string, lifecycle: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name}, title: The ${name} }
spec:
  type: aggregate
  lifecycle: ${lifecycle}
  owner: group:default/web-platform
  domain: domain:default/web
`;

const refusal =
  /spec\.lifecycle "prod" is unknown; allowed: experimental, production, deprecated, retired/;

test.describe('a file that somebody registers', () => {
  test.skip(!port, 'the portal was not told where to read files from');

  let server: Server;
  let content: string;

  test.beforeEach(async () => {
    server = createServer((_request, response) => response.end(content));
    await new Promise<void>(resolve => {
      server.listen(port, 'localhost', resolve);
    });
  });

  test.afterEach(async () => {
    await new Promise(resolve => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  test('is refused with field, value and what is allowed, and taken when mended', async ({
    portal,
  }) => {
    const { page, visit } = portal;
    await visit('/catalog-import');

    content = product('newcomer', 'prod');
    await page.getByRole('textbox', { name: /URL/ }).fill(file);
    await page.getByRole('button', { name: 'Analyze' }).click();
    await expect(page.getByText(refusal)).toBeVisible();
    // The browser reports the catalog's 400 by itself.
    portal.consoleErrors.length = 0;

    content = product('newcomer', 'experimental');
    await page.getByRole('button', { name: 'Analyze' }).click();
    await page.getByRole('button', { name: 'Import' }).click();
    await expect(
      page.getByRole('button', { name: 'Register another' }),
    ).toBeVisible();
    // The catalog processes what it has just taken.
    await expect(async () => {
      await page.goto('/catalog/default/dataproduct/newcomer');
      await expect(
        page.getByRole('heading', { name: 'The newcomer' }),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass();
    portal.consoleErrors.length = 0;
  });
});
