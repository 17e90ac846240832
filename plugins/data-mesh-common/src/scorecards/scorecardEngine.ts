import { createExpressionCompiler } from './cel/compileExpression';
import {
  CompiledScorecard,
  compileScorecard,
  ScorecardCompilation,
} from './evaluate/compileScorecard';
import { evaluate } from './evaluate/evaluate';
import { EvaluationState, ProductEvaluation } from './evaluate/evaluation';
import { factDefinitions } from './facts/factDefinitions';
import { FactDefinitions } from './facts/factTypes';
import { createHydrator } from './facts/hydrate';
import { ProductFacts } from './facts/productFacts';
import { Scorecard } from './model';

/**
 * Compiles and evaluates policies over one set of facts. Making one is slow:
 * keep it.
 *
 * @public
 */
export interface ScorecardEngine {
  facts: FactDefinitions;
  compile(scorecard: Scorecard): ScorecardCompilation;
  evaluate(input: {
    facts: ProductFacts;
    scorecards: readonly CompiledScorecard[];
    state?: EvaluationState;
    now: Date;
  }): ProductEvaluation;
}

/**
 * Makes an engine over the facts of the suite, and those of other modules.
 *
 * @param more - facts by the name of their variable
 * @throws Error - when a name is taken
 * @public
 */
export function createScorecardEngine(
  more: FactDefinitions = {},
): ScorecardEngine {
  for (const name of Object.keys(more)) {
    if (name in factDefinitions || name === 'item') {
      throw new Error(
        `The facts ${JSON.stringify(name)} exist already; choose another name`,
      );
    }
  }
  const facts = { ...factDefinitions, ...more };
  const compiler = createExpressionCompiler(facts);
  const hydrate = createHydrator(facts);
  return {
    facts,
    compile: scorecard => compileScorecard(scorecard, compiler, facts),
    evaluate: input => evaluate({ ...input, hydrate }),
  };
}
