import {
  Exemption,
  ExemptionState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { jsonValues } from '../../database/jsonRows';
import { decodeCursor, encodeCursor } from '../../database/keysetCursor';
import { checkLimit } from '../../validation/checkLimit';
import { EXPIRING_STATES, ExemptionRow, toExemption } from './exemptionRow';
import {
  ExemptionPage,
  ExemptionQuery,
  ExemptionScope,
} from './ExemptionStore';

const MAX_LIMIT = 100;

/** The exemptions in the given rows, with their products, in two statements. */
export async function withProducts(
  knex: Knex,
  rows: readonly ExemptionRow[],
  now: Date,
): Promise<Exemption[]> {
  if (rows.length === 0) return [];
  const products = new Map(rows.map(row => [row.id, new Array<string>()]));
  const found: { exemption_id: string; entity_ref: string }[] = await knex(
    'exemption_products',
  )
    .select('exemption_id', 'entity_ref')
    .whereIn('exemption_id', jsonValues(knex, [...products.keys()]))
    .orderBy('entity_ref');
  for (const { exemption_id, entity_ref } of found) {
    products.get(exemption_id)!.push(entity_ref);
  }
  return rows.map(row => toExemption(row, products.get(row.id)!, now));
}

/** One exemption, if there is such a one. */
export async function readExemption(
  knex: Knex,
  id: string,
  now: Date,
): Promise<Exemption | undefined> {
  const rows = await knex<ExemptionRow>('exemptions').where({ id });
  const [exemption] = await withProducts(knex, rows, now);
  return exemption;
}

/** A page of exemptions. */
export async function listExemptions(
  knex: Knex,
  query: ExemptionQuery,
  now: Date,
): Promise<ExemptionPage> {
  const { limit, cursor } = query;
  checkLimit(limit, MAX_LIMIT);
  const oldestFirst = query.orderBy === 'requestedAt';
  const order = oldestFirst ? 'asc' : 'desc';
  const select = inScope(knex, query)
    .orderBy('requested_at', order)
    .orderBy('id', order)
    // One more than asked for tells whether there is another page.
    .limit(limit + 1);
  if (query.state) inState(select, query.state, now);
  if (cursor !== undefined) {
    const [requestedAt, id] = decodeCursor(cursor, 2);
    // Both never change, so neither does an exemption's place in the list.
    select.whereRaw(`(requested_at, id) ${oldestFirst ? '>' : '<'} (?, ?)`, [
      requestedAt,
      id,
    ]);
  }

  const rows: ExemptionRow[] = await select;
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  return {
    items: await withProducts(knex, items, now),
    ...(rows.length > limit && {
      nextCursor: encodeCursor([last.requested_at, last.id]),
    }),
  };
}

/** How many exemptions there are in each state. */
export async function countExemptions(
  knex: Knex,
  scope: ExemptionScope,
  now: Date,
): Promise<Record<ExemptionState, number>> {
  const rows: Record<string, any>[] = await inScope(knex, scope)
    .select('state', knex.raw('expires_at <= ? as ended', [now.toISOString()]))
    .count({ count: '*' })
    .groupBy('state', 'ended');
  const counts: Record<ExemptionState, number> = {
    requested: 0,
    approved: 0,
    denied: 0,
    revoked: 0,
    expired: 0,
  };
  for (const { state, ended, count } of rows) {
    const expired = ended && EXPIRING_STATES.some(one => one === state);
    counts[expired ? 'expired' : (state as ExemptionState)] += Number(count);
  }
  return counts;
}

function inScope(
  knex: Knex,
  { scorecard, checkId, entityRefs }: ExemptionScope,
): Knex.QueryBuilder {
  const select = knex('exemptions');
  if (scorecard !== undefined) select.where({ scorecard });
  if (checkId !== undefined) select.where({ check_id: checkId });
  if (entityRefs) {
    select.whereIn(
      'id',
      knex('exemption_products')
        .select('exemption_id')
        .whereIn('entity_ref', jsonValues(knex, entityRefs)),
    );
  }
  return select;
}

function inState(
  select: Knex.QueryBuilder,
  state: ExemptionState,
  now: Date,
): void {
  const time = now.toISOString();
  if (state === 'expired') {
    select.whereIn('state', EXPIRING_STATES).where('expires_at', '<=', time);
    return;
  }
  select.where({ state });
  if (EXPIRING_STATES.some(expiring => expiring === state)) {
    select.where('expires_at', '>', time);
  }
}
