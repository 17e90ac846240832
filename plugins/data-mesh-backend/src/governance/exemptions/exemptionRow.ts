import {
  Exemption,
  ExemptionState,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A row of the table `exemptions`. */
export interface ExemptionRow {
  id: string;
  scorecard: string;
  check_id: string;
  reason: string;
  state: Exclude<ExemptionState, 'expired'>;
  requested_by: string;
  requested_at: string;
  expires_at: string;
  renewals: number;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  revoked_by: string | null;
  revoked_at: string | null;
  revocation_reason: string | null;
}

/** The stored states that time turns into `expired`. */
export const EXPIRING_STATES = ['requested', 'approved'] as const;

/** The state at a given time. */
function stateAt(
  row: Pick<ExemptionRow, 'state' | 'expires_at'>,
  now: Date,
): ExemptionState {
  const ends = EXPIRING_STATES.some(state => state === row.state);
  return ends && row.expires_at <= now.toISOString() ? 'expired' : row.state;
}

/** The exemption that is stored in a row, as it is at a given time. */
export function toExemption(
  row: ExemptionRow,
  products: string[],
  now: Date,
): Exemption {
  return {
    id: row.id,
    scorecard: row.scorecard,
    checkId: row.check_id,
    products,
    reason: row.reason,
    state: stateAt(row, now),
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    expiresAt: row.expires_at,
    renewals: row.renewals,
    ...(row.decided_by && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: row.decided_at }),
    ...(row.decision_reason && { decisionReason: row.decision_reason }),
    ...(row.revoked_by && { revokedBy: row.revoked_by }),
    ...(row.revoked_at && { revokedAt: row.revoked_at }),
    ...(row.revocation_reason && { revocationReason: row.revocation_reason }),
  };
}
