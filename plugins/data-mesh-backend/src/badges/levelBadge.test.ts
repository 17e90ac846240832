import { levelBadge } from './levelBadge';

const widthOf = (svg: string) => Number(/ width="(\d+)"/.exec(svg)![1]);
const shownIn = (svg: string) => /<title>(.*)<\/title>/.exec(svg)![1];

describe('a badge', () => {
  it.each([
    [-1, '#565d66', 0],
    [0, '#874617', 1],
    [1, '#44566a', 2],
    [2, '#6f5300', 3],
    [7, '#6f5300', 3],
  ])('has the colour and the bars of position %s', (position, color, bars) => {
    const svg = levelBadge({ text: 'Level', position });
    expect(svg).toContain(`rx="3" fill="${color}"`);
    expect(svg.split(`width="2.5"`)).toHaveLength(4);
    expect(
      svg.match(new RegExp(`fill="${color}" stroke=`, 'g')) ?? [],
    ).toHaveLength(bars);
  });

  it('is one picture with one name', () => {
    const svg = levelBadge({ text: 'Gold', position: 2 });
    expect(svg).toMatch(
      /^<svg [^>]*height="20" role="img" aria-label="data product: Gold">/,
    );
    expect(shownIn(svg)).toBe('data product: Gold');
    expect(svg).not.toMatch(/<style|<script|style=|href/);
  });

  it('shows markup as text', () => {
    const svg = levelBadge({ text: `<a b="c">&'`, position: 0 });
    expect(shownIn(svg)).toBe(
      'data product: &lt;a b=&quot;c&quot;&gt;&amp;&apos;',
    );
    expect(svg).not.toContain('<a');
  });

  it('leaves out what XML cannot hold', () => {
    const svg = levelBadge({
      text: 'A\u0000B\u001b\ud800C\ufffe',
      position: 0,
    });
    expect(shownIn(svg)).toBe('data product: A B  C');
  });

  it('cuts what is longer than 40 characters, and counts pictures as one', () => {
    expect(shownIn(levelBadge({ text: 'x'.repeat(40), position: 0 }))).toBe(
      `data product: ${'x'.repeat(40)}`,
    );
    expect(shownIn(levelBadge({ text: '🥇'.repeat(41), position: 0 }))).toBe(
      `data product: ${'🥇'.repeat(39)}…`,
    );
  });

  it('is as wide as its text', () => {
    const [narrow, wide, square] = ['iiii', 'WWWW', '金金金金'].map(text =>
      widthOf(levelBadge({ text, position: 0 })),
    );
    expect(narrow).toBeLessThan(wide);
    expect(wide).toBeLessThan(square);
  });
});
