import { Page } from '@playwright/test';
import { formOf, template } from '../form';
import { Creation, watchCreation } from './watchCreation';

const POLL_MS = 200;
const GIVE_UP_MS = 60_000;

/** What the browser measured of one product, in milliseconds. */
export interface BrowserTimes extends Creation {
  /** From the first *Next* to the review, without any typing. */
  form: number;
}

/** Something that only the next page of the form has, page by page. */
const pagesAfterFirst = (tab: Page) => [
  tab.getByLabel(/^Channel/).first(),
  tab.getByLabel(/^Search/).first(),
  tab.getByRole('button', { name: 'Paste or upload a schema' }),
  tab.getByLabel(/^Classification/).first(),
  tab.getByRole('heading', { name: 'Quality', exact: true }),
];

/** Steps through a form that is filled in already, up to its review. */
async function stepThrough(tab: Page): Promise<number> {
  await tab
    .getByLabel(/^Title/)
    .first()
    .waitFor();
  const start = await tab.evaluate(() => performance.now());
  for (const next of pagesAfterFirst(tab)) {
    await tab.getByRole('button', { name: 'Next' }).click();
    await next.waitFor();
  }
  await tab.getByRole('button', { name: 'Review' }).click();
  await tab.getByRole('button', { name: 'Create', exact: true }).waitFor();
  return (await tab.evaluate(() => performance.now())) - start;
}

/** @throws Error - with what the page says, when it does not end well */
async function creationIn(tab: Page): Promise<Creation> {
  const seen = tab.evaluate(() => window.creation);
  const tooLate = tab.waitForTimeout(GIVE_UP_MS).then(async () => {
    const text = await tab.locator('body').innerText();
    throw new Error(`The product was not created:\n${text}`);
  });
  // It ends with the tab, when nobody waits for it any more.
  tooLate.catch(() => {});
  return Promise.race([seen, tooLate]);
}

/**
 * Creates a product as a person does, from a form with values in its address.
 *
 * @param beforeCreate - told when the next thing is the click on *Create*
 */
export async function createProduct(
  tab: Page,
  { name, beforeCreate }: { name: string; beforeCreate: () => void },
): Promise<BrowserTimes> {
  // The list is asked for as whoever is signed in.
  let authorization = '';
  tab.on('request', request => {
    authorization = request.headers().authorization ?? authorization;
  });
  const formData = encodeURIComponent(JSON.stringify(formOf(name)));
  await tab.goto(`${template}?formData=${formData}`);
  const form = await stepThrough(tab);
  await tab.evaluate(watchCreation, {
    entityRef: `dataproduct:default/${name}`,
    link: 'Open the data product',
    list: `/api/data-mesh/products?fullText=${name}`,
    authorization,
    pollMs: POLL_MS,
  });
  beforeCreate();
  await tab.getByRole('button', { name: 'Create', exact: true }).click();
  return { form, ...(await creationIn(tab)) };
}
