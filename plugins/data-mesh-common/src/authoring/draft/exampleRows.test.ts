import { LOGICAL_TYPES } from '../ContractField';
import { exampleRows } from './exampleRows';

describe('exampleRows', () => {
  const fields = LOGICAL_TYPES.map(logicalType => ({
    name: `a ${logicalType}`,
    logicalType,
  }));

  it('have a value of its type for each field', () => {
    const [row] = exampleRows(fields);
    expect(row).toEqual({
      'a string': expect.stringMatching(/^a_string-1$/),
      'a integer': 1,
      'a number': 1.5,
      'a boolean': true,
      'a date': '2026-01-01',
      'a timestamp': '2026-01-01T08:00:00Z',
      'a time': '08:00:01',
      'a object': {},
      'a array': [],
    });
  });

  it('keep keys: no two rows have the same', () => {
    const rows = exampleRows(fields, 28);
    for (const type of ['string', 'integer', 'number', 'date', 'timestamp']) {
      expect(new Set(rows.map(row => row[`a ${type}`])).size).toBe(28);
    }
    // The last is a day and a time that exist.
    expect(Date.parse(String(rows[27]['a timestamp']))).not.toBeNaN();
  });

  it('are the same each time', () => {
    expect(exampleRows(fields)).toEqual(exampleRows(fields));
  });
});
