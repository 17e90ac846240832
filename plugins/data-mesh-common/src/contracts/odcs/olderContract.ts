import { isObject, Loose } from './readDocument';

/** What only the contracts of v2, and of the template that they came from, say. */
const OLDER_FIELDS = [
  ...[
    'uuid',
    'datasetName',
    'datasetKind',
    'quantumName',
    'userConsumptionMode',
  ],
  ...['templateVersion', 'standardVersion', 'sourcePlatform', 'datasetDomain'],
];

/**
 * Whether a document has the shape of ODCS v2, of which many name no
 * `apiVersion`: its tables stand under `dataset`, and not under `schema`.
 */
export const isOlderContract = (document: Loose): boolean =>
  document.schema === undefined &&
  ([document.dataset].flat().some(isObject) || 'uuid' in document) &&
  OLDER_FIELDS.some(field => field in document);
