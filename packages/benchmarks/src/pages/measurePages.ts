import { Database } from '../databases/Database';
import { person } from '../entities/organisation';
import { Options } from '../options';
import { fillCatalog } from '../scorecards/fillCatalog';
import { SweepingBackend } from '../scorecards/ours/SweepingBackend';
import { Browser } from './browser/Browser';
import { BundleResult, measureBundle } from './bundle/measureBundle';
import { measureVisits, VisitsResult } from './measureVisits';
import { buildApp } from './portal/buildApp';
import { portalConfiguration } from './portal/configuration';
import { Portal } from './portal/Portal';

/** What a browser sees of the review pages. */
export interface PagesResult {
  products: number;
  /** Missing where there is no browser. */
  measured?: { visits: VisitsResult; bundle: BundleResult };
}

/** The demo's product owner, here in a team that owns every 50th product. */
const visitor = person('jdoe', 7);

/** The catalog, the results of a sweep and some history, in one database. */
async function fill(
  database: Parameters<typeof fillCatalog>[0],
  { products, ingested, days }: Options['pages'],
): Promise<void> {
  await fillCatalog(database, { products, ingested, further: [visitor] });
  const backend = await SweepingBackend.start(
    { database, policies: 'shipped', readAll: false },
    { products, checks: 0 },
  );
  try {
    await backend.firstSweep();
    await backend.do(`fill ${days} days`);
  } finally {
    await backend.stop();
  }
}

/**
 * Measures the pages of the review in a real browser, beside the catalog's own
 * page. The portal is the one of this repository, with its app as it is built
 * for production.
 *
 * @param options - `chromium` is the browser's path, if there is one
 */
export async function measurePages(
  database: Database,
  { root, chromium }: { root: string; chromium: string | undefined },
  options: Options['pages'],
  progress: (message: string) => void,
): Promise<PagesResult> {
  const { products } = options;
  if (!chromium) {
    progress('no Chromium found, so the pages are not measured');
    return { products };
  }
  const app = await buildApp(root);
  progress('app built');
  const fresh = await database.create();
  let portal: Portal | undefined;
  let browser: Browser | undefined;
  try {
    await fill(fresh.config, options);
    progress(`${products} products measured, with ${options.days} days`);
    portal = await Portal.start(root, {
      configuration: url => portalConfiguration(url, fresh.config),
    });
    const found = await portal.products();
    if (found !== products) throw new Error(`It has ${found} products`);
    browser = await Browser.open(chromium, portal.url);
    const visits = await measureVisits(browser, options);
    progress('pages measured');
    const bundle = await measureBundle(browser, app.scripts);
    return { products, measured: { visits, bundle } };
  } finally {
    await browser?.close();
    await portal?.stop();
    await fresh.remove();
    await app.remove();
  }
}
