/** Columns of each contract. */
const COLUMNS = 50;

const types = ['string', 'integer', 'number', 'boolean', 'date', 'timestamp'];

const column = (
  contract: number,
  i: number,
  type: string,
) => `      - name: column_${i}
        logicalType: ${type}
        physicalType: varchar(${20 + (i % 5)})
        required: ${i % 3 === 0}
        primaryKey: ${i === 0}
${
  i === 0 ? '        primaryKeyPosition: 1\n' : ''
}        classification: internal
        description: What column ${i} of contract ${contract} means to its readers.
${
  i % 10 === 0
    ? `        quality:
          - { type: library, metric: nullValues, mustBe: 0, dimension: completeness }
`
    : ''
}`;

/**
 * A contract of 50 columns, as a team would write it.
 *
 * @param change - of a later version: one column has another type
 */
export function contractText(contract: number, change: boolean): string {
  const columns = Array.from({ length: COLUMNS }, (_, i) =>
    column(
      contract,
      i,
      change && i === contract % COLUMNS ? 'object' : types[i % types.length],
    ),
  );
  return `apiVersion: v3.1.0
kind: DataContract
id: contract-${contract}
name: Contract ${contract}
version: 2.${change ? 1 : 0}.0
status: active
description:
  purpose: What consumers of contract ${contract} may rely on.
servers:
  - { server: production, type: postgres, host: db.example, port: 5432, database: shop, schema: public }
slaProperties:
  - { property: latency, value: 6, unit: h }
schema:
  - name: table_${contract}
    physicalType: table
    properties:
${columns.join('')}`;
}
