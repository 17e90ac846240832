import { isOlderContract } from '../odcs/olderContract';
import { isObject, Loose, textOf } from '../odcs/readDocument';
import { shownValue } from '../findings/shownValue';

/**
 * The standards whose documents are validated: Bitol's Open Data Contract
 * Standard and Bitol's Open Data Product Standard.
 *
 * @public
 */
export type DocumentStandard = 'odcs' | 'odps';

/** The standard of a document, or what the document is instead. */
export type Recognised =
  | { standard: DocumentStandard }
  | { standard?: undefined; is: string };

const letters = (value: unknown) =>
  textOf(value)
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Documents that lie beside contracts, each known by what only it has. */
const others: [is: string, test: (document: Loose) => boolean][] = [
  [
    "a document of the Linux Foundation's Open Data Product Specification",
    ({ schema, product, dataQuality, $schema }) =>
      isObject(product) ||
      [schema, $schema].some(url =>
        textOf(url).includes('opendataproducts.org'),
      ) ||
      (isObject(dataQuality) &&
        ('declarative' in dataQuality || 'executable' in dataQuality)),
  ],
  [
    'a document of the Data Contract Specification, which ODCS replaces',
    document => 'dataContractSpecification' in document,
  ],
  [
    'a document of the Data Product Descriptor Specification of Open Data Mesh',
    document => 'dataProductDescriptor' in document,
  ],
  [
    'a document of the Data Product Specification of datamesh-architecture.com, which ODPS replaces',
    document => 'dataProductSpecification' in document,
  ],
  [
    "a data product of Agile Lab's Data Product Specification",
    ({ kind, components }) =>
      letters(kind) === 'dataproduct' && Array.isArray(components),
  ],
  ['an AsyncAPI document', document => 'asyncapi' in document],
  [
    'an OpenAPI document',
    document => 'openapi' in document || 'swagger' in document,
  ],
  [
    'a Backstage entity',
    ({ apiVersion, kind, metadata }) =>
      isObject(metadata) &&
      textOf(kind) !== '' &&
      /backstage|data-mesh/.test(textOf(apiVersion)),
  ],
  [
    'a Kubernetes object',
    ({ apiVersion, kind, metadata }) =>
      isObject(metadata) && textOf(kind) !== '' && textOf(apiVersion) !== '',
  ],
  [
    'a JSON Schema',
    ({ $schema, $defs, type, properties }) =>
      textOf($schema).includes('json-schema') ||
      isObject($defs) ||
      (type === 'object' && isObject(properties)),
  ],
  [
    'an Avro schema',
    ({ type, fields }) => type === 'record' && Array.isArray(fields),
  ],
  [
    'a dbt project file',
    ({ models, sources, version }) =>
      Number(textOf(version)) === 2 &&
      (Array.isArray(models) || Array.isArray(sources)),
  ],
];

/** The standard of a document that does not say its kind. */
function byContent(document: Loose): DocumentStandard | undefined {
  if (document.kind !== undefined && document.kind !== '') return undefined;
  const apiVersion = textOf(document.apiVersion);
  if (/^v?[23]\.\d/.test(apiVersion)) return 'odcs';
  if (isOlderContract(document)) return 'odcs';
  const hasPorts = 'outputPorts' in document || 'inputPorts' in document;
  if (/^v?[01]\.\d/.test(apiVersion) || (hasPorts && 'id' in document)) {
    return 'odps';
  }
  return Array.isArray(document.schema) && 'id' in document
    ? 'odcs'
    : undefined;
}

/**
 * Tells of which standard a document is. One with errors in its head is still
 * of its standard: `kind: datacontract` is an ODCS document with an error.
 */
export function recogniseStandard(document: Loose): Recognised {
  const apiVersion = textOf(document.apiVersion);
  const kind = letters(document.kind);
  // A Backstage entity has `kind: DataProduct` too, and a group in apiVersion.
  if (!apiVersion.includes('/')) {
    if (/^datacontracts?$/.test(kind)) return { standard: 'odcs' };
    const { metadata, components } = document;
    const isOther = isObject(metadata) || Array.isArray(components);
    if (/^dataproducts?$/.test(kind) && !isOther) return { standard: 'odps' };
    if (/^(virtual|managed)dataset$/.test(kind) && isOlderContract(document)) {
      return { standard: 'odcs' };
    }
  }
  const is = others.find(([, test]) => test(document))?.[0];
  if (is) return { is };
  const standard = byContent(document);
  if (standard) return { standard };
  return {
    is:
      document.kind === undefined
        ? 'a document of no known standard'
        : `a document of kind ${shownValue(document.kind)}${
            apiVersion && ` and apiVersion ${shownValue(apiVersion)}`
          }, which is of no known standard`,
  };
}
