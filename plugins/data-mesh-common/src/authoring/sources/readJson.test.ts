import fc from 'fast-check';
import { jsonProblem } from './jsonProblem';
import { readSchemaSource } from './readSchemaSource';

describe('JSON that is broken', () => {
  it.each([
    [
      '{"a": 1,\n  }',
      /^The JSON cannot be read at line 2, column 3: "}" may not/,
    ],
    ['{"a": 01}', /at line 1, column 7: "0" may not stand there$/],
    ['{"a": "x\ny"}', /at line 1, column 9: " " may not stand there$/],
    ['{"a": "\\x"}', /at line 1, column 8: "\\\\" may not/],
    ['[1, 2,]', /at line 1, column 7: "\]" may not stand there$/],
    ['{a: 1}', /at line 1, column 2: "a" may not stand there$/],
    ['{"a": 1} x', /at line 1, column 10: "x" may not stand there$/],
    ['[1 2]', /at line 1, column 4: "2" may not stand there$/],
    ['{"a" 1}', /at line 1, column 6: "1" may not stand there$/],
    ['{"a": "x', /^The JSON ends too early, at line 1, column 9/],
    ['{"type": "record"', /^The JSON ends too early, at line 1, column 18/],
    ['{"a": \'x\'}', /^The JSON cannot be read at line 1, column 7/],
  ])('%j is refused with its place', async (text, message) => {
    const error = await readSchemaSource(text).catch(e => e);
    expect(error.name).toBe('InputError');
    expect(error.message).toMatch(message);
  });
});

it('a problem is found exactly where JSON.parse finds one', () => {
  const pieces = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', '-', '.5', 'e1'],
    ...['true', 'null', ' ', '\n', '01', 'x', '"a":', '"\\u00e4"'],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map(parts => parts.join('')),
    fc.json(),
  );
  fc.assert(
    fc.property(texts, text => {
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      expect(jsonProblem(text) === undefined).toBe(valid);
    }),
    { numRuns: 5_000 },
  );
});
