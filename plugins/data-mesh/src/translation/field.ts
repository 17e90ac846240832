/** The words of the page that shows where a field occurs. */
export const field = {
  page: 'Field',
  loading: 'Looking for fields named {{name}}',
  failed: 'Fields could not be found',
  contracts_one: '{{count}} contract',
  contracts_other: '{{count}} contracts',
  products_one: '{{count}} data product',
  products_other: '{{count}} data products',
  summary: 'Fields named {{name}} in {{contracts}} of {{products}}',
  summaryOfPage:
    '{{number}} fields named {{name}}; on this page in {{contracts}} of {{products}}',
  none: 'No field is named {{name}} in the contracts that you may read.',
  noneHint:
    'The whole name counts, in upper or lower case. A new contract is found within a minute after it was registered.',
  explore: 'Explore data products',
  product: 'Data product',
  noProduct: 'Not served by a product',
  contract: 'Contract',
  path: 'Path',
  type: 'Type',
  key: 'Key',
  classification: 'Classification',
  description: 'Description',
  definitions: 'Definitions',
} as const;
