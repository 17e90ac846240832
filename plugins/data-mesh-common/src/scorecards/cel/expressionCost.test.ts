import {
  listOf,
  number,
  object,
  text as textFact,
  texts,
} from '../facts/factTypes';
import { createExpressionCompiler } from './compileExpression';

const port = object('Output', 'A port.', { rules: number('') });
const compiler = createExpressionCompiler({
  outputs: listOf(port, 'Its ports.'),
  tags: texts('Its tags.'),
  few: texts('A few words.', 5),
  many: texts('Many words.', 1000),
  text: textFact('A text.'),
});

/** Wraps an expression in levels, the innermost first. */
function nested(
  levels: number,
  start: string,
  level: (variable: string, before: string, inside: string) => string,
): string {
  let source = 'x0.size() > 0';
  for (let i = 0; i < levels; i++) {
    source = level(`x${i}`, i === levels - 1 ? start : `x${i + 1}`, source);
  }
  return source;
}

const problem = (source: string) => {
  const result = compiler.compile(source, 'bool');
  return result.ok ? undefined : result.problem.message;
};

describe('what an expression may cost', () => {
  it.each([
    [
      'a loop over pairs',
      'outputs.all(a, outputs.exists(b, b.rules > a.rules))',
    ],
    [
      'three loops, one of them over a short list',
      'outputs.all(a, outputs.all(b, few.all(c, a.rules + b.rules >= 1 && c != "")))',
    ],
    [
      'a list that is doubled twice',
      'cel.bind(x, tags + tags, (x + x).size() < 9)',
    ],
    [
      'four loops over short lists',
      '[1].all(a, [1, 2].all(b, [1, 2].all(c, [1, 2].all(d, a + b + c + d > 0))))',
    ],
    ['a loop over nothing', '[].all(a, true)'],
  ])('allows %s', (_what, source) => {
    expect(problem(source)).toBeUndefined();
  });

  const doubled = (before: string) => `${before} + ${before}`;
  it.each([
    [
      'three loops over facts',
      'outputs.all(a, outputs.all(b, outputs.all(c, a.rules + b.rules >= c.rules + 1)))',
    ],
    [
      'a loop over pairs of what may be long',
      'many.all(a, many.all(b, a != b))',
    ],
    [
      'a loop over pairs of words of a text',
      'text.split(" ").all(a, text.split(" ").all(b, a != b))',
    ],
    [
      'a regular expression for all pairs',
      'tags.all(a, tags.all(b, text.matches(a + b)))',
    ],
    [
      'four loops in each other',
      nested(
        4,
        'outputs',
        (x, _list, inside) => `outputs.all(${x}, ${inside})`,
      ).replace('x0.size()', 'x0.rules'),
    ],
    [
      'a list that is doubled in a loop over itself',
      nested(
        20,
        'tags',
        (x, list, inside) => `[${doubled(list)}].all(${x}, ${inside})`,
      ),
    ],
    [
      'a list that is doubled inside of lists',
      nested(
        18,
        'tags',
        (x, list, inside) =>
          `[[${doubled(
            list === 'tags' ? list : `${list}[0]`,
          )}]].all(${x}, ${inside})`,
      ),
    ],
    [
      'a list that is doubled in a map',
      nested(
        18,
        'tags',
        (x, list, inside) =>
          `[{"a": ${doubled(
            list === 'tags' ? list : `${list}.a`,
          )}}].all(${x}, ${inside})`,
      ),
    ],
    [
      'a list that is doubled by name',
      nested(
        20,
        'tags',
        (x, list, inside) => `cel.bind(${x}, ${doubled(list)}, ${inside})`,
      ),
    ],
    [
      'a text that is doubled by a function',
      `${'bytes('.repeat(20)}"a"${').hex()'.repeat(20)} == ""`,
    ],
    [
      'a text that is joined with itself',
      nested(
        8,
        '"aaaa"',
        (x, text, inside) =>
          `[[${Array(9)
            .fill(text)
            .join(', ')}].join(${text})].all(${x}, ${inside})`,
      ),
    ],
    [
      'loops over sums of lists',
      ['a', 'b', 'c'].reduceRight(
        (inside, x) =>
          `(${Array(60).fill('outputs').join(' + ')}).all(${x}, ${inside})`,
        'a.rules > 0.0',
      ),
    ],
  ])('refuses %s', (_what, source) => {
    expect(problem(source)).toMatch(
      /^would take about [\d,]+ steps for one product; allowed: at most 1,000,000\. Nest fewer of all, exists, map and filter$/,
    );
  });
});

describe('what an expression may cost for each item of a list', () => {
  const pairs =
    'outputs.all(a, outputs.all(b, a.rules + b.rules >= item.rules))';
  const problemFor = (each: string, source: string) => {
    const list = compiler.compile(each, 'list');
    if (!list.ok) throw new Error(list.problem.message);
    const result = compiler.compile(source, 'bool', list.expression);
    return result.ok ? undefined : result.problem.message;
  };

  it('is multiplied by the length of the list', () => {
    expect(problemFor('outputs', pairs)).toContain('would take about');
    expect(problemFor('[outputs[0]]', pairs)).toBeUndefined();
    expect(problemFor('outputs', 'item.rules > 0')).toBeUndefined();
  });

  it('knows how long a list of an item is', () => {
    expect(problemFor('[few]', 'item.all(a, a != "")')).toBeUndefined();
    expect(problemFor('[many]', 'item.all(a, item.all(b, a != b))')).toContain(
      'would take about',
    );
  });
});
