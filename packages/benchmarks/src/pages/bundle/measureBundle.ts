import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Browser } from '../browser/Browser';
import { elsewhere, MeasuredPage, pages } from '../browser/pages';
import { Chunk, readChunk } from './chunks';

/** The scripts of one page. */
export interface PageScripts {
  path: string;
  scripts: number;
  bytes: number;
  /** Loaded only when needed, and of this suite or of its libraries. */
  lazy: { name: string; bytes: number }[];
}

export interface BundleResult {
  /** What each page of the app loads of the suite: bytes of each source. */
  registration: Record<string, number>;
  /** That do not show anything of the suite. */
  others: PageScripts[];
  /** That shows what is found when something is found. */
  own: PageScripts;
}

/** Pages that show nothing of the suite. */
const otherPages: MeasuredPage[] = [
  pages.catalogAll,
  {
    path: '/',
    expected: { ...elsewhere.expected, selector: '.react-grid-item' },
  },
  elsewhere,
];

/** Those that the page itself names, so that every page starts with them. */
async function entryScripts(folder: string): Promise<Set<string>> {
  const html = await readFile(join(folder, '../index.html'), 'utf8');
  return new Set(
    [...html.matchAll(/<script[^>]+src="[^"]*\/([^"/]+\.js)"/g)].map(
      ([, name]) => name,
    ),
  );
}

/**
 * Looks at what the browser loads for pages with and without the suite.
 *
 * @throws Error - when not even the suite's own page loads anything of it
 */
export async function measureBundle(
  browser: Browser,
  folder: string,
): Promise<BundleResult> {
  const entries = await entryScripts(folder);
  const chunks = new Map<string, Chunk>();
  const measure = async (page: MeasuredPage): Promise<PageScripts> => {
    const names = new Set([...entries, ...(await browser.scriptsOf(page))]);
    for (const name of names) {
      if (!chunks.has(name)) chunks.set(name, await readChunk(folder, name));
    }
    const loaded = [...names].map(name => chunks.get(name)!);
    return {
      path: page.path,
      scripts: loaded.length,
      bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
      lazy: loaded
        .filter(({ name }) => !entries.has(name))
        .filter(chunk => chunk.heavy || Object.keys(chunk.own).length)
        .map(({ name, bytes }) => ({ name, bytes })),
    };
  };
  const others: PageScripts[] = [];
  for (const page of otherPages) others.push(await measure(page));
  const own = await measure(pages.scorecardsMine);
  const registration = Object.fromEntries(
    [...entries].flatMap(name => Object.entries(chunks.get(name)!.own)),
  );
  if (!own.lazy.length || !Object.keys(registration).length) {
    throw new Error('The scripts of the suite were not recognised');
  }
  return { registration, others, own };
}
