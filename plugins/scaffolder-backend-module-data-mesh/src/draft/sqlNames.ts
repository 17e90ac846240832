/** What every SQL dialect takes as a name without quotes, if it is no keyword. */
const PLAIN_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Words that PostgreSQL, Snowflake, BigQuery, Databricks, Redshift or DuckDB
 * reserve, as their manuals list them.
 */
const reserved = new Set(
  `all alter analyse analyze and any array as asc asymmetric at authorization
  between binary both by case cast check cluster collate column connect
  constraint contains create cross cube current current_date current_role
  current_time current_timestamp current_user database default deferrable define
  delete desc describe distinct do drop else end enum escape except exclude exists
  extract false fetch following for foreign freeze from full function grant group
  grouping groups hash having if ignore ilike in increment initially inner insert
  intersect interval into is isnull issue join lateral leading left like limit
  localtime localtimestamp lookup merge minus natural new no not notnull null nulls
  of offset on only option or order organization outer over overlaps partition
  pivot placing preceding primary proto qualify range recursive references regexp
  respect returning revoke right rlike rollup row rows sample schema select
  session_user set similar some start struct symmetric table tablesample then to
  trailing treat trigger true try_cast unbounded union unique unnest unpivot update
  user using value values variadic verbose view when whenever where window with
  within`.split(/\s+/),
);

/** Whether SQL has to quote a name. */
export function needsQuotes(name: string): boolean {
  return !PLAIN_IDENTIFIER.test(name) || reserved.has(name.toLowerCase());
}
