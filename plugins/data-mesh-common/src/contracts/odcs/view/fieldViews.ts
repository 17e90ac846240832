import { isObject, Loose, objectsOf } from '../readDocument';
import { EnumValueView, FieldView } from './ContractView';
import {
  elementOf,
  flagAt,
  positionAt,
  shownFields,
  shownText,
  textAt,
  textFields,
  textsOf,
} from './looseValues';
import { fieldRuleViews, relationshipViews } from './ruleViews';

/** Deeper than any real schema; it stops documents that contain themselves. */
const MAX_DEPTH = 20;
/** More fields than a page can show. */
const MAX_FIELDS = 20_000;

/** How much of a contract was read, and whether something was left out. */
export interface FieldBudget {
  read: number;
  truncated: boolean;
}

const enumOf = (field: Loose): EnumValueView[] =>
  objectsOf(field.enum).map(entry => ({
    value: shownText(entry.value),
    ...textFields(entry, 'label', 'description'),
  }));

/** `array of string`, `map of string to integer`: the type with what is in it. */
function typeTextOf(field: Loose, depth: number): string | undefined {
  const type = textAt(field, 'logicalType');
  if (depth >= MAX_DEPTH) return type;
  if (isObject(field.items)) {
    const of = typeTextOf(field.items, depth + 1);
    return of ? `${type ?? 'array'} of ${of}` : type;
  }
  if (isObject(field.map)) {
    const { key, value } = field.map;
    const from = isObject(key) && typeTextOf(key, depth + 1);
    const to = isObject(value) && typeTextOf(value, depth + 1);
    return from && to ? `${type ?? 'map'} of ${from} to ${to}` : type;
  }
  return type;
}

/** What is below a field: its own fields, those in its items and map values. */
function childrenOf(
  field: Loose,
  path: string,
  documentPath: string,
  depth: number,
  budget: FieldBudget,
): FieldView[] {
  if (depth > MAX_DEPTH) {
    budget.truncated = true;
    return [];
  }
  const value = isObject(field.map) ? field.map.value : undefined;
  return [
    ...fieldViews(field.properties, path, documentPath, depth, budget),
    ...(isObject(field.items)
      ? childrenOf(
          field.items,
          path,
          `${documentPath}.items`,
          depth + 1,
          budget,
        )
      : []),
    ...(isObject(value)
      ? childrenOf(value, path, `${documentPath}.map.value`, depth + 1, budget)
      : []),
  ];
}

function fieldView(
  field: Loose,
  parent: string,
  documentPath: string,
  depth: number,
  budget: FieldBudget,
): FieldView {
  const name = textAt(field, 'name') ?? '';
  const path = [parent, name].filter(Boolean).join('.');
  const typeText = typeTextOf(field, 0);
  return {
    ...elementOf(field),
    name,
    path,
    documentPath,
    ...textFields(field, 'logicalType', 'physicalType', 'physicalName'),
    ...textFields(field, 'businessName', 'classification', 'semanticType'),
    ...textFields(field, 'encryptedName'),
    ...textFields(field, 'transformLogic', 'transformDescription'),
    ...(typeText && { typeText }),
    primaryKey: flagAt(field, 'primaryKey'),
    primaryKeyPosition: positionAt(field, 'primaryKeyPosition'),
    partitioned: flagAt(field, 'partitioned'),
    partitionKeyPosition: positionAt(field, 'partitionKeyPosition'),
    required: flagAt(field, 'required'),
    unique: flagAt(field, 'unique'),
    criticalDataElement: flagAt(field, 'criticalDataElement'),
    deprecated: flagAt(field, 'deprecated'),
    options: shownFields(field.logicalTypeOptions),
    examples: Array.isArray(field.examples)
      ? field.examples.map(shownText)
      : textsOf(field.examples),
    enum: enumOf(field),
    transformSourceObjects: textsOf(field.transformSourceObjects),
    quality: fieldRuleViews(field, documentPath),
    relationships: relationshipViews(field),
    children: childrenOf(field, path, documentPath, depth + 1, budget),
  };
}

/** The fields of a list of properties, with all that is below them. */
export function fieldViews(
  properties: unknown,
  parent: string,
  documentPath: string,
  depth: number,
  budget: FieldBudget,
): FieldView[] {
  if (!Array.isArray(properties)) return [];
  const views: FieldView[] = [];
  for (const [i, field] of properties.entries()) {
    if (budget.read >= MAX_FIELDS) {
      budget.truncated = true;
      break;
    }
    if (isObject(field)) {
      budget.read += 1;
      const at = `${documentPath}.properties[${i}]`;
      views.push(fieldView(field, parent, at, depth, budget));
    }
  }
  return views;
}
