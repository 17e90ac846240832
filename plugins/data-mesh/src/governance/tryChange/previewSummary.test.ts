import {
  PolicyPreviewResult,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  changedLines,
  levelShifts,
  movedChecks,
  movement,
} from './previewSummary';

const [bronze, silver] = [{ name: 'bronze' }, { name: 'silver' }];

const change = (from: number, to: number) => ({
  entityRef: `dataproduct:default/${from}${to}`,
  title: '',
  from: { level: null, position: from },
  to: { level: null, position: to },
  checks: [],
});

const result = (more: Partial<PolicyPreviewResult>): PolicyPreviewResult => ({
  problems: [],
  products: 0,
  changes: [],
  before: {},
  after: {},
  ...more,
});

describe('levelShifts', () => {
  it('counts each level before and after, no level first', () => {
    expect(
      levelShifts(
        { before: { '-1': 1, '0': 9 }, after: { '-1': 1, '0': 7, '1': 2 } },
        [bronze, silver],
        [bronze, silver],
      ),
    ).toEqual([
      { level: null, position: -1, before: 1, after: 1 },
      { level: 'bronze', position: 0, before: 9, after: 7 },
      { level: 'silver', position: 1, before: 0, after: 2 },
    ]);
  });

  it('shows all levels of the longer ladder, by their new names', () => {
    const names = (before: object[], after: object[]) =>
      levelShifts(
        { before: {}, after: {} },
        before as { name: string }[],
        after as { name: string }[],
      ).map(({ level }) => level);
    expect(names([bronze], [{ name: 'basic' }, silver])).toEqual([
      null,
      'basic',
      'silver',
    ]);
    expect(names([bronze, silver], [{ name: 'basic' }])).toEqual([
      null,
      'basic',
      'silver',
    ]);
  });
});

describe('movement', () => {
  it('counts who rises, falls and stays', () => {
    expect(
      movement(
        result({
          changes: [change(1, 0), change(1, 0), change(0, 2)],
          before: { '0': 3, '1': 5 },
          after: { '0': 4, '1': 3, '2': 1 },
        }),
      ),
    ).toEqual({ rise: 1, fall: 2, stay: 5, joined: 0, left: 0 });
  });

  it('counts those that only one policy is for apart', () => {
    expect(movement(result({ after: { '0': 4 } }))).toMatchObject({
      stay: 0,
      joined: 4,
      left: 0,
    });
    expect(
      movement(result({ before: { '0': 4 }, after: { '0': 1 } })),
    ).toMatchObject({ stay: 1, joined: 0, left: 3 });
  });
});

describe('changedLines', () => {
  it.each([
    ['a\nb', 'a\nb', 0],
    ['a\nb', 'a\nc', 1],
    ['a\nb', 'a\nb\nc\nd', 2],
    ['a\nb\nc', 'a', 2],
  ])('of %j and %j', (original, edited, lines) => {
    expect(changedLines(original, edited)).toBe(lines);
  });
});

describe('movedChecks', () => {
  const policy = (levels: { name: string }[], level?: string) =>
    ({ levels, checks: [{ id: 'a', level }] } as Scorecard);

  it('finds checks on another level, by its place', () => {
    const before = policy([bronze, silver], 'silver');
    expect(movedChecks(before, policy([bronze, silver], 'bronze'))).toEqual([
      'a',
    ]);
    expect(movedChecks(before, policy([bronze, silver]))).toEqual(['a']);
    expect(
      movedChecks(before, policy([bronze, { name: 'best' }], 'best')),
    ).toEqual([]);
  });
});
