import { listOf, number, object, texts } from '../facts/factTypes';
import { createExpressionCompiler } from './compileExpression';

const port = object('Output', 'A port.', { rules: number('') });
const compiler = createExpressionCompiler({
  outputs: listOf(port, 'Its ports.'),
  tags: texts('Its tags.'),
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
      'three loops',
      'outputs.all(a, outputs.all(b, outputs.all(c, a.rules + b.rules >= c.rules + 1)))',
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
