import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { jsonRows } from '../database/jsonRows';
import { upsertRows } from '../database/upsertRows';
import {
  historyColumns,
  historyRow,
  productColumns,
  productRow,
  resultColumns,
  resultRow,
  transitionColumns,
  transitionRow,
} from './productRows';
import { ProductWrite } from './ResultStore';

/** Writes products, what was found about them, and what that was today. */
export async function writeProducts(
  tx: Knex.Transaction,
  writes: readonly ProductWrite[],
): Promise<void> {
  const removed = writes.flatMap(({ facts, removed: scorecards }) =>
    scorecards.map(scorecard => ({
      entity_ref: facts.product.ref,
      scorecard,
    })),
  );
  await upsertRows(
    tx,
    'products',
    productColumns,
    ['entity_ref'],
    writes.map(productRow),
  );
  if (removed.length) {
    await tx('results')
      .whereIn(
        ['entity_ref', 'scorecard'],
        tx
          .select('entity_ref', 'scorecard')
          .from(
            jsonRows(
              tx,
              'gone',
              { entity_ref: 'text', scorecard: 'text' },
              removed,
            ),
          ),
      )
      .delete();
  }
  const results = writes.flatMap(write =>
    write.results.map(result => ({ write, result })),
  );
  await upsertRows(
    tx,
    'results',
    resultColumns,
    ['entity_ref', 'scorecard'],
    results.map(({ write, result }) =>
      resultRow(write.facts.product.ref, result),
    ),
  );
  await upsertRows(
    tx,
    'history',
    historyColumns,
    ['entity_ref', 'scorecard', 'day'],
    results.map(({ write, result }) =>
      historyRow(write.facts.product.ref, write.evaluatedAt, result),
    ),
  );
  await insertRows(
    tx,
    'transitions',
    transitionColumns,
    writes
      .flatMap(({ transitions }) => transitions)
      .map(transition => transitionRow(randomUUID(), transition)),
  );
}
