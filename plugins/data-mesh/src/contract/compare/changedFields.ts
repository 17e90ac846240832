import {
  ChangeWeight,
  ContractComparison,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Changes that a reader of the data may notice, the heavier first. */
const weights: ChangeWeight[] = ['major', 'minor'];

/** How a comparison marks the fields of the contract on the page. */
export interface FieldMarks {
  /** By path, such as `orders.customer.email`. */
  weights: ReadonlyMap<string, ChangeWeight>;
  /** Whether the page shows the newer of the two versions. */
  isNewer: boolean;
  /** The other version's number. */
  version: string;
}

/** Items of arrays and values of maps have no name of their own in paths. */
const pathOf = (schema: string | undefined, field: string) =>
  [schema, field.replace(/\.?(\[\]|\{\})/g, '')].filter(Boolean).join('.');

/** The fields that a comparison changes for readers, by their heaviest change. */
export function changedFields(
  comparison: ContractComparison,
  hash: string | null,
): FieldMarks {
  const marks = new Map<string, ChangeWeight>();
  for (const { schema, field, weight } of comparison.changes) {
    if (field === undefined || !weights.includes(weight)) continue;
    const path = pathOf(schema, field);
    const known = marks.get(path);
    if (!known || weight === weights[0]) {
      marks.set(path, weight);
    }
  }
  const isNewer = comparison.to.hash === hash;
  return {
    weights: marks,
    isNewer,
    version: (isNewer ? comparison.from : comparison.to).version,
  };
}
