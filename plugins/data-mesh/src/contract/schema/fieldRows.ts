import { FieldView } from '@backstage-data-mesh/plugin-data-mesh-common';

/** A field as a row of the table. */
export interface FieldRow {
  /** Its place in the document, which no other field has. */
  id: string;
  field: FieldView;
  /** From 1. */
  level: number;
  /** Ids of the fields around it, the outermost first. */
  ancestors: readonly string[];
  /** Names of the fields around it, such as `sessions.devices`. */
  parent: string;
  /** What a search looks at, in lower case. */
  words: string;
}

/** All fields of a schema object, each after the one it is in. */
export function fieldRows(
  fields: readonly FieldView[],
  level: number = 1,
  ancestors: readonly string[] = [],
  parent: string = '',
): FieldRow[] {
  return fields.flatMap(field => {
    const { name, businessName, description, children } = field;
    const id = field.documentPath;
    const row: FieldRow = {
      id,
      field,
      level,
      ancestors,
      parent,
      words: [name, businessName, description].join('\n').toLocaleLowerCase(),
    };
    if (children.length === 0) return [row];
    const path = [parent, name].filter(Boolean).join('.');
    return [row, ...fieldRows(children, level + 1, [...ancestors, id], path)];
  });
}

/** The rows that are on the page, and how many of them a search has found. */
export interface ShownRows {
  rows: FieldRow[];
  /** Undefined when nothing is looked for. */
  found?: number;
}

/**
 * What is not collapsed; with a search what it finds, with the fields around,
 * whether or not these are collapsed.
 */
export function shownRows(
  rows: readonly FieldRow[],
  collapsed: ReadonlySet<string>,
  search: string,
): ShownRows {
  const text = search.trim().toLocaleLowerCase();
  if (!text) {
    return {
      rows: rows.filter(
        ({ ancestors }) => !ancestors.some(id => collapsed.has(id)),
      ),
    };
  }
  const matches = rows.filter(({ words }) => words.includes(text));
  const kept = new Set(
    matches.flatMap(({ id, ancestors }) => [id, ...ancestors]),
  );
  return { rows: rows.filter(({ id }) => kept.has(id)), found: matches.length };
}
