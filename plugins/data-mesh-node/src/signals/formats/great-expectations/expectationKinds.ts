import {
  accurate,
  CheckKind,
  checkTable,
  complete,
  conform,
  consistent,
  duplicates,
  invalid,
  nulls,
  rowCount,
  schema,
} from '../../checkKinds';

/** What the expectations of Great Expectations measure. */
const kinds = checkTable([
  [nulls, 'expect_column_values_to_not_be_null'],
  [
    complete,
    'expect_column_values_to_be_null',
    'expect_column_proportion_of_non_null_values_to_be_between',
  ],
  [
    duplicates,
    'expect_column_values_to_be_unique',
    'expect_compound_columns_to_be_unique',
    'expect_select_column_values_to_be_unique_within_record',
  ],
  [
    { dimension: 'uniqueness' },
    'expect_column_unique_value_count_to_be_between',
    'expect_column_proportion_of_unique_values_to_be_between',
  ],
  [
    invalid,
    'expect_column_values_to_be_in_set',
    'expect_column_values_to_not_be_in_set',
    'expect_column_values_to_be_between',
    'expect_column_values_to_match_regex',
    'expect_column_values_to_not_match_regex',
    'expect_column_values_to_match_regex_list',
    'expect_column_values_to_not_match_regex_list',
    'expect_column_values_to_match_like_pattern',
    'expect_column_values_to_not_match_like_pattern',
    'expect_column_values_to_match_strftime_format',
    'expect_column_values_to_be_json_parseable',
    'expect_column_values_to_match_json_schema',
    'expect_column_value_lengths_to_be_between',
    'expect_column_value_lengths_to_equal',
    'expect_column_values_to_be_dateutil_parseable',
  ],
  [
    rowCount,
    'expect_table_row_count_to_be_between',
    'expect_table_row_count_to_equal',
  ],
  [
    consistent,
    'expect_table_row_count_to_equal_other_table',
    'expect_column_pair_values_to_be_equal',
    'expect_column_pair_values_to_be_in_set',
    'expect_column_pair_values_a_to_be_greater_than_b',
    'expect_multicolumn_sum_to_equal',
    'expect_query_results_to_match_comparison',
  ],
  [
    schema,
    'expect_column_to_exist',
    'expect_table_column_count_to_equal',
    'expect_table_column_count_to_be_between',
    'expect_table_columns_to_match_set',
    'expect_table_columns_to_match_ordered_list',
  ],
  [
    conform,
    'expect_column_values_to_be_of_type',
    'expect_column_values_to_be_in_type_list',
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
    'expect_column_kl_divergence_to_be_less_than',
    'expect_column_value_z_scores_to_be_less_than',
  ],
]);

export const expectationKind = (type: string): CheckKind =>
  kinds.get(type) ?? {};
