import {
  FieldView,
  readOdcsContract,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { DescribedField } from './FieldStore';

/** More fields of one contract are not findable. */
const MAX_FIELDS = 2_000;
/** Of a description, in characters; the contract has all of it. */
const MAX_DESCRIPTION = 500;

const inherited = (field: FieldView, above: string) =>
  field.classification ?? above;

function* described(
  fields: readonly FieldView[],
  classification: string,
): Generator<DescribedField> {
  for (const field of fields) {
    const own = inherited(field, classification);
    if (field.name) {
      yield {
        path: field.path,
        name: field.name,
        businessName: field.businessName ?? '',
        type: field.typeText ?? field.physicalType ?? '',
        description: (field.description ?? '').slice(0, MAX_DESCRIPTION),
        classification: own,
        key: field.primaryKey || field.unique,
        definitions: field.links.map(({ type, url }) => ({ type, url })),
      };
    }
    yield* described(field.children, own);
  }
}

/** The fields of a data contract; none when it cannot be read. */
export function describedFields(text: string): DescribedField[] {
  const read = readOdcsContract(text);
  if (!read.ok) return [];
  const found: DescribedField[] = [];
  for (const { fields } of read.contract.schemas) {
    for (const field of described(fields, '')) {
      if (found.length >= MAX_FIELDS) return found;
      found.push(field);
    }
  }
  return found;
}
