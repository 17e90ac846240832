import { basename } from 'node:path';
import { completeNav, navFromPages, titleFromName } from './navigation';
import { outputFile } from './pageUrls';
import { renderPage } from './pageTemplate';
import { renderMarkdown } from './renderMarkdown';
import { SearchDocument, searchDocuments } from './searchIndex';
import { SiteSources } from './siteFiles';
import { stylesheet, stylesheetFile } from './stylesheet';

/** Renders a whole site: path in the output folder → content. */
export function renderSite({
  config,
  pages,
}: Pick<SiteSources, 'config' | 'pages'>): Map<string, string> {
  const rendered = [...pages].map(([page, source]) => {
    const { title, html, sections } = renderMarkdown(page, source);
    return {
      page,
      html,
      sections,
      title: title ?? titleFromName(basename(page)),
    };
  });
  const titles = new Map(rendered.map(({ page, title }) => [page, title]));
  const nav = completeNav(
    config.nav ?? navFromPages([...pages.keys()]),
    titles,
  );

  const files = new Map<string, string>([[stylesheetFile, stylesheet]]);
  const docs = new Array<SearchDocument>();
  for (const { page, title, html, sections } of rendered) {
    files.set(
      outputFile(page),
      renderPage({
        siteName: config.siteName,
        page,
        title,
        html,
        headings: sections,
        nav,
        stylesheet: stylesheetFile,
      }),
    );
    docs.push(...searchDocuments(page, title, sections));
  }
  files.set(
    'search/search_index.json',
    JSON.stringify({ config: { lang: ['en'], separator: '[\\s\\-]+' }, docs }),
  );
  return files;
}
