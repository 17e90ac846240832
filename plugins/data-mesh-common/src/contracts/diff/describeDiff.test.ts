import { compare, withField, withFields } from './__testUtils__/contracts';
import { describeDiff } from './describeDiff';
import { diffVerdict } from './diffVerdict';

const of = (version: string, document: object) => ({
  id: 'orders',
  version,
  ...document,
});
const breaking = compare(
  of('1.0.0', withField({ required: true })),
  of('1.1.0', { ...withFields({ name: 'total' }), tags: ['x'] }),
);

describe('diffVerdict', () => {
  it('says what to do about a breaking change', () => {
    expect(diffVerdict(breaking)).toEqual({
      title: '1 breaking change in a minor version',
      advice: 'Publish this as 2.0.0, or keep the field.',
    });
  });

  it('has nothing to say when the version admits it', () => {
    const diff = compare(of('1.0.0', withField({})), of('2.0.0', withFields()));
    expect(diffVerdict(diff)).toEqual({
      title: '1 breaking change in a major version',
    });
  });

  it('asks for versions that can be compared', () => {
    const diff = compare(of('x', withField({})), of('y', withFields()));
    expect(diffVerdict(diff)).toMatchObject({
      title: '1 breaking change and a version that cannot be compared',
      advice: expect.stringMatching(/^Give both contracts a version/),
    });
  });

  it('tells compatible changes from none', () => {
    expect(diffVerdict(compare({}, { tags: ['a'] })).title).toBe(
      'No breaking change: 1 small one',
    );
    expect(diffVerdict(compare({}, {})).title).toBe('No changes');
  });
});

describe('describeDiff', () => {
  it('lists changes by weight, and who is hit', () => {
    const text = describeDiff(breaking, {
      format: 'text',
      consumers: [
        {
          title: 'Campaigns',
          ref: 'dataproduct:marketing/campaigns',
          effect: 'Breaks: reads total',
        },
      ],
    });
    expect(text).toBe(`1 breaking change in a minor version

Publish this as 2.0.0, or keep the field.

Compared: orders 1.0.0 to 1.1.0.

Breaking (1)

- total: Required becomes optional

Without effect on readers (1)

- tags: Tag x added

For 1 consumer

- Campaigns (dataproduct:marketing/campaigns): Breaks: reads total
`);
  });

  it('shows what strangers wrote, and formats, links and calls nothing', () => {
    const text = describeDiff(
      compare(
        {},
        {
          tags: ['[x](https://bad.example) @team #12 <img> **b**\n# big'],
          ...withField({}),
          roles: [{ role: 'a`b\n\n# c \u202e' }],
        },
      ),
      { format: 'markdown' },
    );
    expect(text).not.toMatch(/@team|#12|https:\/\/|[^\\]<img|[^\\]\]\(|\u202e/);
    expect(text.match(/^#+ /gm)).toHaveLength(3);
    expect(text).toContain('- `` roles.a`b # c ``: Added');
  });

  it('stays short', () => {
    const fields = Array.from({ length: 500 }, (_, i) => ({ name: `f${i}` }));
    const diff = compare(withFields(...fields), withFields());
    const lines = describeDiff(diff, { format: 'text' }).split('\n');
    expect(lines).toContain('- and 450 more');
    expect(lines.length).toBeLessThan(65);
  });
});
