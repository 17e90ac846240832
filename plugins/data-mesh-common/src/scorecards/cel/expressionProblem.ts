import { FactDefinitions, ObjectFact } from '../facts/factTypes';
import { BOUNDED_SPLIT } from './boundedSplit';
import { LINEAR_MATCHES } from './linearRegex';

/**
 * What is wrong with an expression, and where.
 *
 * @public
 */
export interface ExpressionProblem {
  message: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
}

/** What the errors of the engine carry; only some of it is always there. */
interface EngineError {
  code?: string;
  summary?: string;
  message?: string;
  range?: { start: number; end: number };
  node?: { left?: { checkedType?: { name?: string } } };
}

/** Line and column of an offset into an expression. */
export function positionOf(
  source: string,
  offset: number,
): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

function objectTypes(facts: FactDefinitions): Map<string, ObjectFact> {
  const found = new Map<string, ObjectFact>();
  const visit = (fields: FactDefinitions) => {
    for (const fact of Object.values(fields)) {
      if (fact.type === 'object' && !found.has(fact.name)) {
        found.set(fact.name, fact);
        visit(fact.fields);
      }
    }
  };
  visit(facts);
  return found;
}

/** The names that would have been possible where an unknown one stands. */
function knownNames(
  { code, node }: EngineError,
  facts: FactDefinitions,
): string {
  if (code === 'unknown_variable') {
    return `; known: ${Object.keys(facts).sort().join(', ')}`;
  }
  const type = node?.left?.checkedType?.name;
  const known = type ? objectTypes(facts).get(type) : undefined;
  if (code !== 'no_such_key' || !known) return '';
  return `; known in ${type}: ${Object.keys(known.fields).sort().join(', ')}`;
}

/** Says what the engine found, in the words of the one who wrote it. */
export function expressionProblem(
  source: string,
  error: unknown,
  facts: FactDefinitions,
): ExpressionProblem {
  const engine = error as EngineError;
  const summary = (engine.summary ?? engine.message ?? String(error))
    .split('\n')[0]
    .replaceAll(LINEAR_MATCHES, 'matches')
    .replaceAll(`.${BOUNDED_SPLIT}(`, '.split(')
    .replaceAll('google.protobuf.Timestamp', 'timestamp')
    .replaceAll('google.protobuf.Duration', 'duration');
  return {
    message: `${summary}${knownNames(engine, facts)}`,
    ...positionOf(source, engine.range?.start ?? 0),
  };
}
