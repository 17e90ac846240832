import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';
import { upsertRows } from '../database/upsertRows';
import { ServedContract, ServedContractStore } from './ServedContractStore';

const TABLE = 'served_contracts';

const columns = {
  entity_ref: 'text',
  output: 'text',
  contract_ref: 'text',
  content_hash: 'text',
  version: 'text',
  served_from: 'text',
  served_until: 'text',
  seen: 'integer',
  is_draft: 'integer',
  breaks: 'text',
} as const;

interface ServedRow {
  entity_ref: string;
  output: string;
  contract_ref: string;
  content_hash: string;
  version: string;
  served_from: string;
  served_until: string | null;
  seen: number;
  is_draft: number;
  breaks: string;
}

const servedOf = (row: ServedRow): ServedContract => ({
  product: row.entity_ref,
  output: row.output,
  entityRef: row.contract_ref,
  hash: row.content_hash,
  version: row.version,
  servedFrom: row.served_from,
  servedUntil: row.served_until,
  seen: row.seen,
  isDraft: row.is_draft === 1,
  breaks: JSON.parse(row.breaks),
});

const rowOf = (served: ServedContract): ServedRow => ({
  entity_ref: served.product,
  output: served.output,
  contract_ref: served.entityRef,
  content_hash: served.hash,
  version: served.version,
  served_from: served.servedFrom,
  served_until: served.servedUntil,
  seen: served.seen,
  is_draft: served.isDraft ? 1 : 0,
  breaks: JSON.stringify(served.breaks),
});

/** Keeps what outputs serve in the plugin's database. */
export class DatabaseServedContractStore implements ServedContractStore {
  static create(options: { database: Knex }): DatabaseServedContractStore {
    return new DatabaseServedContractStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async current(products: readonly string[]): Promise<ServedContract[]> {
    const rows: ServedRow[] = await this.database(TABLE)
      .select()
      .whereNull('served_until')
      .whereIn('entity_ref', jsonValues(this.database, products));
    return rows.map(servedOf);
  }

  async history(products: readonly string[]): Promise<ServedContract[]> {
    if (!products.length) return [];
    const rows: ServedRow[] = await this.database(TABLE)
      .select()
      .whereIn('entity_ref', jsonValues(this.database, products))
      .orderBy('served_from', 'desc');
    return rows.map(servedOf);
  }

  async endExcept(
    products: readonly string[],
    readAt: string,
    now: Date,
  ): Promise<void> {
    await this.database(TABLE)
      .whereNull('served_until')
      .where('served_from', '<=', readAt)
      .whereNotIn('entity_ref', jsonValues(this.database, products))
      .update({ served_until: now.toISOString() });
  }

  async servedOf({
    entityRef,
    contractId,
  }: {
    entityRef: string;
    contractId: string;
  }): Promise<ServedContract[]> {
    const rows: ServedRow[] = await this.database(TABLE)
      .select()
      .whereNull('served_until')
      .where(where => {
        where.where('contract_ref', entityRef);
        if (contractId) {
          where.orWhereIn(
            'contract_ref',
            this.database('contract_documents')
              .select('entity_ref')
              .where('contract_id', contractId),
          );
        }
      })
      // Its own first: anybody may write the same id.
      .orderByRaw('case when contract_ref = ? then 0 else 1 end', [entityRef])
      .orderBy(['entity_ref', 'output'])
      .limit(100);
    return rows.map(servedOf);
  }

  async write(
    {
      ended,
      begun,
    }: {
      ended: readonly ServedContract[];
      begun: readonly ServedContract[];
    },
    now: Date,
  ): Promise<void> {
    const rows = [
      ...ended.map(one => rowOf({ ...one, servedUntil: now.toISOString() })),
      ...begun.map(rowOf),
    ];
    // In one order, so that two writers never wait for each other.
    const key = (row: ServedRow) =>
      [row.entity_ref, row.output, row.contract_ref, row.content_hash].join(
        ' ',
      );
    await upsertRows(
      this.database,
      TABLE,
      columns,
      ['entity_ref', 'output', 'contract_ref', 'content_hash'],
      rows.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(row => ({ ...row })),
    );
  }
}
