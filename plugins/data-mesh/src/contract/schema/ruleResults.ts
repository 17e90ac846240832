import {
  LatestSignalResult,
  RuleView,
  SignalOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { signalOutcomes } from '../../quality/SignalOutcomeBadge';

/** What is known of the rules of a field. */
export interface RuleSummary {
  /** Of the rules with a result, how many came to what; the worst first. */
  counts: [SignalOutcome, number][];
  /** Rules that nobody sent a result of. */
  withoutResult: number;
}

/** Latest results by id or name of their rule, which match in any case. */
export type ResultsByRule = ReadonlyMap<string, LatestSignalResult>;

const nameOf = (text: string) => text.trim().toLocaleLowerCase('en-US');

/** The results of an output by rule, which come failing first. */
export function resultsByRule(
  results: readonly LatestSignalResult[],
  output: string,
): ResultsByRule {
  const named = results
    .filter(result => result.output === output)
    .flatMap(result =>
      [result.rule, result.contractRule].flatMap(
        (name): [string, LatestSignalResult][] =>
          name ? [[nameOf(name), result]] : [],
      ),
    );
  // Of several results of one rule the worst is kept.
  return new Map(named.reverse());
}

/** The latest result of a rule; undefined when there is none. */
export function resultOf(
  rule: RuleView,
  results: ResultsByRule,
): LatestSignalResult | undefined {
  const [found] = [rule.id, rule.name].flatMap(
    name => (name && results.get(nameOf(name))) || [],
  );
  return found;
}

/** Sums up the latest results of some rules. */
export function summarizeRules(
  rules: readonly RuleView[],
  results: ResultsByRule,
): RuleSummary {
  const known = rules.flatMap(rule => resultOf(rule, results)?.outcome ?? []);
  return {
    counts: signalOutcomes.flatMap((outcome): [SignalOutcome, number][] => {
      const number = known.filter(one => one === outcome).length;
      return number ? [[outcome, number]] : [];
    }),
    withoutResult: rules.length - known.length,
  };
}
