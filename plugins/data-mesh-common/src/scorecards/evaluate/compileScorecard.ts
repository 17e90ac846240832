import {
  CompiledExpression,
  ExpectedType,
  ExpressionCompiler,
  ItemList,
  itemTypeOf,
} from '../cel/compileExpression';
import { ExpressionProblem } from '../cel/expressionProblem';
import { FactDefinitions } from '../facts/factTypes';
import { Scorecard, ScorecardCheck } from '../model';
import { toleranceMs } from '../tolerance';
import { knownPathProblem } from './needs';

/** A check whose expressions are ready to run. */
export interface CompiledCheck {
  check: ScorecardCheck;
  /** Index of the level; undefined for an advisory check. */
  position?: number;
  appliesTo?: CompiledExpression;
  each?: CompiledExpression;
  expression: CompiledExpression;
  message?: CompiledExpression;
  needs: string[][];
  toleranceMs: number;
  /** In milliseconds since 1970. */
  enforcedFrom?: number;
}

/**
 * A policy whose expressions are ready to run; made by `compileScorecard`.
 *
 * @public
 */
export interface CompiledScorecard {
  scorecard: Scorecard;
  /** @internal */
  appliesTo?: CompiledExpression;
  /** @internal */
  checks: CompiledCheck[];
}

/**
 * Something in a policy that cannot be evaluated.
 *
 * @public
 */
export interface ScorecardProblem extends ExpressionProblem {
  /** Where it stands, such as `checks[3].expression`. */
  path: string;
  /** Id of the check, where it stands in one. */
  check?: string;
}

/**
 * A scorecard that can be evaluated, or why it cannot be.
 *
 * @public
 */
export interface ScorecardCompilation {
  /** Only without problems. */
  compiled?: CompiledScorecard;
  problems: ScorecardProblem[];
}

/**
 * Parses and type-checks all expressions of a policy.
 *
 * @public
 */
export function compileScorecard(
  scorecard: Scorecard,
  compiler: ExpressionCompiler,
  facts: FactDefinitions,
): ScorecardCompilation {
  const problems: ScorecardProblem[] = [];
  const compile = (
    source: string | undefined,
    expected: ExpectedType,
    path: string,
    check?: string,
    each?: ItemList,
  ): CompiledExpression | undefined => {
    if (source === undefined) return undefined;
    const result = compiler.compile(source, expected, each);
    if (result.ok) return result.expression;
    problems.push({ path, check, ...result.problem });
    return undefined;
  };
  const refuse = (path: string, check: string, message: string) =>
    problems.push({ path, check, message, line: 1, column: 1 });

  const appliesTo = compile(scorecard.appliesTo, 'bool', 'appliesTo');
  const levels = scorecard.levels.map(({ name }) => name);
  const checks = scorecard.checks.map((check, i): CompiledCheck => {
    const at = `checks[${i}]`;
    const { id } = check;
    const each = compile(check.each, 'list', `${at}.each`, id);
    const item = each && itemTypeOf(each.type);
    const position = check.level ? levels.indexOf(check.level) : undefined;
    if (position === -1) {
      refuse(
        `${at}.level`,
        id,
        `${JSON.stringify(check.level)} is no level; allowed: ${levels.join(
          ', ',
        )}`,
      );
    }
    for (const [j, path] of check.needs.entries()) {
      const problem = knownPathProblem(path, facts, item);
      if (problem) refuse(`${at}.needs[${j}]`, id, problem);
    }
    // Without a valid `each` the type of `item` is not known.
    const canCompile = check.each === undefined || each !== undefined;
    const part = (
      source: string | undefined,
      type: ExpectedType,
      key: string,
    ) =>
      canCompile ? compile(source, type, `${at}.${key}`, id, each) : undefined;
    return {
      check,
      position,
      appliesTo: compile(check.appliesTo, 'bool', `${at}.appliesTo`, id),
      each,
      expression: part(check.expression, 'bool', 'expression')!,
      message: part(check.message, 'string', 'message'),
      needs: check.needs.map(path => path.split('.')),
      toleranceMs: toleranceMs(check.tolerance),
      enforcedFrom: check.enforcedFrom
        ? Date.parse(`${check.enforcedFrom}T00:00:00Z`)
        : undefined,
    };
  });
  return problems.length
    ? { problems }
    : { compiled: { scorecard, appliesTo, checks }, problems };
}
