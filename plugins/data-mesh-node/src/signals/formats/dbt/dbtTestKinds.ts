import {
  accurate,
  CheckKind,
  checkTable,
  complete,
  conform,
  consistent,
  duplicates,
  freshness,
  invalid,
  nulls,
  schema,
  timely,
} from '../../checkKinds';
import { expectationKinds } from '../great-expectations/expectationKinds';

/**
 * What the well-known tests of dbt and its packages measure. A measure is given where
 * the test counts the same rows as the ODCS metric. OpenLineage has the same names,
 * for its dbt integration sends them.
 */
const ownKinds = checkTable([
  [nulls, 'not_null'],
  [duplicates, 'unique', 'unique_combination_of_columns'],
  [
    invalid,
    'accepted_values',
    'accepted_range',
    'not_accepted_values',
    'not_constant',
    'not_empty_string',
  ],
  [complete, 'at_least_one', 'not_null_proportion', 'sequential_values'],
  [
    consistent,
    'relationships',
    'relationships_where',
    'equal_rowcount',
    'equality',
    'fewer_rows_than',
    'cardinality_equality',
    'mutually_exclusive_ranges',
    'expect_table_aggregation_to_equal_other_table',
  ],
  [conform, 'expression_is_true'],
  [
    schema,
    'expect_table_columns_to_contain_set',
    'expect_table_columns_to_not_contain_set',
    'schema_changes',
    'schema_changes_from_baseline',
  ],
  [freshness, 'freshness'],
  [
    timely,
    'recency',
    'expect_row_values_to_have_recent_data',
    'expect_grouped_row_values_to_have_recent_data',
    'freshness_anomalies',
    'event_freshness_anomalies',
  ],
  // Those with anomalies and changes are of elementary.
  [{ dimension: 'coverage' }, 'volume_anomalies'],
  [
    accurate,
    'column_anomalies',
    'all_columns_anomalies',
    'dimension_anomalies',
    'expect_column_values_to_be_within_n_stdevs',
    'expect_column_values_to_be_within_n_moving_stdevs',
  ],
]);

/** dbt_expectations has the names of Great Expectations. */
const kinds: ReadonlyMap<string, CheckKind> = new Map([
  ...expectationKinds,
  ...ownKinds,
]);

/** What a test measures, by its name without its package. */
export const testKind = (name: string | undefined): CheckKind =>
  (name && kinds.get(name)) || {};

/** As `relationships_where` begins with another test's name. */
const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);

/** The well-known test that a generated name begins with. */
export function testInName(name: string): string | undefined {
  const bare = name.replace(
    /^(?:source_)?(?:dbt_utils_|dbt_expectations_|elementary_)?/,
    '',
  );
  return longestFirst.find(
    test =>
      bare.startsWith(test) &&
      (bare.length === test.length || bare[test.length] === '_'),
  );
}
