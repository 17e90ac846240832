import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  FieldView,
  readOdcsContract,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { DataContractDocument } from './DataContractDocument';

/** Longest text of one contract in the index, in characters. */
const MAX_TEXT_LENGTH = 100_000;

/** What a field is called and means; no examples, no values. */
function* wordsOf(fields: readonly FieldView[]): Generator<string> {
  for (const { name, businessName, description, children } of fields) {
    const words = [name, businessName, description].filter(Boolean);
    if (words.length) yield words.join(' ');
    yield* wordsOf(children);
  }
}

/**
 * The tab with the contract. The entity itself is in the index of the catalog,
 * and a search engine may take two documents at one place for the same.
 */
function locationOf({ kind, metadata }: Entity): string {
  const { namespace = 'default', name } = metadata;
  return `/catalog/${[namespace, kind, name]
    .map(part => encodeURIComponent(part).toLocaleLowerCase('en-US'))
    .join('/')}/definition`;
}

/** A data contract for the index; one that cannot be read has its name only. */
export function contractDocument(api: Entity): DataContractDocument {
  const { name, namespace = 'default', title, description } = api.metadata;
  const { definition } = api.spec ?? {};
  const read = readOdcsContract(
    typeof definition === 'string' ? definition : '',
  );
  const contract = read.ok ? read.contract : undefined;
  const text = [
    description,
    contract?.purpose,
    ...(contract?.schemas ?? []).flatMap(schema => [
      [schema.name, schema.businessName, schema.description]
        .filter(Boolean)
        .join(' '),
      ...wordsOf(schema.fields),
    ]),
  ];
  return {
    title: title ?? name,
    text: text.filter(Boolean).join('\n').slice(0, MAX_TEXT_LENGTH),
    location: locationOf(api),
    authorization: { resourceRef: stringifyEntityRef(api) },
    namespace,
    name,
    owner:
      api.relations?.find(({ type }) => type === RELATION_OWNED_BY)
        ?.targetRef ?? '',
    version: contract?.version ?? '',
    status: contract?.status ?? '',
  };
}
