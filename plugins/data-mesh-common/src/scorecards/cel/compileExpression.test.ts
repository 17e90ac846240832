import { factDefinitions } from '../facts/factDefinitions';
import { FactDefinitions, number, object, text } from '../facts/factTypes';
import { createExpressionCompiler, ExpectedType } from './compileExpression';

const facts: FactDefinitions = {
  product: object('Product', 'What is judged.', {
    name: text('Its name.'),
    age: number('In days.'),
  }),
  outputs: {
    ...object('Output', 'A port.', { name: text(''), rules: number('') }),
    list: true,
  },
};
const compiler = createExpressionCompiler(facts);

const orders = { name: 'orders', age: 3 };
const outputs = [
  { name: 'orders', rules: 2 },
  { name: 'returns', rules: 4 },
];

function problem(source: string, expected: ExpectedType = 'bool') {
  const result = compiler.compile(source, expected);
  if (result.ok) throw new Error(`${source} was taken`);
  const { line, column, message } = result.problem;
  return `${line}:${column} ${message}`;
}

function run(source: string, expected: ExpectedType = 'bool'): unknown {
  const result = compiler.compile(source, expected);
  if (!result.ok) throw new Error(result.problem.message);
  return result.expression.run({ product: orders, outputs });
}

describe('what is refused', () => {
  it.each([
    [
      'a variable that does not exist, with those that do',
      'prodct.age == 3',
      '1:1 Unknown variable: prodct; known: outputs, product',
    ],
    [
      'a field that does not exist, with those that do',
      'product.agee == 3',
      '1:9 No such key: agee; known in Product: age, name',
    ],
    [
      'a field of a list item, in the line where it stands',
      'product.age > 1 &&\n  outputs.all(o, o.nam != "")',
      '2:20 No such key: nam; known in Output: name, rules',
    ],
    [
      'two types that cannot be compared',
      'product.age > 1 && product.name == 3',
      '1:20 no such overload: string == int',
    ],
    [
      'a result of another type',
      'product.name',
      '1:1 gives string; allowed: bool',
    ],
    ['half an expression', 'product.age >', '1:14 Unexpected token: EOF'],
    ['a sign that is none', 'true && @', '1:9 Unexpected character: @'],
    ['nothing', ' ', '1:2 Unexpected token: EOF'],
    [
      'the variable of lists where there is no list',
      'item.name == "a"',
      '1:1 Unknown variable: item; known: outputs, product',
    ],
  ])('%s', (_what, source, expected) => {
    expect(problem(source)).toBe(expected);
  });

  it('names the variable item among the known ones where there is a list', () => {
    const list = compiler.compile('outputs', 'list');
    if (!list.ok) throw new Error(list.problem.message);
    const result = compiler.compile('itm.name == ""', 'bool', list.expression);
    expect(!result.ok && result.problem.message).toBe(
      'Unknown variable: itm; known: item, outputs, product',
    );
  });

  it('an expression that is too long', () => {
    expect(problem(`product.name == "${'x'.repeat(4_000)}"`)).toBe(
      '1:1 has 4018 characters; allowed: at most 4000',
    );
  });

  it('brackets that are nested too deep', () => {
    expect(problem(`${'('.repeat(70)}true${')'.repeat(70)}`)).toContain(
      'Exceeded maxDepth',
    );
  });
});

describe('numbers', () => {
  it.each([
    ['product.age == 3', true],
    ['3 == product.age', true],
    ['product.age != 3', false],
    ['product.age == 3.0', true],
    ['product.age >= 3 && product.age < 4', true],
    ['product.age + 1 == 4', true],
    ['1 + product.age == 4', true],
    ['10 - product.age == 7', true],
    ['2 * product.age == 6', true],
    ['6 / product.age == 2', true],
    ['(1 + product.age) * 2 > 7.5', true],
    ['size(outputs) == product.age - 1', true],
    ['product.age in [3, 4]', true],
    ['product.age in [4, 5]', false],
  ])('need no decimal point: %s is %s', (source, expected) => {
    expect(run(source)).toBe(expected);
  });

  it('whole ones are not divided by zero', () => {
    expect(() => run('size(outputs) / 0 == 1')).toThrow('division by zero');
  });
});

it('gives the type of a list, so that its items can be judged', () => {
  const result = compiler.compile('outputs.filter(o, o.rules > 1)', 'list');
  expect(result.ok && result.expression.type).toBe('list<Output>');
});

describe('the pieces of a text', () => {
  const words = (count: number) => ({
    product: { name: Array.from({ length: count }, (_, i) => i).join(' ') },
  });
  const runOn = (source: string, variables: object) => {
    const result = compiler.compile(source, 'bool');
    if (!result.ok) throw new Error(result.problem.message);
    return result.expression.run({ ...variables });
  };

  it.each([
    [3, 'product.name.split(" ") == ["0", "1", "2"]'],
    [3, 'product.name.split(" ", 2) == ["0", "1 2"]'],
    [3, 'product.name.split(" ", 0) == []'],
    [3, 'product.name.split(" ", -1).size() == 3'],
    [1000, 'product.name.split(" ")[999] == "999"'],
    [5000, 'product.name.split(" ").size() == 1000'],
    [5000, 'product.name.split(" ", 3000).size() == 1000'],
    [5000, 'product.name.split(" ")[999].startsWith("999 1000 1001 ")'],
    [5000, 'product.name.split(" ")[999].endsWith(" 4999")'],
  ])('of %d words: %s', (count, source) => {
    expect(runOn(source, words(count))).toBe(true);
  });

  it('are called by the name that was written', () => {
    expect(problem('product.name.split(3).size() == 1')).toBe(
      "1:1 found no matching overload for 'string.split(int)'",
    );
  });
});

it('throws when it reads what is absent', () => {
  const result = compiler.compile('product.age > 1', 'bool');
  if (!result.ok) throw new Error(result.problem.message);
  expect(() => result.expression.run({ product: {} })).toThrow('age');
});

it('compiles over the facts of the suite', () => {
  const suite = createExpressionCompiler(factDefinitions);
  expect(
    suite.compile(
      'has(product.endOfLife) && product.endOfLife > now && outputs.all(o, o.contracts.exists(c, c.valid))',
      'bool',
    ).ok,
  ).toBe(true);
});

describe('facts that cannot be told apart', () => {
  const age = (field: string) =>
    object('Age', 'How old it is.', { [field]: number('') });

  it('are refused: two types of one name with other fields', () => {
    expect(() =>
      createExpressionCompiler({ a: age('days'), b: age('hours') }),
    ).toThrow('The type "Age" of a fact exists already with other fields');
  });

  it('are no problem when their fields are the same', () => {
    const both = createExpressionCompiler({ a: age('days'), b: age('days') });
    expect(both.compile('a.days == b.days', 'bool').ok).toBe(true);
  });
});
