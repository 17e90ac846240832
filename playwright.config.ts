import { defineConfig } from '@playwright/test';

/**
 * The browser tests. `npm test` starts a portal for them and sets both
 * variables; by hand: `npm start` in one terminal, `npx playwright test` in
 * another.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  // Machines that build and test for others are busy: what takes long there is
  // no defect, and what is one does not come right by waiting.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only sometimes is a failure to look at.
  retries: 0,
  workers: 2,
  reporter: 'list',
  outputDir: 'e2e-test-results',
  // All tests share one portal. What fills it comes after what counts what is in it.
  projects: [
    { name: 'reading', testIgnore: /(creating|quality)\.test\.ts/ },
    {
      name: 'creating',
      testMatch: /(creating|quality)\.test\.ts/,
      dependencies: ['reading'],
    },
  ],
  use: {
    baseURL: process.env.PLAYWRIGHT_URL ?? 'http://localhost:3000',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
