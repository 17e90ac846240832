import { ContractField } from '../ContractField';

const rule = (
  id: string,
  name: string,
  metric: string,
  dimension: string,
  more: object = { mustBe: 0 },
) => ({
  id,
  name,
  type: 'library',
  metric,
  ...more,
  dimension,
  severity: 'error',
});

/** An id that no other field has, also where names differ in signs only. */
function idOf(field: ContractField, fields: readonly ContractField[]): string {
  const plain = field.name.replace(/[^A-Za-z0-9_-]/g, '_');
  return plain === field.name ? plain : `${plain}_${fields.indexOf(field) + 1}`;
}

/** Fields that together are the key. */
export function keyFields(fields: readonly ContractField[]): ContractField[] {
  return fields.filter(({ primaryKey }) => primaryKey);
}

/**
 * What a field itself promises, as library rules of ODCS.
 *
 * @param prefix - of ids, where a contract has several schemas
 */
export function fieldRules(
  field: ContractField,
  fields: readonly ContractField[],
  prefix: string = '',
) {
  const { name } = field;
  const id = prefix + idOf(field, fields);
  const alone = field.primaryKey && keyFields(fields).length === 1;
  return [
    ...(field.required || field.primaryKey
      ? [
          rule(
            `${id}_not_null`,
            `${name} is never empty`,
            'nullValues',
            'completeness',
          ),
        ]
      : []),
    ...(field.unique || alone
      ? [
          rule(
            `${id}_unique`,
            `${name} occurs once`,
            'duplicateValues',
            'uniqueness',
          ),
        ]
      : []),
  ];
}

/**
 * What a schema promises as a whole: that there is data, and that a key of
 * several fields occurs once.
 */
export function schemaRules(
  fields: readonly ContractField[],
  prefix: string = '',
) {
  const key = keyFields(fields).map(({ name }) => name);
  return [
    rule(`${prefix}has_rows`, 'There is data', 'rowCount', 'coverage', {
      mustBeGreaterThan: 0,
    }),
    ...(key.length > 1
      ? [
          rule(
            `${prefix}key_unique`,
            `${key.join(', ')} together occur once`,
            'duplicateValues',
            'uniqueness',
            { arguments: { properties: key }, mustBe: 0 },
          ),
        ]
      : []),
  ];
}
