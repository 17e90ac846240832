import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';

/** An output of a product, by what tools may know it. */
export interface Port {
  entityRef: string;
  output: string;
  /** Refs of the product's domain, and of all domains that this is part of. */
  domains: readonly string[];
}

/** A port that serves a contract. */
export interface ServedPort extends Port {
  /** Such as `table` or `api`. */
  type: string;
  contractRef: string;
  contractId: string;
  version: string;
}

/** A port that serves a dataset under a name. */
export interface NamedPort extends ServedPort {
  /** Parts in lower case. */
  parts: string[];
  schema: string;
}

/** A product with the names of its outputs. */
export interface SignalProduct {
  entityRef: string;
  outputs: readonly string[];
  domains: readonly string[];
}

/** A port as it is selected, with the ref of its product's domain. */
type Row<T extends ServedPort> = Omit<T, 'domains' | 'type'> & {
  domain: string;
  /** JSON list of name and type. */
  outputs: string;
};

/** Finds ports by what results say of them, a few statements for any number. */
export class PortIndex {
  constructor(private readonly database: Knex) {}

  /** Products that are in the catalog and were measured, by ref. */
  async products(refs: readonly string[]): Promise<Map<string, SignalProduct>> {
    const rows: { entity_ref: string; outputs: string; domain: string }[] =
      await this.database('products')
        .select('entity_ref', 'outputs', 'domain')
        .whereNull('archived_at')
        .whereIn('entity_ref', jsonValues(this.database, refs));
    const domains = await this.domains(rows.map(({ domain }) => domain));
    return new Map(
      rows.map(({ entity_ref, outputs, domain }) => [
        entity_ref,
        {
          entityRef: entity_ref,
          outputs: JSON.parse(outputs).map(
            ({ name }: { name: string }) => name,
          ),
          domains: domains(domain),
        },
      ]),
    );
  }

  /** Ports that serve contracts with these ids. */
  async byContractId(ids: readonly string[]): Promise<ServedPort[]> {
    const rows: Row<ServedPort>[] = await this.served().whereIn(
      'contract_documents.contract_id',
      jsonValues(this.database, ids),
    );
    return this.withDomains(rows);
  }

  /** Ports that serve datasets whose last parts these are. */
  async byName(keys: readonly string[]): Promise<NamedPort[]> {
    const rows = await this.named().whereIn(
      'dataset_names.name_key',
      jsonValues(this.database, keys),
    );
    return this.withNames(rows);
  }

  /** All named ports of products. */
  async ofProducts(refs: readonly string[]): Promise<NamedPort[]> {
    const rows = await this.named().whereIn(
      'served_contracts.entity_ref',
      jsonValues(this.database, refs),
    );
    return this.withNames(rows);
  }

  private served(): Knex.QueryBuilder {
    return this.database('served_contracts')
      .join('products', join =>
        join
          .on('products.entity_ref', 'served_contracts.entity_ref')
          .onNull('products.archived_at'),
      )
      .join(
        'contract_documents',
        'contract_documents.entity_ref',
        'served_contracts.contract_ref',
      )
      .whereNull('served_contracts.served_until')
      .select({
        entityRef: 'served_contracts.entity_ref',
        output: 'served_contracts.output',
        contractRef: 'served_contracts.contract_ref',
        contractId: 'contract_documents.contract_id',
        version: 'served_contracts.version',
        domain: 'products.domain',
        outputs: 'products.outputs',
      })
      .orderBy(['served_contracts.entity_ref', 'served_contracts.output']);
  }

  private named(): Knex.QueryBuilder {
    return this.served()
      .join(
        'dataset_names',
        'dataset_names.contract_ref',
        'served_contracts.contract_ref',
      )
      .select({ name: 'dataset_names.name', schema: 'dataset_names.schema' });
  }

  private async withNames(
    rows: readonly (Row<Omit<NamedPort, 'parts'>> & { name: string })[],
  ): Promise<NamedPort[]> {
    const ports = await this.withDomains(rows);
    return ports.map(({ name, ...port }) => ({
      ...port,
      parts: name.split('.'),
    }));
  }

  private async withDomains<T extends Row<ServedPort>>(
    rows: readonly T[],
  ): Promise<
    (Omit<T, 'domain' | 'outputs'> & Pick<ServedPort, 'domains' | 'type'>)[]
  > {
    const domains = await this.domains(rows.map(({ domain }) => domain));
    return rows.map(({ domain, outputs, ...row }) => ({
      ...row,
      domains: domains(domain),
      type:
        (JSON.parse(outputs) as { name: string; type: string }[]).find(
          ({ name }) => name === row.output,
        )?.type ?? '',
    }));
  }

  /** Each domain with those that it is part of. */
  private async domains(
    refs: readonly string[],
  ): Promise<(ref: string) => string[]> {
    const rows: { ref: string; ancestor: string }[] = await this.database(
      'hierarchy',
    )
      .select('ref', 'ancestor')
      .whereIn('ref', jsonValues(this.database, [...new Set(refs)]));
    const found = new Map<string, string[]>();
    for (const { ref, ancestor } of rows) {
      found.set(ref, [...(found.get(ref) ?? []), ancestor]);
    }
    return ref => [ref, ...(found.get(ref) ?? [])];
  }
}
