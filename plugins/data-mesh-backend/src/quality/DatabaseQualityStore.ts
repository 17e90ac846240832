import {
  LatestSignalResult,
  MetricFacts,
  MetricSeries,
  OutputQuality,
  ReceivedSignalRun,
  SignalReceipt,
  TestedBy,
  UnmappedSignal,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { checkLimit } from '../validation/checkLimit';
import { monthOf } from './dayBits';
import { loadMetrics } from './loadMetrics';
import { loadSummaries } from './loadSummaries';
import {
  forgetUnmapped,
  mergeEdges,
  mergeFieldUses,
  mergeMetrics,
  mergeUnmapped,
} from './mergeObserved';
import { mergeMonths, mergeResults } from './mergeRows';
import { monthRows, resultRows } from './qualityRows';
import { readRun, SignalRunRow } from './signalRunRows';
import {
  CheckedRun,
  OnContradiction,
  OutputDays,
  QualityStore,
  RuleOfProduct,
  SignalBatch,
} from './QualityStore';
import { namedContradictions } from './contradictions';
import { addRun, lockProducts, productsOf } from './recordRuns';
import {
  selectLatest,
  selectMetrics,
  selectOutputDays,
  selectTested,
  selectUnmapped,
} from './selectProduct';

const MAX_LIMIT = 100;

interface Sent {
  sender: string;
  receivedAt: Date;
  onContradiction: OnContradiction;
}

/** The results of quality rules in the plugin's database. */
export class DatabaseQualityStore implements QualityStore {
  static create(options: { database: Knex }): DatabaseQualityStore {
    return new DatabaseQualityStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async record(batch: SignalBatch, sent: Sent): Promise<SignalReceipt[]> {
    return this.database.transaction(async tx => {
      const receipts: SignalReceipt[] = [];
      await lockProducts(tx, productsOf(batch));
      for (const { entityRef, run } of batch.runs) {
        receipts.push(await this.recordRun(tx, run, { entityRef, ...sent }));
      }
      await mergeMetrics(tx, batch.metrics);
      await mergeEdges(tx, batch.edges);
      await mergeFieldUses(tx, batch.fields);
      await forgetUnmapped(tx, batch);
      await mergeUnmapped(tx, batch.unmapped, sent.receivedAt.toISOString());
      return receipts;
    });
  }

  private async recordRun(
    tx: Knex.Transaction,
    run: CheckedRun,
    options: Sent & { entityRef: string },
  ): Promise<SignalReceipt> {
    const { entityRef } = options;
    const { added, contradictions } = await addRun(tx, run, options);
    if (added) {
      await mergeResults(tx, await resultRows(entityRef, added));
      await mergeMonths(tx, monthRows(entityRef, added));
    }
    return {
      runId: run.runId,
      product: entityRef,
      stored: added?.results.length ?? 0,
      duplicate: !added,
      conflicting: contradictions.length,
      conflicts: namedContradictions(contradictions),
    };
  }

  async load(
    entityRefs: readonly string[] | 'all',
    now: Date,
  ): Promise<Map<string, Map<string, OutputQuality>>> {
    return loadSummaries(this.database, entityRefs, now);
  }

  async loadMetrics(
    entityRefs: readonly string[] | 'all',
  ): Promise<Map<string, MetricFacts[]>> {
    return loadMetrics(this.database, entityRefs);
  }

  async runs(
    entityRef: string,
    { limit }: { limit: number },
  ): Promise<ReceivedSignalRun[]> {
    checkLimit(limit, MAX_LIMIT);
    const rows = await this.database<SignalRunRow>('signal_runs')
      .where({ entity_ref: entityRef })
      .orderBy('measured_to', 'desc')
      .orderBy('run_id')
      .limit(limit);
    return rows.map(readRun);
  }

  async latest(
    entityRef: string,
    options: { limit: number },
  ): Promise<{ results: LatestSignalResult[]; total: number }> {
    return selectLatest(this.database, entityRef, options.limit);
  }

  async tested(entityRef: string): Promise<(TestedBy & { output: string })[]> {
    return selectTested(this.database, entityRef);
  }

  async days(entityRef: string, now: Date): Promise<OutputDays[]> {
    return selectOutputDays(this.database, entityRef, now);
  }

  async metrics(entityRef: string): Promise<MetricSeries[]> {
    return selectMetrics(this.database, entityRef);
  }

  async unmapped(
    entityRef: string,
  ): Promise<(UnmappedSignal & { source: string; receivedAt: string })[]> {
    return selectUnmapped(this.database, entityRef);
  }

  async drop(
    { entityRef, output, rule }: RuleOfProduct,
    now: Date,
    afterwards: (tx: Knex.Transaction) => Promise<void>,
  ): Promise<'dropped' | 'unknown' | 'current'> {
    return this.database.transaction(async tx => {
      await lockProducts(tx, [entityRef]);
      const key = { entity_ref: entityRef, output, rule };
      const found = await tx('quality_results').where(key).first();
      if (!found) return 'unknown';
      const newest = await tx('quality_results')
        .where({ entity_ref: entityRef, output, source: found.source })
        .max({ latest: 'at' })
        .first();
      if (found.at >= newest?.latest) return 'current';
      await tx('quality_results').where(key).delete();
      await tx('dropped_rules')
        .insert({ ...key, dropped_at: now.toISOString() })
        .onConflict(['entity_ref', 'output', 'rule'])
        .merge();
      await afterwards(tx);
      return 'dropped';
    });
  }

  async prune(before: string): Promise<void> {
    const { database } = this;
    await database('signal_runs').where('received_at', '<', before).delete();
    await database('quality_results').where('at', '<', before).delete();
    await database('quality_months')
      .where('month', '<', monthOf(before))
      .delete();
    await database('metric_values')
      .where('day', '<', before.slice(0, 10))
      .delete();
    await database('dropped_rules').where('dropped_at', '<', before).delete();
    for (const table of ['observed_edges', 'observed_fields']) {
      await database(table).where('last_seen_at', '<', before).delete();
    }
    await database('unmapped_signals')
      .where('received_at', '<', before)
      .delete();
  }
}
