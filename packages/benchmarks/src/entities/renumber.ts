import { randomUUID } from 'node:crypto';
import { numbered } from './common';

const pattern =
  /product-(\d{5})|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A row of any table. */
export type Row = Record<string, unknown>;

/**
 * Turns rows of one set of entities into those of another: `product-00007`
 * becomes `product-00107`, wherever it stands, and each id a new one. So the
 * relations of a copy lead to other copies of the same set, not to the original.
 */
export function renumber(offset: number): (row: Row) => Row {
  const ids = new Map<string, string>();
  const replace = (match: string, digits?: string) => {
    if (digits) return `product-${numbered(Number(digits) + offset)}`;
    const id = ids.get(match) ?? randomUUID();
    ids.set(match, id);
    return id;
  };
  return row =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        typeof value === 'string' ? value.replace(pattern, replace) : value,
      ]),
    );
}
