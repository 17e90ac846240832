import { readMkdocsConfig } from './mkdocsConfig';
import { renderSite } from './renderSite';

const pages = new Map([
  ['index.md', '# Welcome\n\nHello.'],
  ['guide/first-steps.md', '# First\n\n## Install\n\nRun it.'],
  ['guide/index.md', '# Guide'],
]);

function render(mkdocs: string) {
  return renderSite({ config: readMkdocsConfig(mkdocs, 'Orders'), pages });
}

/** The side navigation as an outline. */
function outline(html: string): string[] {
  const nav = html.slice(
    html.indexOf('data-md-type="navigation"'),
    html.indexOf('data-md-type="toc"'),
  );
  return [
    ...nav.matchAll(/(?:href="([^"]*)"|for="__nav).*?md-ellipsis">(.*?)</g),
  ].map(([, href, title]) => (href ? `${title} ${href}` : title));
}

describe('renderSite', () => {
  it('writes a page where mkdocs would', () => {
    expect([...render('').keys()]).toEqual([
      expect.stringMatching(
        /^assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css$/,
      ),
      'index.html',
      'guide/first-steps/index.html',
      'guide/index.html',
      'search/search_index.json',
    ]);
  });

  it('shows the folders when mkdocs.yml has no nav', () => {
    const html = render('site_name: Orders').get('index.html')!;
    expect(outline(html)).toEqual([
      'Welcome ./',
      'Guide',
      'Guide guide/',
      'First guide/first-steps/',
    ]);
  });

  it('follows nav, leaves out pages that do not exist, and marks where one is', () => {
    const html = render(`
nav:
  - Home: index.md
  - How to:
      - guide/first-steps.md
      - Gone: gone.md
  - Website: https://example.com
`).get('guide/first-steps/index.html')!;
    expect(outline(html)).toEqual([
      'Home ../../',
      'How to',
      'First ./',
      'Website https://example.com',
    ]);
    expect(html).toContain('md-nav__item--active"><a href="./"');
    expect(html).toContain('id="__nav_2" checked');
    expect(html).toContain('rel="prev"');
    expect(html).not.toContain('rel="next"');
  });

  it('has what the reader looks for', () => {
    const html = render('').get('guide/first-steps/index.html')!;
    for (const name of [
      'md-main__inner',
      'md-sidebar--primary',
      'md-sidebar--secondary',
      'data-md-component="content"',
      '<article class="md-content__inner md-typeset">',
      'href="#install" class="md-nav__link"',
      'href="../../assets/stylesheets/main.',
      'label class="md-header__button md-icon" for="__drawer"',
    ]) {
      expect(html).toContain(name);
    }
  });

  it('escapes titles', () => {
    const html = renderSite({
      config: readMkdocsConfig('site_name: "<b>"', ''),
      pages: new Map([['index.md', '# <i>A</i> & B']]),
    }).get('index.html')!;
    expect(html).not.toMatch(/<b>|<i>/);
  });

  it('makes pages and sections searchable', () => {
    const { docs } = JSON.parse(render('').get('search/search_index.json')!);
    expect(docs).toEqual([
      { title: 'Welcome', text: 'Hello.', location: '' },
      { title: 'First', text: '', location: 'guide/first-steps/' },
      {
        title: 'Install',
        text: 'Run it.',
        location: 'guide/first-steps/#install',
      },
      { title: 'Guide', text: '', location: 'guide/' },
    ]);
  });
});
