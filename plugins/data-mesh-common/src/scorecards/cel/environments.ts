import { Environment } from '@marcbachmann/cel-js';
import { Fact, FactDefinitions, ScalarFactType } from '../facts/factTypes';
import { BOUNDED_SPLIT, boundedSplit } from './boundedSplit';
import { LINEAR_MATCHES, linearMatch } from './linearRegex';
import { meaningful } from './meaningful';

const celTypes: Record<ScalarFactType, string> = {
  string: 'string',
  double: 'double',
  bool: 'bool',
  timestamp: 'google.protobuf.Timestamp',
};

/** Structure limits of one expression, for the parser. */
const limits = {
  maxAstNodes: 2_000,
  maxDepth: 60,
  maxListElements: 200,
  maxMapEntries: 100,
  maxCallArguments: 16,
};

/** The CEL type of a fact, such as `list<Output>`. */
function celTypeOf(fact: Fact): string {
  const single = fact.type === 'object' ? fact.name : celTypes[fact.type];
  return fact.list ? `list<${single}>` : single;
}

function registerTypes(
  environment: Environment,
  fact: Fact,
  known: Map<string, string>,
): void {
  if (fact.type !== 'object') return;
  const fields = JSON.stringify(fact.fields);
  const registered = known.get(fact.name);
  if (registered === fields) return;
  if (registered !== undefined) {
    throw new Error(
      `The type ${JSON.stringify(
        fact.name,
      )} of a fact exists already with other fields; choose another name`,
    );
  }
  known.set(fact.name, fields);
  for (const field of Object.values(fact.fields)) {
    registerTypes(environment, field, known);
  }
  environment.registerType(fact.name, {
    fields: Object.fromEntries(
      Object.entries(fact.fields).map(([name, field]) => [
        name,
        celTypeOf(field),
      ]),
    ),
  });
}

/** Numbers of facts are doubles; nobody should have to write `3.0` for 3. */
function registerNumbers(environment: Environment): void {
  const operators: [string, (a: number, b: number) => number][] = [
    ['+', (a, b) => a + b],
    ['-', (a, b) => a - b],
    ['*', (a, b) => a * b],
    ['/', (a, b) => a / b],
  ];
  for (const [operator, apply] of operators) {
    environment
      .registerOperator(`double ${operator} int: double`, (a, b) =>
        apply(a, Number(b)),
      )
      // The engine would take the result for one of the type on the left.
      .registerOperator(`int ${operator} double: double`, (a, b) =>
        apply(Number(a), b),
      );
  }
  environment.registerOperator(
    'double == int',
    (a: number, b: bigint) => a === Number(b),
  );
}

function registerFunctions(environment: Environment): void {
  environment
    // CEL has it; the engine does not.
    .registerFunction('string(google.protobuf.Timestamp): string', (at: Date) =>
      at.toISOString(),
    )
    .registerFunction('meaningful(string): bool', (value: string) =>
      meaningful(value),
    )
    .registerFunction(
      'meaningful(string, string): bool',
      (value: string, name: string) => meaningful(value, name),
    )
    .registerFunction(
      `string.${LINEAR_MATCHES}(string): bool`,
      (value: string, pattern: string) => linearMatch(value, pattern),
    )
    .registerFunction(
      `string.${BOUNDED_SPLIT}(string): list<string>`,
      (value: string, separator: string) => boundedSplit(value, separator),
    )
    .registerFunction(
      `string.${BOUNDED_SPLIT}(string, int): list<string>`,
      (value: string, separator: string, limit: bigint) =>
        boundedSplit(value, separator, Number(limit)),
    );
}

function base(options: { dynamic: boolean }): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: options.dynamic,
    limits,
  });
  registerNumbers(environment);
  registerFunctions(environment);
  return environment;
}

/**
 * The environment that knows the type of every fact. It judges expressions and
 * never runs them.
 */
export function createTypedEnvironment(facts: FactDefinitions): Environment {
  const environment = base({ dynamic: false }).registerOperator(
    // The runtime environment compares the items with our `double == int`.
    'double in list<int>',
    (value: number, list: bigint[]) =>
      list.some(item => value === Number(item)),
  );
  const known = new Map<string, string>();
  for (const [name, fact] of Object.entries(facts)) {
    registerTypes(environment, fact, known);
    environment.registerVariable(name, celTypeOf(fact), {
      description: fact.description,
    });
  }
  return environment;
}

/**
 * The environment that runs what the typed one has found good, on plain
 * objects: without conversion of each value it is nearly twice as fast.
 */
export function createRuntimeEnvironment(): Environment {
  return base({ dynamic: true });
}
