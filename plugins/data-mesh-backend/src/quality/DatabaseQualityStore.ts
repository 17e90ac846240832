import { InputError } from '@backstage/errors';
import {
  LatestSignalResult,
  OutputQuality,
  ReceivedSignalRun,
  SignalReceipt,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { monthOf } from './dayBits';
import { loadSummaries } from './loadSummaries';
import { mergeMonths, mergeResults } from './mergeRows';
import {
  monthRows,
  QualityResultRow,
  readResult,
  readRun,
  resultRows,
  SignalRunRow,
  signalRunRow,
} from './qualityRows';
import { CheckedRun, QualityStore } from './QualityStore';

const MAX_LIMIT = 100;

/** The results of quality rules in the plugin's database. */
export class DatabaseQualityStore implements QualityStore {
  static create(options: { database: Knex }): DatabaseQualityStore {
    return new DatabaseQualityStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async record(
    run: CheckedRun,
    options: { entityRef: string; sender: string; receivedAt: Date },
  ): Promise<SignalReceipt> {
    const { entityRef } = options;
    return this.database.transaction(async tx => {
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
    });
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

  async latest(entityRef: string): Promise<LatestSignalResult[]> {
    const rows = await this.database<QualityResultRow>('quality_results')
      .where({ entity_ref: entityRef })
      .orderBy('output')
      .orderBy('rule');
    return rows.map(readResult);
  }

  async prune(before: string): Promise<void> {
    const { database } = this;
    await database('signal_runs').where('received_at', '<', before).delete();
    await database('quality_results').where('at', '<', before).delete();
    await database('quality_months')
      .where('month', '<', monthOf(before))
      .delete();
  }
}
