/**
 * Annotation of a data product: name of the dbt project whose models it serves,
 * as in `dbt_project.yml`.
 *
 * @public
 */
export const ANNOTATION_DBT_PROJECT = 'data-mesh/dbt-project';

/**
 * Annotation of a data product: namespace in which OpenLineage names its
 * datasets, such as `snowflake://org-account`.
 *
 * @public
 */
export const ANNOTATION_OPENLINEAGE_NAMESPACE =
  'data-mesh/openlineage-namespace';
