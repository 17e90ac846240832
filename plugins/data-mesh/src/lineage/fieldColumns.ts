import { FieldUse } from '@backstage-data-mesh/plugin-data-mesh-common';

/** A column of an output. */
export interface Column {
  output: string;
  field: string;
}

const keyOf = ({ output, field }: Column) => JSON.stringify([output, field]);

/** The columns that are used, to choose from, each once, by name. */
export function columnsOf(
  uses: readonly FieldUse[],
): { value: string; label: string }[] {
  const columns = new Map(uses.map(({ from }) => [keyOf(from), from]));
  return [...columns]
    .map(([value, { output, field }]) => ({
      value,
      label: `${output}.${field}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** The column that a choice stands for. */
export function readColumn(value: string): Column {
  const [output, field] = JSON.parse(value);
  return { output, field };
}

/** Whether a column is what is used. */
export function isOf({ from }: FieldUse, column: Column): boolean {
  return keyOf(from) === keyOf(column);
}
