/** Where a check is put right. */
export type FixPlace =
  | 'product'
  | 'contract'
  | 'organisation'
  | 'pipeline'
  | 'confirm';

/** How a check of a shipped scorecard is put right. */
export interface Fix {
  place: FixPlace;
  /** What to write there, as YAML to start from. */
  snippet?: string;
}

/** Stands for the port that a check is about. */
const PORT = '<port>';
const VERSION = '<version>';

const outputs = (lines: string) =>
  `spec:\n  outputs:\n    - name: ${PORT}\n      version: ${VERSION}\n${lines}`;

const confirm: Fix = { place: 'confirm' };

/**
 * By the id of the check. Checks of other policies are put right in the
 * product, by what their remediation says.
 */
export const shippedFixes: Record<string, Fix> = {
  'builtin:quality/dsc-01': {
    place: 'product',
    snippet:
      'metadata:\n  title: Daily Orders\n  description: Orders by day, shop and article\nspec:\n  purpose: Lets sales and supply plan with the same figures',
  },
  'builtin:quality/dsc-02': {
    place: 'product',
    snippet: 'metadata:\n  tags:\n    - orders',
  },
  'builtin:quality/und-01': {
    place: 'product',
    snippet:
      'spec:\n  useCases:\n    - Planning deliveries for the next four weeks\n  limitations: Not for invoices, because returns arrive days later',
  },
  'builtin:quality/und-02': {
    place: 'contract',
    snippet:
      'properties:\n  - name: order_total\n    logicalType: number\n    description: Sum of all lines with tax, in euro; empty until paid',
  },
  'builtin:quality/und-03': {
    place: 'product',
    snippet: 'metadata:\n  annotations:\n    backstage.io/techdocs-ref: dir:.',
  },
  'builtin:quality/adr-01': {
    place: 'product',
    snippet: outputs('      type: table'),
  },
  'builtin:quality/adr-02': {
    place: 'product',
    snippet: outputs(
      '      location: snowflake://shop/sales/orders\n      access:\n        url: https://access.example.com/orders',
    ),
  },
  'builtin:quality/ctr-01': {
    place: 'product',
    snippet: outputs('      contract: api:default/orders-v1'),
  },
  'builtin:quality/ctr-02': { place: 'contract' },
  'builtin:quality/ctr-03': { place: 'contract', snippet: 'status: active' },
  'builtin:quality/ctr-04': { place: 'contract', snippet: 'version: 2.0.0' },
  'builtin:quality/ctr-05': {
    place: 'contract',
    snippet:
      'schema:\n  - name: orders\n    properties:\n      - name: order_id\n        logicalType: string\n        primaryKey: true\n        primaryKeyPosition: 1',
  },
  'builtin:quality/qlt-01': {
    place: 'contract',
    snippet:
      'quality:\n  - name: order_id is never empty\n    type: library\n    metric: nullValues\n    mustBe: 0\n    dimension: completeness\n    severity: error',
  },
  'builtin:quality/qlt-02': { place: 'pipeline' },
  'builtin:quality/qlt-03': { place: 'pipeline' },
  'builtin:quality/qlt-04': {
    place: 'contract',
    snippet:
      'quality:\n  - name: one row for each order\n    type: library\n    metric: duplicateValues\n    mustBe: 0\n    dimension: uniqueness\n    severity: error',
  },
  'builtin:quality/qlt-05': { place: 'pipeline' },
  'builtin:quality/sla-01': {
    place: 'product',
    snippet: outputs(
      '      sla:\n        freshness: PT24H\n        availability: 99.5',
    ),
  },
  'builtin:quality/sla-02': { place: 'pipeline' },
  'builtin:quality/sec-01': {
    place: 'product',
    snippet: 'spec:\n  classification: internal',
  },
  'builtin:quality/sec-02': {
    place: 'product',
    snippet: outputs(
      '      access:\n        approvers:\n          - group:default/sales',
    ),
  },
  'builtin:quality/sec-03': {
    place: 'product',
    snippet:
      'spec:\n  classification: confidential\n# or, where it may be lower:\nmetadata:\n  annotations:\n    data-mesh/classification-reason: Counts by day, no person can be told',
  },
  'builtin:quality/sec-04': {
    place: 'product',
    snippet: outputs('      sla:\n        retention: P2Y'),
  },
  'builtin:quality/lin-01': {
    place: 'product',
    snippet:
      'spec:\n  inputs:\n    - name: payments\n      from: dataproduct:default/payments\n      port: payments',
  },
  'builtin:ownership/own-01': {
    place: 'product',
    snippet: 'spec:\n  owner: group:default/sales',
  },
  'builtin:ownership/own-02': { place: 'organisation' },
  'builtin:ownership/own-03': {
    place: 'product',
    snippet: 'spec:\n  team:\n    productOwner: user:default/jdoe',
  },
  'builtin:ownership/own-04': {
    place: 'product',
    snippet: 'spec:\n  team:\n    steward: user:default/jdoe',
  },
  'builtin:ownership/own-05': {
    place: 'product',
    snippet:
      "spec:\n  support:\n    - channel: '#orders'\n      url: https://chat.example.com/orders",
  },
  'builtin:ownership/own-06': {
    place: 'product',
    snippet: 'spec:\n  domain: sales',
  },
  'builtin:ownership/own-07': confirm,
  'builtin:ownership/own-08': {
    place: 'product',
    snippet:
      'spec:\n  endOfLife: 2027-06-30\n  successor: dataproduct:default/orders-v2',
  },
  'builtin:ownership/own-09': {
    place: 'product',
    snippet: 'spec:\n  owner: group:default/sales',
  },
  'builtin:ownership/own-10': confirm,
  'builtin:ownership/lcy-01': {
    place: 'product',
    snippet: 'spec:\n  lifecycle: production',
  },
  'builtin:ownership/lcy-02': {
    place: 'product',
    snippet: 'spec:\n  endOfLife: 2027-06-30',
  },
};

/** A port of the product that is put right. */
export interface FixedPort {
  name: string;
  version?: string;
}

/**
 * How a check is put right.
 *
 * @param message - of the check; it begins with the port that it judged worst
 */
export function fixOf(
  scorecard: string,
  check: string,
  ports: readonly FixedPort[] = [],
  message: string = '',
): Fix {
  const fix = shippedFixes[`${scorecard}/${check}`] ?? { place: 'product' };
  const port =
    ports.find(({ name }) => message.startsWith(`${name}:`)) ?? ports[0];
  return {
    ...fix,
    snippet: fix.snippet
      ?.replace(PORT, port?.name ?? 'orders')
      .replace(VERSION, port?.version ?? '1.0.0'),
  };
}
