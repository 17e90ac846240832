import {
  QualityDimension,
  SignalMeasure,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What a tool's check measures, and the quality dimension that it is about. */
export interface CheckKind {
  measure?: SignalMeasure;
  dimension?: QualityDimension;
}

/** By what ODCS says of its library metrics. */
export const nulls: CheckKind = {
  measure: 'nullValues',
  dimension: 'completeness',
};
export const missing: CheckKind = {
  measure: 'missingValues',
  dimension: 'completeness',
};
export const invalid: CheckKind = {
  measure: 'invalidValues',
  dimension: 'conformity',
};
export const duplicates: CheckKind = {
  measure: 'duplicateValues',
  dimension: 'uniqueness',
};
export const rowCount: CheckKind = {
  measure: 'rowCount',
  dimension: 'coverage',
};
/** The value is the age in seconds. */
export const freshness: CheckKind = {
  measure: 'freshness',
  dimension: 'timeliness',
};
export const schema: CheckKind = { measure: 'schema', dimension: 'conformity' };

export const complete: CheckKind = { dimension: 'completeness' };
export const conform: CheckKind = { dimension: 'conformity' };
export const consistent: CheckKind = { dimension: 'consistency' };
export const accurate: CheckKind = { dimension: 'accuracy' };
export const timely: CheckKind = { dimension: 'timeliness' };

/** A table of checks by their names. */
export const checkTable = (
  rows: readonly (readonly [CheckKind, ...string[]])[],
): ReadonlyMap<string, CheckKind> =>
  new Map(rows.flatMap(([kind, ...names]) => names.map(name => [name, kind])));
