import { JsonObject, JsonValue } from '@backstage/types';
import { ContractField, LogicalType } from '../ContractField';

const two = (n: number) => String(n).padStart(2, '0');

const exampleOf: Record<LogicalType, (n: number, word: string) => JsonValue> = {
  string: (n, word) => `${word}-${n}`,
  integer: n => n,
  number: n => n + 0.5,
  boolean: n => n % 2 === 1,
  date: n => `2026-01-${two(n)}`,
  timestamp: n => `2026-01-${two(n)}T08:00:00Z`,
  time: n => `08:00:${two(n)}`,
  object: () => ({}),
  array: () => [],
};

/**
 * Made-up rows that keep the types and the keys of a schema, to try a product with
 * before there is data. The same fields always give the same rows.
 *
 * @param count - from 1 to 28
 * @public
 */
export function exampleRows(
  fields: readonly ContractField[],
  count: number = 3,
): JsonObject[] {
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(
      fields.map(({ name, logicalType }) => {
        const word = name.replace(/[^A-Za-z0-9]+/g, '_');
        return [name, exampleOf[logicalType](i + 1, word)];
      }),
    ),
  );
}
