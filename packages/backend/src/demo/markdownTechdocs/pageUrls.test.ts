import { outputFile, pageUrl, publishedLink, relativeUrl } from './pageUrls';

describe('pageUrl', () => {
  it.each([
    ['index.md', '', 'index.html'],
    ['README.md', '', 'index.html'],
    ['guide.md', 'guide/', 'guide/index.html'],
    ['guide/index.md', 'guide/', 'guide/index.html'],
    [
      'guide/first-steps.md',
      'guide/first-steps/',
      'guide/first-steps/index.html',
    ],
    ['reindex.md', 'reindex/', 'reindex/index.html'],
  ])('puts %s at "%s"', (page, url, file) => {
    expect(pageUrl(page)).toBe(url);
    expect(outputFile(page)).toBe(file);
  });
});

describe('relativeUrl', () => {
  it.each([
    ['', 'guide/', 'guide/'],
    ['guide/', '', '../'],
    ['guide/a/', 'guide/b/', '../b/'],
    ['guide/a/', 'guide/a/', './'],
    ['', '', './'],
    ['guide/', 'assets/main.css', '../assets/main.css'],
  ])('leads from "%s" to "%s" by %s', (from, to, expected) => {
    expect(relativeUrl(from, to)).toBe(expected);
  });
});

describe('publishedLink', () => {
  it.each([
    ['index.md', 'guide/a.md', 'guide/a/'],
    ['guide/a.md', 'b.md', '../b/'],
    ['guide/a.md', './b.md#part', '../b/#part'],
    ['guide/a.md', '../index.md', '../../'],
    ['guide/index.md', 'a.md', 'a/'],
    ['guide/a.md', 'img/flow.png', '../img/flow.png'],
    ['index.md', 'img/flow.png', 'img/flow.png'],
  ])('in %s, %s becomes %s', (page, href, expected) => {
    expect(publishedLink(page, href)).toBe(expected);
  });

  it.each([
    '#part',
    'https://example.com/a.md',
    'mailto:a@b.c',
    '/catalog',
    '../../outside.md',
  ])('leaves %s as it is', href => {
    expect(publishedLink('guide/a.md', href)).toBe(href);
  });
});
