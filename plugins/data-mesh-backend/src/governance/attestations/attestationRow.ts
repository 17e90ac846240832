import { Attestation } from '@backstage-data-mesh/plugin-data-mesh-common';

/** A row of the table `attestations`. */
export interface AttestationRow {
  id: string;
  entity_ref: string;
  attested_by: string;
  attested_at: string;
  digest: string;
  statement_digest: string;
  statement: string;
  via: Attestation['via'];
  ended_at: string | null;
  ended_reason: string | null;
}

/** The attestation that is stored in a row. */
export function toAttestation(row: AttestationRow): Attestation {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    attestedBy: row.attested_by,
    attestedAt: row.attested_at,
    digest: row.digest,
    statementDigest: row.statement_digest,
    statement: JSON.parse(row.statement),
    via: row.via,
    ...(row.ended_at && { endedAt: row.ended_at }),
    ...(row.ended_reason && { endedReason: row.ended_reason }),
  };
}
