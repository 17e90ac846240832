import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderSite } from './renderSite';
import { readSite } from './siteFiles';

export interface GenerateOptions {
  inputDir: string;
  outputDir: string;
  siteName?: string;
  etag?: string;
}

/** Reads a documentation folder and writes the site that TechDocs publishes. */
export async function generateSite(options: GenerateOptions): Promise<void> {
  const { inputDir, outputDir, siteName = 'Documentation', etag } = options;
  const site = await readSite(inputDir, siteName);
  if (site.pages.size === 0) {
    throw new Error(
      `There is no documentation: no Markdown file in "${site.config.docsDir}" beside mkdocs.yml, and no README.md`,
    );
  }

  const files = renderSite(site);
  files.set(
    'techdocs_metadata.json',
    JSON.stringify({
      site_name: site.config.siteName,
      site_description: site.config.siteDescription,
      build_timestamp: Date.now(),
      files: [...files.keys(), ...site.assets.keys()],
      ...(etag && { etag }),
    }),
  );
  for (const [path, content] of files) {
    await writeFile(await placeFor(outputDir, path), content);
  }
  for (const [path, source] of site.assets) {
    await copyFile(source, await placeFor(outputDir, path));
  }
}

async function placeFor(outputDir: string, path: string): Promise<string> {
  const file = join(outputDir, path);
  await mkdir(dirname(file), { recursive: true });
  return file;
}
