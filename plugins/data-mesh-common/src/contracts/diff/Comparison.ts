import { CONTRACT_CHANGE_RULES, ContractChangeKind } from './changeRules';
import { ContractChange } from './contractChange';
import { Place } from './Place';
import { Sameness } from './Sameness';
import { cut, shortValue } from './shortValue';

/** Collects the changes while two documents are walked through. */
export class Comparison {
  readonly changes: ContractChange[] = [];
  readonly sameness = new Sameness();

  /** @param severalSchemas - then a field's place starts with its schema object */
  constructor(readonly severalSchemas: boolean) {}

  /** Whether two values say the same; `name` is the key that they stand under. */
  same(before: unknown, after: unknown, name?: string): boolean {
    return this.sameness.same(before, after, name);
  }

  add(
    kind: ContractChangeKind,
    at: Place,
    message: string,
    values: { before?: unknown; after?: unknown } = {},
  ): void {
    const path = at[at.side];
    const before = shortValue(values.before);
    const after = shortValue(values.after);
    this.changes.push({
      kind,
      weight: CONTRACT_CHANGE_RULES[kind].weight,
      path: path === '' ? '$' : path,
      side: at.side,
      place: at.label === '' ? path || 'the document' : at.label,
      ...(at.schema !== undefined && { schema: at.schema }),
      ...(at.field !== undefined && { field: at.field }),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      message: cut(message, 400),
    });
  }
}
