import { object, text } from '../facts/factTypes';
import { createExpressionCompiler } from './compileExpression';

const compiler = createExpressionCompiler({
  product: object('Product', 'What is judged.', {
    name: text('Its name.'),
    pattern: text('A text that is used as a pattern.'),
  }),
});

function run(source: string, product: object = {}): unknown {
  const result = compiler.compile(source, 'bool');
  if (!result.ok) throw new Error(result.problem.message);
  return result.expression.run({ product });
}

function problem(source: string): string {
  const result = compiler.compile(source, 'bool');
  if (result.ok) throw new Error(`${source} was taken`);
  const { line, column, message } = result.problem;
  return `${line}:${column} ${message}`;
}

describe('matches', () => {
  it('finds a pattern anywhere in a text', () => {
    expect(run('product.name.matches("der")', { name: 'orders' })).toBe(true);
    expect(run('product.name.matches("^der")', { name: 'orders' })).toBe(false);
  });

  it('takes flags, classes and raw strings', () => {
    expect(
      run('product.name.matches(r"^(?i)ORD[a-z]{2}s\\z")', { name: 'orders' }),
    ).toBe(true);
  });

  // 2^60 steps for the regular expressions of JavaScript: this test would never
  // end if a single one of these calls got there.
  const text60 = `"${'a'.repeat(60)}!"`;
  it.each([
    ['plain', `${text60}.matches("(a+)+$")`],
    ['in brackets', `(${text60}).matches("(a+)+$")`],
    ['with spaces', `${text60} . \n matches ("(a+)+$")`],
    ['after a comment', `${text60} // matches\n.matches("(a+)+$")`],
    [
      'after a comment in brackets',
      `((${text60}) // .matches)\n).matches("(a+)+$")`,
    ],
    ['before a comment', `${text60}.matches( // matches\n"(a+)+$")`],
    [
      'twice',
      `[${text60}].all(t, t.matches("(a+)+$") || t.trim().matches("(a+)+$"))`,
    ],
    ['of an unknown type', `dyn(${text60}).matches("(a+)+$")`],
    ['of a choice', `(true ? ${text60} : "b").matches("(a+)+$")`],
    ['with its name in the text', `("matches" + ${text60}).matches("(a+)+$")`],
  ])('answers patterns that explode, %s', (_where, source) => {
    expect(run(source)).toBe(false);
  });

  it.each([
    ['lookahead', '"(?=a)b"', 'invalid or unsupported Perl syntax: `(?=`'],
    ['lookbehind', '"(?<!a)b"', 'invalid named capture: `(?<!a)b`'],
    ['a backreference', 'r"(a)\\1"', 'invalid escape sequence: `\\1`'],
    ['an open bracket', '"["', 'missing closing ]: `[`'],
  ])('refuses %s when it is compiled', (_what, pattern, reason) => {
    expect(problem(`true && product.name.matches(${pattern})`)).toBe(
      `1:30 The regular expression is not one of RE2: error parsing regexp: ${reason}`,
    );
  });

  it('can only judge at run what is written in a fact', () => {
    expect(() =>
      run('product.name.matches(product.pattern)', {
        name: 'orders',
        pattern: '(?=a)',
      }),
    ).toThrow('error parsing regexp');
  });

  it('is called by its own name in messages', () => {
    expect(problem('product.matches("a")')).toBe(
      "1:1 found no matching overload for 'Product.matches(string)'",
    );
  });
});
