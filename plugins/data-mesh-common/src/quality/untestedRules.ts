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
function keysOf(
  schema: string | undefined,
  names: readonly (string | undefined)[],
  { field, measure }: { field?: string; measure?: SignalMeasure },
): string[] {
  const keys = names.flatMap(name => (name ? `name ${nameKey(name)}` : []));
  if (measure) {
    keys.push(`measure ${measureKey(measure)} ${nameKey(field ?? '')}`);
  }
  return keys.map(key => `${schema ?? ''}\n${key}`);
}

const ruleKeys = (rule: ContractRule) =>
  keysOf(rule.schema, [rule.id, rule.title], rule);

/** Results of several schema objects have theirs in front of their names. */
function resultKeys(result: TestedBy, schemas: readonly string[]): string[] {
  const { rule, contractRule } = result;
  const schema = schemas.find(name => rule.startsWith(`${name}: `));
  const name = schema ? rule.slice(schema.length + 2) : rule;
  return keysOf(schema, [contractRule, name], result);
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
  const schemas = [...new Set(rules.flatMap(({ schema }) => schema ?? []))];
  const tested = new Set(
    results.flatMap(result => resultKeys(result, schemas)),
  );
  return rules.filter(rule => !ruleKeys(rule).some(key => tested.has(key)));
}
