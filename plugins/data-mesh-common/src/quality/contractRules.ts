import { ContractRule } from '../api/quality';
import { SignalMeasure } from '../api/signals';
import {
  ContractView,
  FieldView,
  RuleView,
} from '../contracts/odcs/view/ContractView';
import { ruleDimension } from '../contracts/odcs/ruleFacts';

/** Metrics of the ODCS library; `rule` is what they were called before v3.1. */
const measures = new Map<string, SignalMeasure>(
  Object.entries({
    nullvalues: 'nullValues',
    nullcheck: 'nullValues',
    missingvalues: 'missingValues',
    invalidvalues: 'invalidValues',
    validvalues: 'invalidValues',
    duplicatevalues: 'duplicateValues',
    duplicatecount: 'duplicateValues',
    uniquecheck: 'duplicateValues',
    rowcount: 'rowCount',
  } as const),
);

const MAX_TITLE = 120;

const isExecutable = ({ type, metric, query, implementation }: RuleView) =>
  type !== 'text' && Boolean(metric || query || implementation);

const short = (text: string) =>
  text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE - 1)}…` : text;

function ruleOf(
  contract: string,
  rule: RuleView,
  { schema, field }: { schema?: string; field?: string },
): ContractRule {
  const measure = measures.get((rule.metric ?? '').toLowerCase());
  const dimension = ruleDimension(rule.dimension, rule.metric);
  const what = rule.metric ?? rule.engine ?? rule.type;
  return {
    contract,
    ...((rule.id ?? rule.name) && { id: rule.id ?? rule.name }),
    title: short(
      rule.name || rule.description || (field ? `${what} of ${field}` : what),
    ),
    ...(schema && { schema }),
    ...(field && { field }),
    ...(measure && { measure }),
    ...(dimension && { dimension }),
  };
}

function* allFields(fields: readonly FieldView[]): Generator<FieldView> {
  for (const field of fields) {
    yield field;
    yield* allFields(field.children);
  }
}

/**
 * The rules of a contract that a machine can run; rules in words do not count.
 *
 * @param ref - of the contract
 * @public
 */
export function contractRules(
  ref: string,
  contract: ContractView,
): ContractRule[] {
  const isOne = contract.schemas.length < 2;
  return contract.schemas.flatMap(({ name, quality, fields }) => {
    const schema = isOne ? undefined : name;
    return [
      ...quality
        .filter(isExecutable)
        .map(rule => ruleOf(ref, rule, { schema })),
      ...[...allFields(fields)].flatMap(field =>
        field.quality
          .filter(isExecutable)
          .map(rule => ruleOf(ref, rule, { schema, field: field.name })),
      ),
    ];
  });
}
