import { ContractField } from '@backstage-data-mesh/plugin-data-mesh-common';

/** What is wrong with the name of a field. */
export type NameProblem = 'empty' | 'twice';

/** The problem of each field's name, by index. */
export function nameProblems(
  fields: readonly ContractField[],
): (NameProblem | undefined)[] {
  const count = new Map<string, number>();
  for (const { name } of fields) count.set(name, (count.get(name) ?? 0) + 1);
  return fields.map(({ name }) => {
    if (!name?.trim()) return 'empty';
    return count.get(name)! > 1 ? 'twice' : undefined;
  });
}

/** The list with one field at another place. */
export function moved(
  fields: readonly ContractField[],
  from: number,
  to: number,
): ContractField[] {
  const rest = fields.filter((_field, i) => i !== from);
  return [...rest.slice(0, to), fields[from], ...rest.slice(to)];
}

/** The list with something else said of one field; undefined takes it back. */
export function changed(
  fields: readonly ContractField[],
  index: number,
  change: Partial<ContractField>,
): ContractField[] {
  return fields.map((field, i) => {
    if (i !== index) return field;
    const known = Object.entries({ ...field, ...change }).filter(
      ([, value]) => value !== undefined,
    );
    return Object.fromEntries(known) as ContractField;
  });
}
