import { expect, Page, test as base } from '@playwright/test';
import { personas } from '../src/modules/signIn/personas';

export type DemoUser = 'jdoe' | 'lbauer' | 'gnovak';

export interface Portal {
  page: Page;
  /** Signs in on the sign-in page, and waits for the portal. */
  signIn(user: DemoUser): Promise<void>;
  /** What the browser's console has reported as an error so far. */
  consoleErrors: string[];
}

/** Tests of the portal. A test that leaves an error in the console fails. */
export const test = base.extend<{ portal: Portal }>({
  portal: async ({ page }, use) => {
    const consoleErrors: string[] = [];
    page.on('console', message => {
      if (message.type() === 'error') {
        consoleErrors.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', error => consoleErrors.push(String(error)));

    await use({
      page,
      consoleErrors,
      async signIn(user) {
        const { name } = personas.find(
          persona => persona.provider === `demo-${user}`,
        )!;
        await page.goto('/');
        await page.getByRole('button', { name }).click();
        await expect(
          page.getByRole('navigation', { name: 'sidebar nav' }),
        ).toBeVisible();
      },
    });

    expect(consoleErrors, 'errors in the console of the browser').toEqual([]);
  },
});

export { expect } from '@playwright/test';
