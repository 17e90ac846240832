import { LedgerEntry } from '@backstage-data-mesh/plugin-data-mesh-common';
import { RowOf } from '../../database/jsonRows';
import { canonicalJson } from '../canonicalJson';

/** The columns of the table `ledger`. */
export const ledgerColumns = {
  seq: 'integer',
  at: 'text',
  actor: 'text',
  action: 'text',
  subject: 'text',
  details: 'text',
  algorithm: 'text',
  previous_hash: 'text',
  hash: 'text',
} as const;

/** A row of the table `ledger`. */
export type LedgerRow = {
  [K in keyof RowOf<typeof ledgerColumns>]: NonNullable<
    RowOf<typeof ledgerColumns>[K]
  >;
};

/** The entry as it is stored. */
export function toLedgerRow(entry: LedgerEntry): LedgerRow {
  const { details, previousHash, ...rest } = entry;
  return {
    ...rest,
    details: canonicalJson(details),
    previous_hash: previousHash,
  };
}

/** The entry that is stored in a row; throws when its details are no JSON. */
export function toLedgerEntry(row: LedgerRow): LedgerEntry {
  const { details, previous_hash: previousHash, algorithm, ...rest } = row;
  return {
    ...rest,
    details: JSON.parse(details),
    algorithm: algorithm as LedgerEntry['algorithm'],
    previousHash,
  };
}
