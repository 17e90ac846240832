import { compare, linesOf, withField } from './__testUtils__/contracts';

const options = (logicalTypeOptions: object) =>
  withField({ logicalTypeOptions });
const at = 'total';

describe('bounds on the values of a field', () => {
  it.each([
    [{ minimum: '2020-01-01' }, { minimum: '2019-01-01' }, 'bounds-widened'],
    [{ minimum: '2020-01-01' }, {}, 'bounds-widened'],
    [{ maximum: '2030-01-01' }, { maximum: '2029-01-01' }, 'bounds-narrowed'],
    [{}, { maximum: '2029-01-01T00:00:00Z' }, 'bounds-narrowed'],
    [{ maximum: '17:00:00' }, { maximum: '18:00' }, 'bounds-widened'],
    [{ maximum: '17:00' }, { maximum: '2029-01-01' }, 'format-changed'],
    [{ maximum: '2029-01-01' }, { maximum: 3 }, 'format-changed'],
    [{ maximum: 'late' }, {}, 'format-changed'],
  ])('%j becomes %j: %s', (before, after, kind) => {
    expect(linesOf(compare(options(before), options(after)))).toEqual([
      `${kind} ${at}`,
    ]);
  });

  it.each([
    [{ maximum: 9, exclusiveMaximum: true }, { exclusiveMaximum: 9 }],
    [{ exclusiveMinimum: 1 }, { minimum: 1, exclusiveMinimum: true }],
    [{ maximum: 9, exclusiveMaximum: false }, { maximum: 9 }],
  ])('%j of v3.0 is %j of v3.1', (before, after) => {
    expect(linesOf(compare(options(before), options(after)))).toEqual([
      `restated ${at}`,
    ]);
  });
});

describe('what is so unless it is said', () => {
  it.each([
    [{ partitioned: false }, {}],
    [{}, { partitioned: false, partitionKeyPosition: -1 }],
    [{ primaryKey: true, primaryKeyPosition: -1 }, { primaryKey: true }],
  ])('%j becomes %j: no effect on readers', (before, after) => {
    const diff = compare(withField(before), withField(after));
    expect(diff.weight).toBe('patch');
    expect(new Set(linesOf(diff))).toEqual(new Set([`restated ${at}`]));
  });

  it('a field that is partitioned is another thing', () => {
    expect(
      linesOf(compare(withField({}), withField({ partitioned: true }))),
    ).toEqual([`partitioning-changed ${at}`]);
  });
});
