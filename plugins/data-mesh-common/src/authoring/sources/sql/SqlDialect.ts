/**
 * The SQL dialects that differ in how types and texts are written.
 *
 * @public
 */
export const SQL_DIALECTS = [
  'postgres',
  'snowflake',
  'bigquery',
  'databricks',
  'redshift',
  'mysql',
  'sqlserver',
  'duckdb',
  'oracle',
  'trino',
] as const;

/**
 * Dialect of SQL in which DDL is read.
 *
 * @public
 */
export type SqlDialect = (typeof SQL_DIALECTS)[number];

/** Words that only one dialect uses. The first that is found decides. */
const signs: [SqlDialect, RegExp][] = [
  [
    'sqlserver',
    /\[dbo\]|\bnvarchar\b|\bdatetime2\b|\buniqueidentifier\b|\bdatetimeoffset\b/i,
  ],
  ['oracle', /\bn?varchar2\b/i],
  ['mysql', /\bauto_increment\b|\bengine\s?=|\bunsigned\b|\bcharset\s?=/i],
  [
    'databricks',
    /\busing\s{1,9}(delta|parquet|iceberg)\b|\btblproperties\b|\bstored\s{1,9}as\b|\b(struct|map)\s?<\s?`?\w{1,99}`?\s?[:,]/i,
  ],
  ['bigquery', /\b(int64|float64|bignumeric)\b|\boptions\s?\(/i],
  ['redshift', /\b(distkey|sortkey|diststyle)\b|\bencode\s{1,9}\w/i],
  [
    'snowflake',
    /\b(variant|autoincrement|timestamp_(ntz|ltz|tz)|transient|masking\s{1,9}policy)\b|\bcluster\s{1,9}by\s?\(/i,
  ],
  ['duckdb', /\b(u?hugeint|ubigint|uinteger|usmallint|utinyint)\b/i],
  ['trino', /\brow\s?\(\w|\bwith\s?\(\s{0,9}(format|partitioned_by)\b/i],
  [
    'postgres',
    /\b(bigserial|serial|jsonb|timestamptz|bytea)\b|::|\bcharacter varying\b/i,
  ],
];

/** The dialect of a script, where words in it tell. */
export function guessDialect(text: string): SqlDialect | undefined {
  return signs.find(([, sign]) => sign.test(text))?.[0];
}

/** In these a backslash in a text takes away the meaning of a quote. */
export function escapesWithBackslash(dialect: SqlDialect | undefined): boolean {
  return (
    dialect === 'mysql' ||
    dialect === 'bigquery' ||
    dialect === 'databricks' ||
    dialect === 'snowflake'
  );
}
