import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionRevocation,
  ExemptionState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { insertRows } from '../../database/insertRows';
import { LedgerStore } from '../ledger/LedgerStore';
import { longestLasting } from './activeExemptions';
import { countApproved, exemptedProducts } from './exemptedProducts';
import { ExemptionRow } from './exemptionRow';
import {
  ActiveExemption,
  ExemptionPage,
  ExemptionQuery,
  ExemptionScope,
  ExemptionStore,
} from './ExemptionStore';
import {
  countExemptions,
  listExemptions,
  readExemption,
  withProducts,
} from './readExemptions';

function lastEvent(exemption: Exemption): string {
  switch (exemption.state) {
    case 'requested':
      return `was requested by ${exemption.requestedBy} at ${exemption.requestedAt}`;
    case 'revoked':
      return `was revoked by ${exemption.revokedBy} at ${exemption.revokedAt}`;
    case 'expired':
      return `expired at ${exemption.expiresAt}`;
    default:
      return `was ${exemption.state} by ${exemption.decidedBy} at ${exemption.decidedAt}`;
  }
}

function conflict(
  wanted: 'decided' | 'revoked',
  exemption: Exemption,
): ConflictError {
  const allowed = wanted === 'decided' ? 'requested' : 'approved';
  return new ConflictError(
    `Exemption ${exemption.id} ${lastEvent(exemption)}; ` +
      `only one that is ${allowed} can be ${wanted}`,
  );
}

/** The exemptions in the plugin's database. */
export class DatabaseExemptionStore implements ExemptionStore {
  static create(options: {
    database: Knex;
    ledger: LedgerStore;
  }): DatabaseExemptionStore {
    return new DatabaseExemptionStore(options.database, options.ledger);
  }

  private constructor(
    private readonly database: Knex,
    private readonly ledger: LedgerStore,
  ) {}

  async request(
    request: ExemptionRequest & { requestedBy: string },
    now: Date,
  ): Promise<Exemption> {
    const { scorecard, checkId, products, reason, expiresAt, requestedBy } =
      request;
    return this.database.transaction(async tx => {
      const row: ExemptionRow = {
        id: randomUUID(),
        scorecard,
        check_id: checkId,
        reason,
        state: 'requested',
        requested_by: requestedBy,
        requested_at: now.toISOString(),
        expires_at: expiresAt,
        renewals: await countApproved(tx, request),
        decided_by: null,
        decided_at: null,
        decision_reason: null,
        revoked_by: null,
        revoked_at: null,
        revocation_reason: null,
      };
      await tx<ExemptionRow>('exemptions').insert(row);
      await insertRows(
        tx,
        'exemption_products',
        { exemption_id: 'text', entity_ref: 'text' },
        products.map(ref => ({ exemption_id: row.id, entity_ref: ref })),
      );
      const [exemption] = await withProducts(tx, [row], now);
      await this.record(tx, 'requested', exemption, now, requestedBy, {
        reason,
      });
      return exemption;
    });
  }

  async get(id: string, now: Date): Promise<Exemption | undefined> {
    return readExemption(this.database, id, now);
  }

  async list(query: ExemptionQuery, now: Date): Promise<ExemptionPage> {
    return listExemptions(this.database, query, now);
  }

  async counts(
    scope: ExemptionScope,
    now: Date,
  ): Promise<Record<ExemptionState, number>> {
    return countExemptions(this.database, scope, now);
  }

  async decide(
    id: string,
    decision: ExemptionDecision & { decidedBy: string },
    now: Date,
  ): Promise<Exemption> {
    const { decision: state, reason, decidedBy } = decision;
    return this.database.transaction(async tx => {
      const changed = await tx<ExemptionRow>('exemptions')
        .where({ id, state: 'requested' })
        .where('expires_at', '>', now.toISOString())
        .update({
          state,
          decided_by: decidedBy,
          decided_at: now.toISOString(),
          decision_reason: reason ?? null,
        });
      const exemption = await this.existing(tx, id, now);
      if (changed === 0) throw conflict('decided', exemption);

      if (state === 'approved') {
        // Others may have been approved since it was asked for.
        exemption.renewals = await countApproved(tx, exemption);
        await tx<ExemptionRow>('exemptions')
          .where({ id })
          .update({ renewals: exemption.renewals });
      }
      await this.record(tx, state, exemption, now, decidedBy, { reason });
      return exemption;
    });
  }

  async revoke(
    id: string,
    revocation: ExemptionRevocation & { revokedBy: string },
    now: Date,
  ): Promise<Exemption> {
    const { reason, revokedBy } = revocation;
    return this.database.transaction(async tx => {
      const changed = await tx<ExemptionRow>('exemptions')
        .where({ id, state: 'approved' })
        .where('expires_at', '>', now.toISOString())
        .update({
          state: 'revoked',
          revoked_by: revokedBy,
          revoked_at: now.toISOString(),
          revocation_reason: reason,
        });
      const exemption = await this.existing(tx, id, now);
      if (changed === 0) throw conflict('revoked', exemption);

      await this.record(tx, 'revoked', exemption, now, revokedBy, { reason });
      return exemption;
    });
  }

  async activeFor(
    entityRefs: readonly string[] | 'all',
    now: Date,
  ): Promise<ActiveExemption[]> {
    return longestLasting(
      await exemptedProducts(this.database, entityRefs)
        .where({ state: 'approved' })
        .where('expires_at', '>', now.toISOString())
        .select({
          entityRef: 'entity_ref',
          scorecard: 'scorecard',
          checkId: 'check_id',
          exemptionId: 'id',
          expiresAt: 'expires_at',
          reason: 'reason',
        }),
    );
  }

  async expiringBetween(from: Date, to: Date): Promise<Exemption[]> {
    const rows = await this.database<ExemptionRow>('exemptions')
      .where({ state: 'approved' })
      .where('expires_at', '>', from.toISOString())
      .where('expires_at', '<=', to.toISOString())
      .orderBy('expires_at')
      .orderBy('id');
    return withProducts(this.database, rows, from);
  }

  private async existing(
    tx: Knex.Transaction,
    id: string,
    now: Date,
  ): Promise<Exemption> {
    const exemption = await readExemption(tx, id, now);
    if (!exemption) throw new NotFoundError(`There is no exemption ${id}`);
    return exemption;
  }

  private async record(
    tx: Knex.Transaction,
    what: 'requested' | 'approved' | 'denied' | 'revoked',
    exemption: Exemption,
    now: Date,
    actor: string,
    details: JsonObject,
  ): Promise<void> {
    const { id, scorecard, checkId, products, expiresAt } = exemption;
    await this.ledger.append(
      [
        {
          at: now.toISOString(),
          actor,
          action: `exemption.${what}`,
          subject: `exemption:${id}`,
          details: { scorecard, checkId, products, expiresAt, ...details },
        },
      ],
      { tx },
    );
  }
}
