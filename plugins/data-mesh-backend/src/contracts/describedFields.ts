import {
  ContractView,
  FieldView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { cleanText } from './cleanText';
import { DescribedField } from './FieldStore';

/** More fields of one contract are not findable. */
const MAX_FIELDS = 2_000;
/** Of a path or an address, in characters. */
const MAX_PATH = 2_000;
/** Definitions of one field. */
const MAX_LINKS = 20;

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
        path: cleanText(field.path, MAX_PATH),
        name: cleanText(field.name),
        businessName: cleanText(field.businessName ?? ''),
        type: cleanText(field.typeText ?? field.physicalType ?? ''),
        description: cleanText(field.description ?? ''),
        classification: cleanText(own),
        key: field.primaryKey || field.unique,
        definitions: field.links.slice(0, MAX_LINKS).map(({ type, url }) => ({
          type: cleanText(type),
          url: cleanText(url, MAX_PATH),
        })),
      };
    }
    yield* described(field.children, own);
  }
}

/** The fields of a data contract, as they are found. */
export function describedFields({ schemas }: ContractView): DescribedField[] {
  const found: DescribedField[] = [];
  for (const { fields } of schemas) {
    for (const field of described(fields, '')) {
      if (found.length >= MAX_FIELDS) return found;
      found.push(field);
    }
  }
  return found;
}
