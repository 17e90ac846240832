import {
  LatestSignalResult,
  qualityDimension,
  SignalOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { signalOutcomes } from '../SignalOutcomeBadge';

/** What the table of checks is narrowed to. */
export interface CheckFilters {
  output?: string;
  outcome?: string;
  dimension?: string;
  /** Words of which each must occur. */
  search?: string;
}

/** The value of the filter for what is in no dimension. */
export const NO_DIMENSION = 'none';
/** The value of the filter for rules without newer results. */
export const DISAPPEARED = 'disappeared';

/** The dimension of a result as the filter names it. */
function dimensionOf({ dimension }: LatestSignalResult): string {
  return qualityDimension(dimension) ?? (dimension || NO_DIMENSION);
}

function hasOutcome(result: LatestSignalResult, outcome: string): boolean {
  return outcome === DISAPPEARED
    ? result.disappeared
    : result.outcome === outcome;
}

function textOf(result: LatestSignalResult): string {
  const { rule, field, output, message, source, contractRule } = result;
  return [rule, field, output, message, source, contractRule]
    .filter(Boolean)
    .join(' ')
    .toLocaleLowerCase();
}

/** Those that the filters let through, in the order they came. */
export function filterChecks(
  results: readonly LatestSignalResult[],
  { output, outcome, dimension, search = '' }: CheckFilters,
): LatestSignalResult[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return results.filter(
    one =>
      (!output || one.output === output) &&
      (!outcome || hasOutcome(one, outcome)) &&
      (!dimension || dimensionOf(one) === dimension) &&
      words.every(word => textOf(one).includes(word)),
  );
}

/** The values that some results have, to choose from. */
export function checkChoices(results: readonly LatestSignalResult[]): {
  outputs: string[];
  outcomes: SignalOutcome[];
  dimensions: string[];
  disappeared: boolean;
} {
  return {
    outputs: [...new Set(results.map(one => one.output))],
    outcomes: signalOutcomes.filter(outcome =>
      results.some(one => one.outcome === outcome),
    ),
    dimensions: [...new Set(results.map(dimensionOf))].sort(),
    disappeared: results.some(one => one.disappeared),
  };
}
