import { randomUUID } from 'node:crypto';
import { Attestation } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { jsonRows, jsonValues } from '../../database/jsonRows';
import { returnedRows } from '../../database/returnedRows';
import { canonicalJson } from '../canonicalJson';
import { LedgerStore } from '../ledger/LedgerStore';
import { attestedFactsDigest, statementDigest } from './attestationDigest';
import { AttestationRow, toAttestation } from './attestationRow';
import {
  AttestationEnding,
  AttestationStore,
  NewAttestation,
} from './AttestationStore';

const TABLE = 'attestations';

type EndedRow = Pick<AttestationRow, 'id' | 'entity_ref' | 'ended_reason'>;

/** Of two in the same millisecond, the later one is the one in force. */
const NEWEST_FIRST =
  'attested_at desc, case when ended_at is null then 0 else 1 end, id';

/** The attestations in the plugin's database. */
export class DatabaseAttestationStore implements AttestationStore {
  static create(options: {
    database: Knex;
    ledger: LedgerStore;
  }): DatabaseAttestationStore {
    return new DatabaseAttestationStore(options.database, options.ledger);
  }

  private constructor(
    private readonly database: Knex,
    private readonly ledger: LedgerStore,
  ) {}

  async attest(attestation: NewAttestation, now: Date): Promise<Attestation> {
    const { entityRef, attestedBy, statement, via, facts } = attestation;
    const at = now.toISOString();
    const row: AttestationRow = {
      id: randomUUID(),
      entity_ref: entityRef,
      attested_by: attestedBy,
      attested_at: at,
      digest: attestedFactsDigest(facts),
      statement_digest: statementDigest(statement),
      statement: canonicalJson(statement),
      via,
      ended_at: null,
      ended_reason: null,
    };
    await this.database.transaction(async tx => {
      await tx<AttestationRow>(TABLE)
        .where({ entity_ref: entityRef })
        .whereNull('ended_at')
        .update({ ended_at: at, ended_reason: 'It was confirmed anew.' });
      await tx<AttestationRow>(TABLE).insert(row);
      await this.ledger.append(
        [
          {
            at,
            actor: attestedBy,
            action: 'attestation.confirmed',
            subject: entityRef,
            details: {
              attestationId: row.id,
              via,
              digest: row.digest,
              statementDigest: row.statement_digest,
            },
          },
        ],
        { tx },
      );
    });
    return toAttestation(row);
  }

  async latestFor(
    entityRefs: readonly string[] | 'all',
  ): Promise<Map<string, Attestation>> {
    const ranked = this.database(TABLE).select(
      '*',
      this.database.raw(
        `row_number() over (partition by entity_ref order by ${NEWEST_FIRST}) as age_rank`,
      ),
    );
    if (entityRefs !== 'all') {
      ranked.whereIn('entity_ref', jsonValues(this.database, entityRefs));
    }
    const rows: AttestationRow[] = await this.database
      .from(ranked.as('ranked'))
      .where({ age_rank: 1 });
    return new Map(rows.map(row => [row.entity_ref, toAttestation(row)]));
  }

  async end(
    endings: readonly AttestationEnding[],
    actor: string,
    now: Date,
  ): Promise<string[]> {
    if (endings.length === 0) return [];
    const at = now.toISOString();
    return this.database.transaction(async tx => {
      const ended = returnedRows<EndedRow>(
        await tx.raw(
          `update ?? set ended_at = ?, ended_reason = endings.reason from ?
           where attestations.id = endings.attestation_id
           and ended_at is null
           returning attestations.id, attestations.entity_ref, ended_reason`,
          [
            TABLE,
            at,
            jsonRows(
              tx,
              'endings',
              { attestation_id: 'text', reason: 'text' },
              endings.map(({ attestationId, reason }) => ({
                attestation_id: attestationId,
                reason,
              })),
            ),
          ],
        ),
      );
      await this.ledger.append(
        ended.map(row => ({
          at,
          actor,
          action: 'attestation.ended',
          subject: row.entity_ref,
          details: { attestationId: row.id, reason: row.ended_reason },
        })),
        { tx },
      );
      return [...new Set(ended.map(row => row.entity_ref))];
    });
  }

  async history(
    entityRef: string,
    options: { limit: number },
  ): Promise<Attestation[]> {
    const rows = await this.database<AttestationRow>(TABLE)
      .where({ entity_ref: entityRef })
      .orderByRaw(NEWEST_FIRST)
      .limit(options.limit);
    return rows.map(toAttestation);
  }
}
