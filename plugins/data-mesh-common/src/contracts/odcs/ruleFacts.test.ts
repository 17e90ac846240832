import { qualityDimension, ruleFacts } from './ruleFacts';

describe('rules that a machine can run', () => {
  it.each([
    ['a library metric', { type: 'library', metric: 'nullValues' }],
    ['a metric without a type', { metric: 'rowCount' }],
    ['a rule by its older name', { rule: 'duplicateCount' }],
    ['SQL', { type: 'sql', query: 'SELECT 1' }],
    ['a custom rule', { type: 'custom', implementation: 'soda: x' }],
    ['a custom rule in pieces', { type: 'custom', implementation: { a: 1 } }],
  ])('%s', (_, rule) => {
    expect(ruleFacts([rule]).rules).toBe(1);
  });

  it.each([
    ['words', { type: 'text', description: 'Amounts are right.' }],
    ['words with a metric', { type: 'text', metric: 'nullValues' }],
    ['SQL without a query', { type: 'sql' }],
    ['nothing', {}],
    ['an empty query', { type: 'sql', query: '' }],
  ])('not %s', (_, rule) => {
    expect(ruleFacts([rule])).toEqual({ rules: 0, dimensions: [] });
  });
});

describe('dimensions', () => {
  it('are what a rule says, else what its metric measures, each once', () => {
    expect(
      ruleFacts([
        { metric: 'nullValues' },
        { metric: 'missingValues' },
        { metric: 'invalidValues', dimension: 'consistency' },
        { metric: 'rowCount' },
        { metric: 'something' },
        { type: 'text', dimension: 'accuracy' },
      ]),
    ).toEqual({
      rules: 5,
      dimensions: ['completeness', 'consistency', 'coverage'],
    });
  });

  it.each([
    ['nullCheck', 'completeness'],
    ['duplicateCount', 'uniqueness'],
    ['validValues', 'conformity'],
    ['rowCount', 'coverage'],
  ])(
    'of a rule that is called %s, as until v3.0, are %s',
    (rule, dimension) => {
      expect(ruleFacts([{ rule }]).dimensions).toEqual([dimension]);
    },
  );

  it.each([
    ['Accuracy', 'accuracy'],
    [' completeness ', 'completeness'],
    ['cf', 'conformity'],
    ['UQ', 'uniqueness'],
    ['validity', 'conformity'],
    ['freshness', 'timeliness'],
    ['beauty', undefined],
    ['', undefined],
    [undefined, undefined],
    [{ a: 1 }, undefined],
  ])('%j is %s', (word, dimension) => {
    expect(qualityDimension(word)).toBe(dimension);
  });
});
