import type { ASTNode } from '@marcbachmann/cel-js';
import { FactDefinitions } from '../facts/factTypes';
import {
  createRuntimeEnvironment,
  createTypedEnvironment,
} from './environments';
import { BOUNDED_SPLIT } from './boundedSplit';
import { Extent, factExtents } from './extent';
import { expressionCost, MAX_EXPRESSION_COST, nodesOf } from './expressionCost';
import { ExpressionProblem, expressionProblem } from './expressionProblem';
import { LINEAR_MATCHES, linearMatch } from './linearRegex';

/** Longest expression that is compiled, in characters. */
const MAX_EXPRESSION_LENGTH = 4_000;

/** The type that the place of an expression asks for. */
export type ExpectedType = 'bool' | 'string' | 'list';

/**
 * An expression that was found good. It throws what the engine throws when it
 * reads a value that is absent, or divides whole numbers by zero.
 */
export interface CompiledExpression {
  run(variables: Record<string, unknown>): unknown;
  /** CEL type of the result, such as `list<Output>`. */
  type: string;
  /** How big the result may be. */
  extent: Extent;
}

/** The list whose items an expression is run for, one by one. */
export type ItemList = Pick<CompiledExpression, 'type' | 'extent'>;

export type CompileResult =
  | { ok: true; expression: CompiledExpression }
  | { ok: false; problem: ExpressionProblem };

/** Compiles the expressions of policies over one set of facts. */
export interface ExpressionCompiler {
  /**
   * @param each - the list that the variable `item` comes from, where there is
   * one; what the expression takes is multiplied by its length
   */
  compile(
    source: string,
    expected: ExpectedType,
    each?: ItemList,
  ): CompileResult;
}

class Refusal extends Error {
  readonly summary: string;
  readonly range: { start: number; end: number };

  constructor(message: string, start: number = 0) {
    super(message);
    this.summary = message;
    this.range = { start, end: start };
  }
}

/** What may stand between a receiver and the name of its method. */
const BEFORE_METHOD = /(?:[\s).]|\/\/[^\n]*\n)*/y;

/** Where the name of a method begins; its receiver is inside of the brackets. */
function methodStart(source: string, receiver: ASTNode): number {
  BEFORE_METHOD.lastIndex = receiver.end;
  BEFORE_METHOD.exec(source);
  return BEFORE_METHOD.lastIndex;
}

/** Methods of the engine that ours stand in for, under names of equal length. */
const ours: ReadonlyMap<string, string> = new Map([
  ['matches', LINEAR_MATCHES],
  ['split', BOUNDED_SPLIT],
]);

/**
 * Puts our functions in the place of those of the engine that have no bounds,
 * character by character, so that all positions stay the same.
 */
function withBoundedMethods(source: string, ast: ASTNode): string {
  let rewritten = source;
  for (const node of nodesOf(ast)) {
    if (node.op !== 'rcall') continue;
    const [name, receiver, parameters] = node.args;
    const own = ours.get(name);
    if (!own) continue;
    const at = methodStart(source, receiver);
    if (!source.startsWith(name, at)) {
      throw new Refusal(
        `The place of ${name} was not found; write .${name} right after the text`,
        receiver.end,
      );
    }
    rewritten = rewritten.slice(0, at) + own + rewritten.slice(at + own.length);
    const [pattern] = parameters;
    if (
      name === 'matches' &&
      pattern?.op === 'value' &&
      typeof pattern.args === 'string'
    ) {
      try {
        linearMatch('', pattern.args);
      } catch (error) {
        throw new Refusal(
          `The regular expression is not one of RE2: ${
            (error as Error).message
          }`,
          pattern.start,
        );
      }
    }
  }
  return rewritten;
}

/** The type of the items of a list type, such as `Output` of `list<Output>`. */
export const itemTypeOf = (type: string) => type.slice('list<'.length, -1);

function fits(type: string, expected: ExpectedType): boolean {
  if (expected === 'list') return type.startsWith('list<');
  return type === expected;
}

/**
 * Makes a compiler for expressions over the given facts. Making one is slow,
 * compiling is not: keep it.
 */
export function createExpressionCompiler(
  facts: FactDefinitions,
): ExpressionCompiler {
  const typed = createTypedEnvironment(facts);
  const runtime = createRuntimeEnvironment();
  const typedWithItem = new Map<string, typeof typed>();
  const extents = factExtents(facts);
  const environmentFor = (item?: string) => {
    if (!item) return typed;
    let environment = typedWithItem.get(item);
    if (!environment) {
      environment = typed.clone().registerVariable('item', item);
      typedWithItem.set(item, environment);
    }
    return environment;
  };

  return {
    compile(source, expected, each) {
      const item = each && itemTypeOf(each.type);
      try {
        if (source.length > MAX_EXPRESSION_LENGTH) {
          throw new Refusal(
            `has ${source.length} characters; allowed: at most ${MAX_EXPRESSION_LENGTH}`,
          );
        }
        const { ast } = runtime.parse(source);
        const once = expressionCost(
          ast,
          each ? new Map(extents).set('item', each.extent.item) : extents,
        );
        const cost = once.cost * (each?.extent.length ?? 1);
        if (cost > MAX_EXPRESSION_COST) {
          throw new Refusal(
            `would take about ${cost.toLocaleString(
              'en-US',
            )} steps for one product; allowed: at most ${MAX_EXPRESSION_COST.toLocaleString(
              'en-US',
            )}. Nest fewer of all, exists, map and filter`,
          );
        }
        const safe = withBoundedMethods(source, ast);
        const checked = environmentFor(item).check(safe);
        if (!checked.valid) throw checked.error;
        const type = String(checked.type);
        if (!fits(type, expected)) {
          throw new Refusal(`gives ${type}; allowed: ${expected}`);
        }
        const parsed = runtime.parse(safe);
        return {
          ok: true,
          expression: {
            run: variables => parsed(variables),
            type,
            extent: once.extent,
          },
        };
      } catch (error) {
        const known = item
          ? { ...facts, item: { type: 'string' as const, description: '' } }
          : facts;
        return { ok: false, problem: expressionProblem(source, error, known) };
      }
    },
  };
}
