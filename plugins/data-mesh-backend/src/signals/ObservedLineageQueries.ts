import {
  FieldUse,
  ObservedEdge,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';
import { Visible } from '../results/productFilters';

const MAX_EDGES = 500;
const MAX_USES = 500;

/** Names of fields are compared without regard to case: databases do. */
const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Reads what runs have shown of lineage. Nothing of hidden products is told. */
export class ObservedLineageQueries {
  constructor(private readonly database: Knex) {}

  /** The edges at a product, the latest first. */
  async edges(entityRef: string, visible: Visible): Promise<ObservedEdge[]> {
    const { database } = this;
    const query = database('observed_edges')
      .where(either =>
        either.where('from_ref', entityRef).orWhere('to_ref', entityRef),
      )
      .orderBy([
        { column: 'last_seen_at', order: 'desc' },
        { column: 'from_ref' },
        { column: 'to_ref' },
      ])
      .limit(MAX_EDGES);
    if (visible !== 'all') {
      query
        .whereIn('from_ref', jsonValues(database, visible))
        .whereIn('to_ref', jsonValues(database, visible));
    }
    const rows = await query;
    return rows.map(row => ({
      from: row.from_ref,
      fromOutput: row.from_output,
      to: row.to_ref,
      toOutput: row.to_output,
      job: row.job,
      firstSeenAt: row.first_seen_at,
      lastSeenAt: row.last_seen_at,
    }));
  }

  /** Which fields of other products were made from those of a product. */
  async fieldUses(
    entityRef: string,
    { output, field }: { output?: string; field?: string },
    visible: Visible,
  ): Promise<{ items: FieldUse[]; totalItems: number }> {
    const { database } = this;
    const uses = () => {
      const query = database('observed_fields')
        .join('products', join =>
          join
            .on('products.entity_ref', 'observed_fields.to_ref')
            .onNull('products.archived_at'),
        )
        .where({ from_ref: entityRef });
      if (output !== undefined) query.where({ from_output: output });
      if (field !== undefined) {
        query.whereRaw('lower(from_field) = ?', [lower(field)]);
      }
      if (visible !== 'all') {
        query.whereIn('to_ref', jsonValues(database, visible));
      }
      return query;
    };
    const [{ total }] = await uses().count({ total: '*' });
    const rows = await uses()
      .select('observed_fields.*', 'products.title')
      .orderBy(['from_output', 'from_field', 'to_ref', 'to_output', 'to_field'])
      .limit(MAX_USES);
    return {
      totalItems: Number(total),
      items: rows.map(row => ({
        from: {
          product: row.from_ref,
          output: row.from_output,
          field: row.from_field,
        },
        to: {
          product: row.to_ref,
          productTitle: row.title,
          output: row.to_output,
          field: row.to_field,
        },
        job: row.job,
        lastSeenAt: row.last_seen_at,
      })),
    };
  }
}
