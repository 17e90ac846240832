import { expect, Page, test as base } from '@playwright/test';
import { personas } from '../src/modules/signIn/personas';

export type DemoUser = 'jdoe' | 'lbauer' | 'gnovak';

/** A file that a form sends. */
export interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface Portal {
  page: Page;
  /** Signs in on the sign-in page, and waits for the portal. */
  signIn(user: DemoUser): Promise<void>;
  /**
   * Opens a page as somebody who is signed in already. Within an open portal
   * it goes there like a click on a link does, without loading all anew.
   */
  visit(path: string, user?: DemoUser): Promise<void>;
  /**
   * Opens documentation that may not be built yet. TechDocs then answers that
   * there is none, and on a busy machine leaves it at that until one reloads.
   */
  visitDocs(path: string, heading: string | RegExp): Promise<void>;
  /** What the backend says to whoever is signed in: `/products/…`. */
  api<T>(path: string): Promise<T>;
  /** Sends files of a tool as a pipeline does, by the names of their parts. */
  send(path: string, files: Record<string, SentFile>): Promise<unknown>;
  /** What the browser's console has reported as an error so far. */
  consoleErrors: string[];
}

/**
 * In development React warns about components of Backstage and its libraries,
 * too. Whose a warning is tells the innermost component that has a file.
 */
function isAdviceToOthers(text: string): boolean {
  const component = text.split('\n').find(line => /^\s+at .+\(.+\)/.test(line));
  return (
    text.startsWith('Warning: ') && Boolean(component?.includes('node_modules'))
  );
}

/** TechDocs asks for pages before they were built for the first time. */
function isUnbuiltPage(url: string): boolean {
  return /\/api\/techdocs\/(static\/docs|metadata\/techdocs)\//.test(url);
}

/** The first lines of a message; the rest is the stack of components. */
function withoutStack(text: string): string {
  return text.split('\n').slice(0, 3).join('\n');
}

/** Tests of the portal. A test that leaves an error in the console fails. */
export const test = base.extend<{ portal: Portal }>({
  portal: async ({ page }, provide) => {
    const consoleErrors: string[] = [];
    page.on('console', message => {
      if (
        message.type() === 'error' &&
        !isAdviceToOthers(message.text()) &&
        !isUnbuiltPage(message.location().url)
      ) {
        consoleErrors.push(withoutStack(message.text()));
      }
    });
    page.on('pageerror', error => consoleErrors.push(String(error)));
    // What another test does meanwhile may be news for the same user. News that
    // lies over what somebody wants to click on is put away, as a person would.
    await page.addLocatorHandler(
      page.locator('.notistack-SnackbarContainer').first(),
      async () => {
        await page
          .getByRole('button', { name: 'mark as read' })
          .first()
          .click({ timeout: 5_000 })
          // It has gone by itself.
          .catch(() => {});
      },
      { noWaitAfter: true },
    );
    // Requests of the page tell where the backend is, and who asks.
    let backend = { url: '', authorization: '' };
    page.on('request', request => {
      const { authorization } = request.headers();
      const [url, rest] = request.url().split('/api/data-mesh');
      if (rest && authorization) backend = { url, authorization };
    });

    await provide({
      page,
      consoleErrors,
      async api(path) {
        await expect.poll(() => backend.url, 'a request').not.toBe('');
        const response = await page.request.get(
          `${backend.url}/api/data-mesh${path}`,
          { headers: { authorization: backend.authorization } },
        );
        expect(response.ok(), await response.text()).toBe(true);
        return response.json();
      },
      async send(path, files) {
        await expect.poll(() => backend.url, 'a request').not.toBe('');
        const response = await page.request.post(
          `${backend.url}/api/data-mesh${path}`,
          {
            headers: {
              authorization: `Bearer ${process.env.PLAYWRIGHT_SIGNAL_TOKEN}`,
            },
            multipart: { ...files },
          },
        );
        expect(response.ok(), await response.text()).toBe(true);
        return response.json();
      },
      async signIn(user) {
        const { name } = personas.find(
          persona => persona.provider === `demo-${user}`,
        )!;
        await page.goto('/');
        await page.getByRole('button', { name }).click();
        await expect(
          page.getByTestId('sidebar-root').getByRole('link').first(),
        ).toBeVisible();
      },
      async visit(path, user = 'jdoe') {
        if (page.url() === 'about:blank') {
          await page.addInitScript(
            provider =>
              sessionStorage.setItem('data-mesh-demo-persona', provider),
            `demo-${user}`,
          );
          await page.goto(path);
        } else {
          await page.evaluate(to => {
            window.history.pushState({}, '', to);
            window.dispatchEvent(new PopStateEvent('popstate'));
          }, path);
        }
        await expect(
          page
            .getByRole('link', { name: 'Data Products', exact: true })
            .first(),
        ).toBeVisible();
      },
      async visitDocs(path, heading) {
        await this.visit(path);
        const title = page.getByRole('heading', { name: heading }).first();
        let tries = 0;
        await expect(async () => {
          if (tries > 0) await page.reload();
          tries += 1;
          await expect(title).toBeVisible({ timeout: 15_000 });
        }).toPass();
      },
    });

    expect(consoleErrors, 'errors in the console of the browser').toEqual([]);
  },
});

export { expect } from '@playwright/test';
