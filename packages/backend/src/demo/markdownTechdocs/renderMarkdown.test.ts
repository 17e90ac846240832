import { renderMarkdown } from './renderMarkdown';

describe('renderMarkdown', () => {
  it('renders text, tables and code', () => {
    const { html } = renderMarkdown(
      'index.md',
      '# Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sql\nselect 1;\n```\n',
    );
    expect(html).toContain('<td>1</td>');
    expect(html).toContain(
      '<div class="highlight"><pre><code class="language-sql">select 1;',
    );
  });

  it('never lets markup of the author through', () => {
    const { html } = renderMarkdown(
      'index.md',
      'Hi <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))',
    );
    expect(html).not.toMatch(/<script|<img|href="javascript/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('gives every heading an id of its own and a link to it', () => {
    const { html, sections, title } = renderMarkdown(
      'index.md',
      '# The `orders` product\n\nIntro.\n\n## How to read\n\n## How to read\n\n## Größe & Zahl\n\n## ***\n',
    );
    expect(title).toBe('The orders product');
    expect(sections.map(({ id }) => id)).toEqual([
      'the-orders-product',
      'how-to-read',
      'how-to-read_1',
      'groe-zahl',
      '_1',
    ]);
    expect(html).toContain(
      '<h2 id="how-to-read">How to read<a class="headerlink" href="#how-to-read" title="Permanent link">&para;</a></h2>',
    );
  });

  it('links to the published pages and images', () => {
    const { html } = renderMarkdown(
      'guide/a.md',
      '[next](b.md#x) ![flow](flow.png) https://example.com',
    );
    expect(html).toContain('href="../b/#x"');
    expect(html).toContain('src="../flow.png"');
    expect(html).toContain('href="https://example.com"');
  });

  it('collects the text of each section for search', () => {
    const { sections } = renderMarkdown(
      'index.md',
      '# A\n\nOne\n*two*.\n\n- three\n\n## B\n\n```\nfour\n```\n',
    );
    expect(sections.map(({ title, text }) => [title, text])).toEqual([
      ['A', 'One two. three'],
      ['B', 'four'],
    ]);
  });

  it('renders admonitions with what is inside them', () => {
    const { html, sections } = renderMarkdown(
      'index.md',
      '# A\n\n!!! warning "Take *care*"\n    Text with\n\n    - a list\n\nAfter.\n\n!!! note\n    Short.\n',
    );
    expect(html).toContain(
      '<div class="admonition warning">\n<p class="admonition-title">Take <em>care</em></p>',
    );
    expect(html).toMatch(/<li>a list<\/li>\s*<\/ul>\s*<\/div>\s*<p>After/);
    expect(html).toContain('<p class="admonition-title">Note</p>');
    expect(sections[0].text).toContain('Text with a list After.');
  });

  it('leaves front matter out', () => {
    const { html } = renderMarkdown('index.md', '---\ntitle: x\n---\n# A\n');
    expect(html).toMatch(/^<h1 id="a">/);
  });
});
