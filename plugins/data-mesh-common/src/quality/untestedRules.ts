import { ContractRule } from '../api/quality';
import { SignalMeasure } from '../api/signals';

/**
 * What of a result tells which rule of a contract it is of.
 *
 * @public
 */
export interface TestedBy {
  rule: string;
  contractRule?: string;
  field?: string;
  measure?: SignalMeasure;
}

/** Names as people write them: `No nulls` and `no_nulls` are the same. */
const nameKey = (name: string) =>
  name
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

/** An empty text is missing to some tools, and null to others. */
const measureKey = (measure: SignalMeasure) =>
  measure === 'missingValues' ? 'nullValues' : measure;

/** What has to be the same of a rule and a result; one key is enough. */
function ruleKeys({ id, title, field, measure }: ContractRule): string[] {
  return [
    ...(id ? [`name ${nameKey(id)}`] : []),
    `name ${nameKey(title)}`,
    ...(measure
      ? [`measure ${measureKey(measure)} ${nameKey(field ?? '')}`]
      : []),
  ];
}

function resultKeys({ rule, contractRule, field, measure }: TestedBy) {
  return [
    ...(contractRule ? [`name ${nameKey(contractRule)}`] : []),
    `name ${nameKey(rule)}`,
    ...(measure
      ? [`measure ${measureKey(measure)} ${nameKey(field ?? '')}`]
      : []),
  ];
}

/**
 * The rules of a contract that no result is of. A result is of a rule when the
 * tool says its id, when they have the same name, or when both measure the same
 * of the same field.
 *
 * @public
 */
export function untestedRules(
  rules: readonly ContractRule[],
  results: readonly TestedBy[],
): ContractRule[] {
  const tested = new Set(results.flatMap(resultKeys));
  return rules.filter(rule => !ruleKeys(rule).some(key => tested.has(key)));
}
