import { isChildPath } from '@backstage/backend-plugin-api';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { MkdocsConfig, readMkdocsConfig } from './mkdocsConfig';

export interface SiteSources {
  config: MkdocsConfig;
  /** Markdown by its path below the docs folder. */
  pages: Map<string, string>;
  /** Everything else, such as images: path below the docs folder → file. */
  assets: Map<string, string>;
}

/** Reads a folder with mkdocs.yml and Markdown files. */
export async function readSite(
  inputDir: string,
  defaultSiteName: string,
): Promise<SiteSources> {
  const settings =
    (await readIfThere(join(inputDir, 'mkdocs.yaml'))) ??
    (await readIfThere(join(inputDir, 'mkdocs.yml')));
  const config = readMkdocsConfig(settings ?? '', defaultSiteName);

  // The folder belongs to somebody else's repository: nothing outside is read,
  // neither through `docs_dir` nor through a symbolic link.
  const docsDir = resolve(inputDir, config.docsDir);
  if (!isChildPath(inputDir, docsDir)) {
    throw new Error(
      `docs_dir "${config.docsDir}" in mkdocs.yml leaves the folder of mkdocs.yml; use a folder below it`,
    );
  }

  const pages = new Map<string, string>();
  const assets = new Map<string, string>();
  for (const file of await listFiles(docsDir)) {
    const path = relative(docsDir, file).split(sep).join('/');
    if (/\.md$/i.test(path)) {
      pages.set(path, await readFile(file, 'utf8'));
    } else {
      assets.set(path, file);
    }
  }
  await addFrontPage(inputDir, pages);
  return { config, pages, assets };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => isChildPath(folder, file));
}

// A site needs a front page; the README is the next best thing.
async function addFrontPage(inputDir: string, pages: Map<string, string>) {
  if ([...pages.keys()].some(page => /^(index|readme)\.md$/i.test(page))) {
    return;
  }
  const readme = join(inputDir, 'README.md');
  const text = isChildPath(inputDir, readme)
    ? await readIfThere(readme)
    : undefined;
  if (text !== undefined) {
    pages.set('index.md', text);
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
