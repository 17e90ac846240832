import MarkdownIt from 'markdown-it';
import { NavEntry } from './mkdocsConfig';
import { readingOrder } from './navigation';
import { pageUrl, relativeUrl } from './pageUrls';
import { Heading } from './renderMarkdown';

export interface PageOptions {
  siteName: string;
  page: string;
  title: string;
  html: string;
  headings: Heading[];
  nav: NavEntry[];
  stylesheet: string;
}

const { escapeHtml } = new MarkdownIt().utils;

/**
 * A page with the elements and classes of mkdocs-material that TechDocs' reader
 * looks for: it styles them, moves them and keeps the sidebars in place.
 */
export function renderPage(options: PageOptions): string {
  const { siteName, page, title, html, headings, nav, stylesheet } = options;
  const from = pageUrl(page);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)} - ${escapeHtml(siteName)}</title>
<link rel="stylesheet" href="${relativeUrl(from, stylesheet)}">
</head>
<body dir="ltr">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
<label class="md-overlay" for="__drawer"></label>
<header class="md-header" data-md-component="header"><label class="md-header__button md-icon" for="__drawer"></label></header>
<div class="md-container" data-md-component="container">
<main class="md-main" data-md-component="main">
<div class="md-main__inner md-grid">
${sidebar('primary', 'navigation', primaryNav(options))}
${sidebar('secondary', 'toc', tableOfContents(headings))}
<div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset">
${html}
</article>
</div>
</div>
</main>
${footer(page, nav)}
</div>
</body>
</html>
`;
}

function sidebar(place: string, type: string, content: string): string {
  return `<div class="md-sidebar md-sidebar--${place}" data-md-component="sidebar" data-md-type="${type}">
<div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
${content}
</div></div>
</div>`;
}

function primaryNav({ siteName, page, nav }: PageOptions): string {
  const title = escapeHtml(siteName);
  return `<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0">
<label class="md-nav__title" for="__drawer">${title}</label>
${navList(nav, page, '__nav', 0)}
</nav>`;
}

function navList(
  entries: NavEntry[],
  page: string,
  id: string,
  level: number,
): string {
  const items = entries.map((entry, index) =>
    entry.children
      ? navGroup(entry, page, `${id}_${index + 1}`, level + 1)
      : navLink(entry, page),
  );
  return `<ul class="md-nav__list">\n${items.join('\n')}\n</ul>`;
}

function navLink(entry: NavEntry, page: string): string {
  const active = entry.page === page;
  const href = entry.page
    ? relativeUrl(pageUrl(page), pageUrl(entry.page))
    : entry.href!;
  const item = classes('md-nav__item', active);
  const link = classes('md-nav__link', active);
  const current = active ? ' aria-current="page"' : '';
  return `<li class="${item}"><a href="${escapeHtml(
    href,
  )}" class="${link}"${current}><span class="md-ellipsis">${escapeHtml(
    entry.title ?? '',
  )}</span></a></li>`;
}

function navGroup(
  entry: NavEntry,
  page: string,
  id: string,
  level: number,
): string {
  const title = escapeHtml(entry.title ?? '');
  const open = readingOrder([entry]).some(child => child.page === page);
  const item = classes('md-nav__item', open);
  return `<li class="${item} md-nav__item--nested">
<input class="md-nav__toggle md-toggle" type="checkbox" id="${id}"${
    open ? ' checked' : ''
  }>
<label class="md-nav__link" for="${id}" id="${id}_label"><span class="md-ellipsis">${title}</span><span class="md-nav__icon md-icon"></span></label>
<nav class="md-nav" data-md-level="${level}" aria-labelledby="${id}_label">
${navList(entry.children!, page, id, level)}
</nav>
</li>`;
}

function tableOfContents(headings: Heading[]): string {
  const listed = headings.filter(({ level }) => level === 2 || level === 3);
  const items = listed.map(
    ({ id, title, level }) =>
      `<li class="md-nav__item md-nav__item--level-${level}"><a href="#${encodeURIComponent(
        id,
      )}" class="md-nav__link"><span class="md-ellipsis">${escapeHtml(
        title,
      )}</span></a></li>`,
  );
  if (items.length === 0) {
    return '';
  }
  return `<nav class="md-nav md-nav--secondary" aria-label="Table of contents">
<label class="md-nav__title">Table of contents</label>
<ul class="md-nav__list" data-md-component="toc">
${items.join('\n')}
</ul>
</nav>`;
}

function footer(page: string, nav: NavEntry[]): string {
  const pages = readingOrder(nav);
  const here = pages.findIndex(entry => entry.page === page);
  if (here < 0) {
    return '';
  }
  const links = [
    footerLink(page, pages[here - 1], 'Previous', 'prev'),
    footerLink(page, pages[here + 1], 'Next', 'next'),
  ];
  return `<footer class="md-footer"><nav class="md-footer__inner md-grid" aria-label="Footer">${links.join(
    '',
  )}</nav></footer>`;
}

function footerLink(
  page: string,
  entry: NavEntry | undefined,
  label: string,
  rel: string,
): string {
  if (!entry) {
    return '';
  }
  const href = relativeUrl(pageUrl(page), pageUrl(entry.page!));
  return `<a href="${escapeHtml(
    href,
  )}" class="md-footer__link md-footer__link--${rel}" rel="${rel}"><div class="md-footer__title"><span class="md-footer__direction">${label}</span><div class="md-ellipsis">${escapeHtml(
    entry.title ?? '',
  )}</div></div></a>`;
}

function classes(name: string, active: boolean): string {
  return active ? `${name} ${name}--active` : name;
}
