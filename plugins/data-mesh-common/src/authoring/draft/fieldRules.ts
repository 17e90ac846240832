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

const PLAIN_ID = /^[A-Za-z0-9_-]+$/;

/**
 * What the ids of the rules of each field begin with: its name where ODCS allows
 * that. No two fields share it, also where names differ in signs only.
 */
export function ruleIds(
  fields: readonly ContractField[],
): Map<ContractField, string> {
  // `key_unique` is the rule of the key as a whole.
  const isPlain = (name: string) => PLAIN_ID.test(name) && name !== 'key';
  const used = new Set(fields.map(({ name }) => name).filter(isPlain));
  return new Map(
    fields.map((field, i) => {
      if (isPlain(field.name)) return [field, field.name];
      const base = `${field.name.replace(/[^A-Za-z0-9_-]/g, '_')}_${i + 1}`;
      let id = base;
      for (let n = 2; used.has(id); n += 1) id = `${base}_${n}`;
      used.add(id);
      return [field, id];
    }),
  );
}

/** Fields that together are the key. */
export function keyFields(fields: readonly ContractField[]): ContractField[] {
  return fields.filter(({ primaryKey }) => primaryKey);
}

/**
 * What a field itself promises, as library rules of ODCS.
 *
 * @param id - what their ids begin with
 * @param alone - whether the field is the key, and no other
 */
export function fieldRules(field: ContractField, id: string, alone: boolean) {
  const { name } = field;
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
 *
 * @param prefix - of ids, where a contract has several schemas
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
