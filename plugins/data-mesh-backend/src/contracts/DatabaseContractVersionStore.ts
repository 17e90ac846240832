import {
  ContractVersionSummary,
  removeExamples,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { jsonRows, jsonValues } from '../database/jsonRows';
import {
  ContractVersionStore,
  DRAFT_STATUSES,
  SeenDefinition,
  StoredVersion,
  versionId,
  VersionKey,
} from './ContractVersionStore';
import { packText, unpackText } from './packText';

const TABLE = 'contract_versions';

/** SQLite answers nobody else while it writes so many. */
const WRITTEN_AT_ONCE = 1000;

const keyColumns = { entity_ref: 'text', content_hash: 'text' } as const;

const columns = {
  entity_ref: 'text',
  content_hash: 'text',
  contract_id: 'text',
  version: 'text',
  status: 'text',
  standard_version: 'text',
  document: 'text',
  findings: 'text',
  errors: 'integer',
  warnings: 'integer',
  source: 'text',
  first_seen_at: 'text',
  seen_until: 'text',
  is_cut: 'integer',
  change: 'text',
} as const;

interface VersionRow {
  entity_ref: string;
  content_hash: string;
  contract_id: string;
  version: string;
  status: string;
  standard_version: string;
  document: string;
  findings: string;
  errors: number;
  warnings: number;
  source: string | null;
  first_seen_at: string;
  seen_until: string | null;
  is_cut: number;
  change: string | null;
}

/** Without the documents, which are large. */
const summaryColumns = (Object.keys(columns) as (keyof VersionRow)[]).filter(
  name => name !== 'document' && name !== 'findings',
);

function summaryOf(
  row: Omit<VersionRow, 'document' | 'findings'>,
): ContractVersionSummary {
  return {
    entityRef: row.entity_ref,
    hash: row.content_hash,
    version: row.version,
    status: row.status,
    standardVersion: row.standard_version,
    firstSeenAt: row.first_seen_at,
    seenUntil: row.seen_until,
    source: row.source,
    errors: row.errors,
    warnings: row.warnings,
    change: row.change === null ? null : JSON.parse(row.change),
  };
}

async function storedOf(row: VersionRow): Promise<StoredVersion> {
  return {
    ...summaryOf(row),
    contractId: row.contract_id,
    text: await unpackText(row.document),
    isCut: row.is_cut === 1,
    findings: JSON.parse(row.findings),
  };
}

const countOf = (
  { findings }: SeenDefinition,
  severity: 'error' | 'warning',
): number => findings.filter(finding => finding.severity === severity).length;

async function rowOf(one: SeenDefinition, at: string): Promise<VersionRow> {
  return {
    entity_ref: one.entityRef,
    content_hash: one.hash,
    contract_id: one.contractId,
    version: one.version,
    status: one.status,
    standard_version: one.standardVersion,
    document: await packText(one.text),
    findings: JSON.stringify(one.findings),
    errors: countOf(one, 'error'),
    warnings: countOf(one, 'warning'),
    source: one.source,
    first_seen_at: at,
    seen_until: null,
    is_cut: one.isCut ? 1 : 0,
    change: one.change && JSON.stringify(one.change),
  };
}

/** What was current is no longer, but for what comes back. */
async function replaceCurrent(
  tx: Knex.Transaction,
  keys: readonly { entity_ref: string; content_hash: string }[],
  at: string,
): Promise<void> {
  const refs = keys.map(key => key.entity_ref);
  await tx(TABLE)
    .whereNull('seen_until')
    .whereIn('entity_ref', jsonValues(tx, refs))
    .update({ seen_until: at });
  // What was there before keeps the day it was first seen.
  await tx(TABLE)
    .whereRaw('(entity_ref, content_hash) in (select ??, ?? from ?)', [
      'entity_ref',
      'content_hash',
      jsonRows(tx, 'wanted', keyColumns, keys),
    ])
    .update({ seen_until: null });
}

/** Keeps versions in the plugin's database. */
export class DatabaseContractVersionStore implements ContractVersionStore {
  static create(options: {
    database: Knex;
    logger: LoggerService;
  }): DatabaseContractVersionStore {
    return new DatabaseContractVersionStore(options.database, options.logger);
  }

  private constructor(
    private readonly database: Knex,
    private readonly logger: LoggerService,
  ) {}

  async record(seen: readonly SeenDefinition[], now: Date): Promise<void> {
    for (let at = 0; at < seen.length; at += WRITTEN_AT_ONCE) {
      const some = seen.slice(at, at + WRITTEN_AT_ONCE);
      try {
        await this.recordSome(some, now);
      } catch {
        // One that the database refuses must not stop the others.
        for (const one of some) await this.tryRecord(one, now);
      }
    }
  }

  private async tryRecord(one: SeenDefinition, now: Date): Promise<void> {
    try {
      await this.recordSome([one], now);
    } catch (error) {
      this.logger.error(
        `The version of ${one.entityRef} could not be kept`,
        error as Error,
      );
    }
  }

  private async recordSome(
    seen: readonly SeenDefinition[],
    now: Date,
  ): Promise<void> {
    const at = now.toISOString();
    const rows = await Promise.all(seen.map(one => rowOf(one, at)));
    const keys = rows.map(({ entity_ref, content_hash }) => ({
      entity_ref,
      content_hash,
    }));
    await this.database.transaction(async tx => {
      const refs = keys.map(key => key.entity_ref);
      const known = await tx(TABLE)
        .select('entity_ref')
        .whereIn('entity_ref', jsonValues(tx, refs))
        .first();
      // Of most contracts it is the first version.
      if (known) await replaceCurrent(tx, keys, at);
      await insertRows(tx, TABLE, columns, rows, { skipExisting: true });
    });
  }

  async removeExamples(entityRefs: readonly string[]): Promise<void> {
    if (!entityRefs.length) return;
    const rows: VersionRow[] = await this.database(TABLE)
      .select('entity_ref', 'content_hash', 'document')
      .whereNotNull('seen_until')
      .whereIn('entity_ref', jsonValues(this.database, entityRefs));
    for (const { entity_ref, content_hash, document } of rows) {
      const { definition, removed } = removeExamples(
        await unpackText(document),
        'strip',
      );
      if (removed) {
        await this.database(TABLE)
          .where({ entity_ref, content_hash })
          .update({ document: await packText(definition), is_cut: 1 });
      }
    }
  }

  async endExcept(
    entityRefs: readonly string[],
    readAt: string,
    now: Date,
  ): Promise<void> {
    await this.database(TABLE)
      .whereNull('seen_until')
      .where('first_seen_at', '<=', readAt)
      .whereNotIn('entity_ref', jsonValues(this.database, entityRefs))
      .update({ seen_until: now.toISOString() });
  }

  async current(
    entityRefs: readonly string[],
  ): Promise<Map<string, StoredVersion>> {
    if (!entityRefs.length) return new Map();
    const rows: VersionRow[] = await this.database(TABLE)
      .select()
      .whereNull('seen_until')
      .whereIn('entity_ref', jsonValues(this.database, entityRefs));
    const stored = await Promise.all(rows.map(storedOf));
    return new Map(stored.map(one => [one.entityRef, one]));
  }

  async get(keys: readonly VersionKey[]): Promise<Map<string, StoredVersion>> {
    if (!keys.length) return new Map();
    const rows: VersionRow[] = await this.database(TABLE)
      .select(`${TABLE}.*`)
      .join(
        jsonRows(
          this.database,
          'wanted',
          keyColumns,
          keys.map(({ entityRef, hash }) => ({
            entity_ref: entityRef,
            content_hash: hash,
          })),
        ),
        join =>
          join
            .on('wanted.entity_ref', `${TABLE}.entity_ref`)
            .on('wanted.content_hash', `${TABLE}.content_hash`),
      );
    const stored = await Promise.all(rows.map(storedOf));
    return new Map(stored.map(one => [versionId(one), one]));
  }

  async list(
    { entityRef, contractId }: { entityRef: string; contractId: string },
    limit: number,
  ): Promise<ContractVersionSummary[]> {
    const rows: VersionRow[] = await this.database(TABLE)
      .select(...summaryColumns)
      .where(where => {
        where.where('entity_ref', entityRef);
        if (contractId) where.orWhere('contract_id', contractId);
      })
      // Its own first: anybody may write the same id.
      .orderByRaw('case when entity_ref = ? then 0 else 1 end', [entityRef])
      .orderBy([
        { column: 'first_seen_at', order: 'desc' },
        { column: 'version', order: 'desc' },
        { column: 'content_hash' },
      ])
      .limit(limit);
    return rows.map(summaryOf);
  }

  async drafts(): Promise<(VersionKey & { contractId: string })[]> {
    const rows: VersionRow[] = await this.database(TABLE)
      .select('entity_ref', 'content_hash', 'contract_id')
      .whereNull('seen_until')
      .whereIn('status', DRAFT_STATUSES);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      hash: row.content_hash,
      contractId: row.contract_id,
    }));
  }
}
