import {
  ExemptionPage,
  LedgerEntry,
  ListedExemption,
  PolicyPreviewResult,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A request that the reader may decide on, unless something else is said. */
export function exampleExemption(
  id: string,
  more: Partial<ListedExemption> = {},
): ListedExemption {
  return {
    id,
    scorecard: 'builtin:quality',
    checkId: 'und-02',
    products: ['dataproduct:default/profile'],
    reason: 'The old fields are described with the next release.',
    state: 'requested',
    requestedBy: 'user:default/jdoe',
    requestedAt: '2026-11-15T08:00:00.000Z',
    expiresAt: '2099-03-31T23:59:59.000Z',
    renewals: 0,
    mayDecide: { allowed: true },
    ...more,
  };
}

/** A page of exemptions with the counts of all. */
export function exampleExemptions(
  items: ListedExemption[],
  counts: Partial<ExemptionPage['counts']> = {},
): ExemptionPage {
  return {
    items,
    counts: {
      requested: items.length,
      approved: 0,
      denied: 0,
      revoked: 0,
      expired: 0,
      ...counts,
    },
    pageInfo: {},
  };
}

/** An entry of the ledger; a policy came in force unless something else is said. */
export function exampleEntry(
  seq: number,
  more: Partial<LedgerEntry> = {},
): LedgerEntry {
  return {
    seq,
    at: '2026-11-21T05:12:00.000Z',
    actor: 'plugin:data-mesh',
    action: 'policy.in-force',
    subject: 'builtin:quality',
    details: { title: 'Quality' },
    algorithm: 'sha256',
    previousHash: '0'.repeat(64),
    hash: `9f2c${'0'.repeat(56)}e41a`,
    ...more,
  };
}

/** One of two products would fall from silver to bronze. */
export const examplePreview: PolicyPreviewResult = {
  problems: [],
  products: 2,
  changes: [
    {
      entityRef: 'dataproduct:default/clicks',
      title: 'Click Events',
      from: { level: 'silver', position: 1 },
      to: { level: 'bronze', position: 0 },
      checks: ['qlt-03'],
    },
  ],
  before: { '0': 1, '1': 1 },
  after: { '0': 2 },
};
