import { exampleQuality } from '../../__testUtils__/exampleQuality';
import { checkChoices, filterChecks } from './checkFilters';

const { results } = exampleQuality();
const rules = (filters: Parameters<typeof filterChecks>[1]) =>
  filterChecks(results, filters).map(({ rule }) => rule);

describe('the filters of checks', () => {
  it('keep all, in their order, without a filter', () => {
    expect(filterChecks(results, {})).toEqual(results);
  });

  it('narrow by output, outcome and dimension', () => {
    expect(rules({ output: 'overview' })).toEqual(['overview_fresh']);
    expect(rules({ outcome: 'fail' })).toEqual([
      'email_not_null',
      'old_rows_gone',
    ]);
    expect(rules({ outcome: 'disappeared' })).toEqual(['old_rows_gone']);
    // Another tool's word for it is the same dimension.
    expect(rules({ dimension: 'conformity' })).toEqual(['country_valid']);
    expect(rules({ dimension: 'none' })).toEqual(['old_rows_gone']);
  });

  it('search in names, fields and messages, word by word', () => {
    expect(rules({ search: 'NULL 38' })).toEqual(['email_not_null']);
    expect(rules({ search: 'nothing like it' })).toEqual([]);
  });

  it('offer what there is', () => {
    expect(checkChoices(results)).toEqual({
      outputs: ['profile', 'overview'],
      outcomes: ['fail', 'error', 'warn', 'pass'],
      dimensions: [
        'completeness',
        'conformity',
        'none',
        'timeliness',
        'uniqueness',
      ],
      disappeared: true,
    });
  });
});
