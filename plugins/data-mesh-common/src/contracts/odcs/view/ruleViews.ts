import { isObject, Loose, objectsOf } from '../readDocument';
import { withHeld } from '../withHeld';
import { RelationshipView, RuleView } from './ContractView';
import {
  elementOf,
  shownText,
  textAt,
  textFields,
  textsOf,
} from './looseValues';

const comparisonsOf = (rule: Loose) =>
  Object.keys(rule)
    .filter(name => /^must(Not)?Be/.test(name))
    .map(operator => ({ operator, value: shownText(rule[operator]) }));

function ruleView(rule: Loose, documentPath: string): RuleView {
  const metric = textAt(rule, 'metric') ?? textAt(rule, 'rule');
  const { implementation } = rule;
  return {
    ...elementOf(rule),
    documentPath,
    type: textAt(rule, 'type') ?? 'library',
    ...textFields(
      rule,
      'id',
      'name',
      'query',
      'engine',
      'dimension',
      'severity',
    ),
    ...textFields(rule, 'businessImpact', 'unit', 'schedule', 'scheduler'),
    ...(metric && { metric }),
    ...(implementation !== undefined && {
      implementation: shownText(implementation),
    }),
    comparisons: comparisonsOf(rule),
  };
}

/** The rules of a schema object or a property. */
export function ruleViews(owner: Loose, documentPath: string): RuleView[] {
  if (!Array.isArray(owner.quality)) return [];
  return owner.quality.flatMap((rule, i) =>
    isObject(rule) ? [ruleView(rule, `${documentPath}.quality[${i}]`)] : [],
  );
}

/** The rules of a field; those of its items, and of a map's values, are its own. */
export const fieldRuleViews = (
  field: Loose,
  documentPath: string,
): RuleView[] =>
  withHeld(field).flatMap(({ at, part }) =>
    ruleViews(part, `${documentPath}${at}`),
  );

export const relationshipViews = (owner: Loose): RelationshipView[] =>
  objectsOf(owner.relationships).map(relationship => ({
    type: textAt(relationship, 'type') ?? 'foreignKey',
    from: textsOf(relationship.from),
    to: textsOf(relationship.to),
  }));
