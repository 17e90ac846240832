import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FreshDatabase, Database } from '../databases/Database';
import { Options } from '../options';
import { Browser } from '../pages/browser/Browser';
import { buildApp } from '../pages/portal/buildApp';
import { Portal } from '../pages/portal/Portal';
import { BrowserTimes, createProduct } from './browser/createProduct';
import { createConfiguration } from './configuration';
import { TaskTimes } from './task/taskTimes';
import { TaskWatch } from './task/TaskWatch';

const sendStepTimes = 'packages/benchmarks/src/create/task/sendStepTimes.ts';

/** One product: what the browser and what the scaffolder measured. */
export type CreatedProduct = BrowserTimes & TaskTimes;

/** What it takes to create data products in a portal. */
export interface CreateResult {
  /** Missing where there is no browser. */
  measured?: {
    products: CreatedProduct[];
    /** Of the machine, before and after: what else it had to do is in there. */
    load: [before: number, after: number];
  };
}

/** As `npm start` runs it, with the examples read and measured. */
function startPortal(
  root: string,
  data: { database: FreshDatabase; folder: string },
  watch: TaskWatch,
): Promise<Portal> {
  const { database, folder } = data;
  return Portal.start(root, {
    configuration: url =>
      createConfiguration(url, { database: database.config, folder }),
    ready: '/api/demo/ready',
    preload: join(root, sendStepTimes),
    onLine: line => watch.onLine(line),
    onMessage: message => watch.onMessage(message),
  });
}

async function measureRuns(
  browser: Browser,
  watch: TaskWatch,
  { runs, warmup }: Options['create'],
): Promise<CreatedProduct[]> {
  const products: CreatedProduct[] = [];
  for (let i = -warmup; i < runs; i++) {
    const name = `bench-churn-${i + warmup + 1}`;
    const beforeCreate = () => watch.begin(`dataproduct:default/${name}`);
    const times = await browser.inTab(tab =>
      createProduct(tab, { name, beforeCreate }),
    );
    const task = await watch.finished();
    if (i >= 0) products.push({ ...times, ...task });
  }
  return products;
}

/**
 * Measures how long a person waits after a template's form is filled in: in a
 * real browser, in the portal of this repository with its example meshes and an
 * empty directory that it publishes to.
 *
 * @param options - `chromium` is the browser's path, if there is one
 */
export async function measureCreate(
  database: Database,
  { root, chromium }: { root: string; chromium: string | undefined },
  options: Options['create'],
  progress: (message: string) => void,
): Promise<CreateResult> {
  if (!chromium) {
    progress('no Chromium found, so creating products is not measured');
    return {};
  }
  const app = await buildApp(root);
  progress('app built');
  const fresh = await database.create();
  const folder = await mkdtemp(join(tmpdir(), 'data-mesh-bench-create-'));
  const watch = new TaskWatch();
  let portal: Portal | undefined;
  let browser: Browser | undefined;
  try {
    portal = await startPortal(root, { database: fresh, folder }, watch);
    browser = await Browser.open(chromium, portal.url);
    progress('portal ready');
    const before = loadavg()[0];
    const products = await measureRuns(browser, watch, options);
    progress(`${products.length} products created`);
    return { measured: { products, load: [before, loadavg()[0]] } };
  } finally {
    await browser?.close();
    await portal?.stop();
    await fresh.remove();
    await rm(folder, { recursive: true, force: true });
    await app.remove();
  }
}
