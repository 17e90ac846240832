import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserContext, chromium, Page } from '@playwright/test';
import { elsewhere, MeasuredPage } from './pages';
import { Observation, watch } from './watch';

const GIVE_UP_MS = 60_000;

/** Whom the visitor has chosen to be, as the demo's sign-in page keeps it. */
const signedInAs = { key: 'data-mesh-demo-persona', provider: 'demo-jdoe' };

/** A browser with a profile, whose cache outlives its tabs. */
export class Browser {
  private running?: Page;

  private constructor(
    private readonly context: BrowserContext,
    private readonly profile: string,
    private readonly url: string,
  ) {}

  static async open(executablePath: string, url: string): Promise<Browser> {
    const profile = await mkdtemp(join(tmpdir(), 'data-mesh-bench-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      baseURL: url,
      viewport: { width: 1280, height: 900 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    context.setDefaultTimeout(GIVE_UP_MS);
    await context.addInitScript(
      ({ key, provider }) => sessionStorage.setItem(key, provider),
      signedInAs,
    );
    return new Browser(context, profile, url);
  }

  /** Opens a page in a new tab, which loads and starts the whole app. */
  async visitCold(page: MeasuredPage): Promise<Observation> {
    const tab = await this.open(page);
    try {
      return await this.observed(tab, page);
    } finally {
      await tab.close();
    }
  }

  /** Opens a page within the app that runs, as a click on a link does. */
  async visitWarm(page: MeasuredPage): Promise<Observation> {
    if (!this.running) {
      this.running = await this.open(elsewhere);
      await this.observed(this.running, elsewhere);
    }
    const observation = await this.go(this.running, page);
    await this.go(this.running, elsewhere);
    return observation;
  }

  /** The names of all scripts that a page has loaded when it needs no more. */
  async scriptsOf(page: MeasuredPage): Promise<string[]> {
    const tab = await this.open(page);
    try {
      await this.observed(tab, page);
      await tab.waitForLoadState('networkidle');
      const urls = await tab.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      return urls
        .map(url => new URL(url).pathname)
        .filter(path => path.endsWith('.js'))
        .map(path => path.slice(path.lastIndexOf('/') + 1));
    } finally {
      await tab.close();
    }
  }

  /** Does something in a tab of its own, whose addresses may be paths. */
  async inTab<T>(use: (tab: Page) => Promise<T>): Promise<T> {
    const tab = await this.context.newPage();
    try {
      return await use(tab);
    } finally {
      await tab.close();
    }
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true });
  }

  private async open({ path, expected }: MeasuredPage): Promise<Page> {
    const tab = await this.context.newPage();
    await tab.addInitScript(watch, expected);
    await tab.goto(`${this.url}${path}`, { waitUntil: 'commit' });
    return tab;
  }

  private async go(tab: Page, page: MeasuredPage): Promise<Observation> {
    await tab.bringToFront();
    await tab.evaluate(({ path, expected }) => {
      window.benchmark.begin(expected);
      window.history.pushState({}, '', path);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, page);
    return this.observed(tab, page);
  }

  private async observed(
    tab: Page,
    { path }: MeasuredPage,
  ): Promise<Observation> {
    const seen = tab.evaluate(() => window.benchmark.done);
    const tooLate = tab
      .waitForTimeout(GIVE_UP_MS)
      .then(() => Promise.reject(new Error(`${path} did not get ready`)));
    // It ends with the tab, when nobody waits for it any more.
    tooLate.catch(() => {});
    return Promise.race([seen, tooLate]);
  }
}
