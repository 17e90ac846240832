import MarkdownIt, { type Token } from 'markdown-it';
import { admonitions } from './admonitions';
import { publishedLink } from './pageUrls';

export interface Heading {
  level: number;
  id: string;
  title: string;
}

/** A heading with the text up to the next one, for search. */
export interface Section extends Heading {
  text: string;
}

export interface RenderedPage {
  /** The first top-level heading, if there is one. */
  title?: string;
  html: string;
  sections: Section[];
}

// `html: false`: documentation comes from many repositories and is shown in
// the portal's own origin, so markup in it is text.
const markdown = new MarkdownIt({ html: false, linkify: true }).use(
  admonitions,
);

const renderFence = markdown.renderer.rules.fence!;
markdown.renderer.rules.fence = (...args) =>
  `<div class="highlight">${renderFence(...args)}</div>`;

// Every heading can be linked to: the reader styles this link and shows it on hover.
markdown.renderer.rules.heading_close = (
  tokens,
  index,
  options,
  _env,
  self,
) => {
  const id = encodeURIComponent(tokens[index - 2].attrGet('id') ?? '');
  const link = `<a class="headerlink" href="#${id}" title="Permanent link">&para;</a>`;
  return link + self.renderToken(tokens, index, options);
};

/** Renders one Markdown file; `page` is its path below the docs folder. */
export function renderMarkdown(page: string, source: string): RenderedPage {
  const env = {};
  const tokens = markdown.parse(withoutFrontMatter(source), env);
  publishLinks(page, tokens);
  const sections = markSections(tokens);
  return {
    title: sections.find(section => section.level === 1)?.title,
    html: markdown.renderer.render(tokens, markdown.options, env),
    sections,
  };
}

function withoutFrontMatter(source: string): string {
  return source.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/, '');
}

function publishLinks(page: string, tokens: Token[]): void {
  for (const token of tokens) {
    for (const name of ['href', 'src']) {
      const link = token.attrGet(name);
      if (link) {
        token.attrSet(name, publishedLink(page, link));
      }
    }
    publishLinks(page, token.children ?? []);
  }
}

/** Gives each heading an id, and collects the text below it. */
function markSections(tokens: Token[]): Section[] {
  const sections = new Array<Section>();
  const usedIds = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const title = plainText(tokens[index + 1]);
      const id = uniqueId(slug(title), usedIds);
      token.attrSet('id', id);
      const level = Number(token.tag.slice(1));
      sections.push({ level, id, title, text: '' });
    } else if (tokens[index - 1]?.type !== 'heading_open') {
      const section = sections.at(-1);
      const text = plainText(token);
      if (section && text) {
        section.text = section.text ? `${section.text} ${text}` : text;
      }
    }
  });
  return sections;
}

function plainText(token: Token): string {
  if (token.type === 'fence' || token.type === 'code_block') {
    return token.content.trim();
  }
  return (token.children ?? [])
    .map(child => (/break$/.test(child.type) ? ' ' : child.content))
    .join('')
    .trim();
}

// The same ids as mkdocs makes, so that a link to a heading works with both.
function slug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLocaleLowerCase('en')
    .replace(/[\s-]+/g, '-');
}

function uniqueId(id: string, used: Map<string, number>): string {
  const count = used.get(id) ?? 0;
  used.set(id, count + 1);
  return count === 0 && id !== '' ? id : `${id}_${count + (id ? 0 : 1)}`;
}
