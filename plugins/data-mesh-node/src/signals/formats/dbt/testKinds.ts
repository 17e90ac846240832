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
  rowCount,
  schema,
  timely,
} from '../../checkKinds';

/**
 * What the well-known tests of dbt, dbt_utils and dbt_expectations measure. A
 * measure is given where the test counts the same rows as the ODCS metric.
 * OpenLineage has the same names, for its dbt integration sends them.
 */
const kinds = checkTable([
  [nulls, 'not_null', 'expect_column_values_to_not_be_null'],
  [
    duplicates,
    'unique',
    'unique_combination_of_columns',
    'expect_column_values_to_be_unique',
    'expect_compound_columns_to_be_unique',
  ],
  [
    invalid,
    'accepted_values',
    'accepted_range',
    'not_accepted_values',
    'not_constant',
    'expect_column_values_to_be_in_set',
    'expect_column_values_to_not_be_in_set',
    'expect_column_values_to_be_between',
    'expect_column_values_to_match_regex',
    'expect_column_values_to_not_match_regex',
    'expect_column_values_to_match_regex_list',
    'expect_column_values_to_match_like_pattern',
    'expect_column_value_lengths_to_be_between',
    'expect_column_value_lengths_to_equal',
    'not_empty_string',
  ],
  [
    rowCount,
    'expect_table_row_count_to_be_between',
    'expect_table_row_count_to_equal',
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
    'expect_table_row_count_to_equal_other_table',
    'expect_table_aggregation_to_equal_other_table',
    'expect_column_pair_values_to_be_equal',
    'expect_column_pair_values_a_to_be_greater_than_b',
  ],
  [conform, 'expression_is_true', 'expect_column_values_to_be_of_type'],
  [
    schema,
    'expect_column_to_exist',
    'expect_table_columns_to_match_set',
    'expect_table_columns_to_match_ordered_list',
    'expect_table_columns_to_contain_set',
    'expect_table_column_count_to_equal',
  ],
  [
    accurate,
    'expect_column_mean_to_be_between',
    'expect_column_median_to_be_between',
    'expect_column_min_to_be_between',
    'expect_column_max_to_be_between',
    'expect_column_sum_to_be_between',
    'expect_column_stdev_to_be_between',
    'expect_column_quantile_values_to_be_between',
  ],
  [freshness, 'freshness'],
  [
    timely,
    'recency',
    'expect_row_values_to_have_recent_data',
    'expect_grouped_row_values_to_have_recent_data',
  ],
]);

/** What a test measures, by its name without its package. */
export const testKind = (name: string | undefined): CheckKind =>
  (name && kinds.get(name)) || {};

/** As `relationships_where` begins with another test's name. */
const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);

/** The well-known test that a generated name begins with. */
export function testInName(name: string): string | undefined {
  const bare = name.replace(
    /^(?:source_)?(?:dbt_utils_|dbt_expectations_)?/,
    '',
  );
  return longestFirst.find(
    test =>
      bare.startsWith(test) &&
      (bare.length === test.length || bare[test.length] === '_'),
  );
}
