import {
  ContractView,
  datasetNames,
  FoundField,
  FoundFieldPage,
  readOdcsContract,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { insertRows } from '../database/insertRows';
import { jsonRows, jsonValues, RowOf } from '../database/jsonRows';
import { startsWith } from '../database/startsWith';
import { Visible } from '../results/productFilters';
import { cleanText } from './cleanText';
import { describedFields } from './describedFields';
import { fieldKey } from './fieldKey';
import { DescribedField, FieldQuery, FieldStore } from './FieldStore';
import { unpackText } from './packText';

/** Contracts whose fields are written in one transaction. */
const CONTRACTS_AT_ONCE = 100;

const columns = {
  entity_ref: 'text',
  place: 'integer',
  path: 'text',
  name: 'text',
  name_key: 'text',
  business_key: 'text',
  facts: 'text',
} as const;

const nameColumns = {
  contract_ref: 'text',
  place: 'integer',
  name_key: 'text',
  name: 'text',
  schema: 'text',
} as const;

/** A contract with more names than this is known by the first of them. */
const MAX_NAMES = 500;

const nameRows = (contractRef: string, contract: ContractView) =>
  datasetNames(contract)
    .slice(0, MAX_NAMES)
    .map(({ schema, parts }, place) => ({
      contract_ref: contractRef,
      place,
      name_key: cleanText(parts[parts.length - 1]),
      name: cleanText(parts.join('.')),
      schema: cleanText(schema),
    }));

interface Waiting {
  entity_ref: string;
  content_hash: string;
  document: string | null;
}

/** Keeps fields, and names of datasets, in the plugin's database. */
export class DatabaseFieldStore implements FieldStore {
  static create(options: {
    database: Knex;
    logger: LoggerService;
  }): DatabaseFieldStore {
    return new DatabaseFieldStore(options.database, options.logger);
  }

  private constructor(
    private readonly database: Knex,
    private readonly logger: LoggerService,
  ) {}

  async update({
    atMost = Infinity,
    mayGoOn = () => true,
  }: Parameters<FieldStore['update']>[0] = {}): Promise<number> {
    let updated = 0;
    while (updated < atMost && mayGoOn()) {
      const waiting: Waiting[] = await this.database('contract_documents')
        .select(
          'contract_documents.entity_ref',
          'contract_documents.content_hash',
          'contract_versions.document',
        )
        .leftJoin('contract_versions', join =>
          join
            .on('contract_versions.entity_ref', 'contract_documents.entity_ref')
            .on(
              'contract_versions.content_hash',
              'contract_documents.content_hash',
            ),
        )
        .whereRaw('fields_hash <> contract_documents.content_hash')
        .orderBy('contract_documents.entity_ref')
        .limit(CONTRACTS_AT_ONCE);
      if (!waiting.length) return updated;
      await this.writeAll(waiting);
      updated += waiting.length;
    }
    return updated;
  }

  private async writeAll(contracts: readonly Waiting[]): Promise<void> {
    try {
      await this.write(contracts);
    } catch {
      // One that the database refuses must not hide the fields of the others.
      for (const one of contracts) {
        try {
          await this.write([one]);
        } catch (error) {
          this.logger.error(
            `The fields of ${one.entity_ref} cannot be found`,
            error as Error,
          );
          await this.write([{ ...one, document: null }]);
        }
      }
    }
  }

  private async write(contracts: readonly Waiting[]): Promise<void> {
    const rows: RowOf<typeof columns>[] = [];
    const names: RowOf<typeof nameColumns>[] = [];
    for (const { entity_ref, document } of contracts) {
      // Only of data contracts the document is kept.
      const read =
        document === null
          ? undefined
          : readOdcsContract(await unpackText(document));
      const contract = read?.ok ? read.contract : undefined;
      const fields = contract ? describedFields(contract) : [];
      names.push(...(contract ? nameRows(entity_ref, contract) : []));
      rows.push(
        ...fields.map((field, place) => ({
          entity_ref,
          place,
          path: field.path,
          name: field.name,
          name_key: fieldKey(field.name),
          business_key: fieldKey(field.businessName),
          facts: JSON.stringify(field),
        })),
      );
      await yieldToOthers();
    }
    const refs = contracts.map(({ entity_ref }) => entity_ref);
    await this.database.transaction(async tx => {
      await tx('contract_fields')
        .whereIn('entity_ref', jsonValues(tx, refs))
        .delete();
      await tx('dataset_names')
        .whereIn('contract_ref', jsonValues(tx, refs))
        .delete();
      // Another replica may have written them a moment ago.
      await insertRows(tx, 'contract_fields', columns, rows, {
        skipExisting: true,
      });
      await insertRows(tx, 'dataset_names', nameColumns, names, {
        skipExisting: true,
      });
      await tx('contract_documents')
        .whereRaw('(entity_ref, content_hash) in (select ??, ?? from ?)', [
          'entity_ref',
          'content_hash',
          jsonRows(
            tx,
            'written',
            { entity_ref: 'text', content_hash: 'text' },
            contracts.map(({ entity_ref, content_hash }) => ({
              entity_ref,
              content_hash,
            })),
          ),
        ])
        .update({ fields_hash: tx.ref('content_hash') });
    });
  }

  async find(
    { beginning, name, limit, offset }: FieldQuery,
    visible: { products: Visible; contracts: Visible },
  ): Promise<FoundFieldPage> {
    const { database } = this;
    const served = () => {
      const query = database('contract_fields')
        .join('contract_versions', join =>
          join
            .on('contract_versions.entity_ref', 'contract_fields.entity_ref')
            // What has left the catalog is not found.
            .onNull('contract_versions.seen_until'),
        )
        .leftJoin('served_contracts', join =>
          join
            .on('served_contracts.contract_ref', 'contract_fields.entity_ref')
            .onNull('served_contracts.served_until'),
        )
        .leftJoin('products', join =>
          join
            .on('products.entity_ref', 'served_contracts.entity_ref')
            .onNull('products.archived_at'),
        );
      if (name !== undefined) {
        query.where('contract_fields.name_key', fieldKey(name));
      }
      if (beginning !== undefined) {
        query.where(either =>
          either
            .where(
              startsWith(
                database,
                'contract_fields.name_key',
                fieldKey(beginning),
              ) as unknown as Knex.QueryCallback,
            )
            .orWhere(
              startsWith(
                database,
                'contract_fields.business_key',
                fieldKey(beginning),
              ) as unknown as Knex.QueryCallback,
            ),
        );
      }
      if (visible.contracts !== 'all') {
        query.whereIn(
          'contract_fields.entity_ref',
          jsonValues(database, visible.contracts),
        );
      }
      if (visible.products !== 'all') {
        query.whereIn(
          'products.entity_ref',
          jsonValues(database, visible.products),
        );
      }
      return query;
    };
    const [{ total }] = await served().count({ total: '*' });
    const rows: {
      contract: string;
      facts: string;
      product: string | null;
      title: string | null;
      output: string | null;
    }[] = await served()
      .select({
        contract: 'contract_fields.entity_ref',
        facts: 'contract_fields.facts',
        product: 'products.entity_ref',
        title: 'products.title',
        output: 'served_contracts.output',
      })
      .orderBy([
        'contract_fields.name_key',
        { column: 'products.title', nulls: 'last' },
        'contract_fields.entity_ref',
        'contract_fields.place',
        'served_contracts.output',
      ])
      .limit(limit)
      .offset(offset);
    return {
      items: rows.map(
        ({ contract, facts, product, title, output }): FoundField => ({
          contract,
          product,
          productTitle: product && title,
          output: product && output,
          ...(JSON.parse(facts) as DescribedField),
        }),
      ),
      totalItems: Number(total),
    };
  }
}
