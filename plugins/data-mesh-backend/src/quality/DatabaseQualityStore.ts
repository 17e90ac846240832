import { InputError } from '@backstage/errors';
import {
  LatestSignalResult,
  MetricSeries,
  OutputQuality,
  ReceivedSignalRun,
  SignalReceipt,
  TestedBy,
  UnmappedSignal,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { monthOf } from './dayBits';
import { loadSummaries } from './loadSummaries';
import {
  mergeEdges,
  mergeFieldUses,
  mergeMetrics,
  mergeUnmapped,
} from './mergeObserved';
import { mergeMonths, mergeResults } from './mergeRows';
import {
  monthRows,
  readRun,
  resultRows,
  SignalRunRow,
  signalRunRow,
} from './qualityRows';
import {
  CheckedRun,
  OutputDays,
  QualityStore,
  SignalBatch,
} from './QualityStore';
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
      // In one order, so that two requests never wait for each other.
      const runs = [...batch.runs].sort((a, b) =>
        a.entityRef < b.entityRef ? -1 : 1,
      );
      for (const { entityRef, run } of runs) {
        receipts.push(await this.recordRun(tx, run, { entityRef, ...sent }));
      }
      await mergeMetrics(tx, batch.metrics);
      await mergeEdges(tx, batch.edges);
      await mergeFieldUses(tx, batch.fields);
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
    // Who inserts the same run meanwhile waits here until this is committed.
    const added = await tx<SignalRunRow>('signal_runs')
      .insert(signalRunRow(run, options))
      .onConflict(['entity_ref', 'run_id'])
      .ignore()
      .returning('run_id');
    const duplicate = added.length === 0;
    if (!duplicate) {
      await mergeResults(tx, resultRows(entityRef, run));
      await mergeMonths(tx, monthRows(entityRef, run));
    }
    return {
      runId: run.runId,
      product: entityRef,
      stored: duplicate ? 0 : run.results.length,
      duplicate,
    };
  }

  async load(
    entityRefs: readonly string[] | 'all',
    now: Date,
  ): Promise<Map<string, Map<string, OutputQuality>>> {
    return loadSummaries(this.database, entityRefs, now);
  }

  async runs(
    entityRef: string,
    { limit }: { limit: number },
  ): Promise<ReceivedSignalRun[]> {
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
      throw new InputError(
        `limit: ${limit} is not valid; allowed: 1 to ${MAX_LIMIT}`,
      );
    }
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
    entityRef: string,
    output: string,
    rule: string,
  ): Promise<boolean> {
    const deleted = await this.database('quality_results')
      .where({ entity_ref: entityRef, output, rule })
      .delete();
    return deleted > 0;
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
    for (const table of ['observed_edges', 'observed_fields']) {
      await database(table).where('last_seen_at', '<', before).delete();
    }
    await database('unmapped_signals')
      .where('received_at', '<', before)
      .delete();
  }
}
