import { Loose, textOf } from './readDocument';

/**
 * The seven quality dimensions of ODCS.
 *
 * @public
 */
export const QUALITY_DIMENSIONS = [
  'accuracy',
  'completeness',
  'conformity',
  'consistency',
  'coverage',
  'timeliness',
  'uniqueness',
] as const;

/**
 * Dimension of a quality rule, by ODCS.
 *
 * @public
 */
export type QualityDimension = (typeof QUALITY_DIMENSIONS)[number];

/** Other tools' words, and the two-letter codes of ODCS. */
const otherNames = new Map<string, QualityDimension>(
  Object.entries({
    ac: 'accuracy',
    cp: 'completeness',
    cf: 'conformity',
    cs: 'consistency',
    cv: 'coverage',
    tm: 'timeliness',
    uq: 'uniqueness',
    validity: 'conformity',
    freshness: 'timeliness',
  } as const),
);

/**
 * The ODCS dimension that a word stands for, if it stands for one.
 *
 * @public
 */
export function qualityDimension(word: unknown): QualityDimension | undefined {
  const name = textOf(word).trim().toLowerCase();
  return (
    QUALITY_DIMENSIONS.find(known => known === name) ?? otherNames.get(name)
  );
}

/** What the library metrics of ODCS measure, when a rule does not say. */
const metricDimensions = new Map<string, QualityDimension>(
  Object.entries({
    nullValues: 'completeness',
    missingValues: 'completeness',
    invalidValues: 'conformity',
    duplicateValues: 'uniqueness',
    rowCount: 'coverage',
    // Their names until v3.0.
    nullCheck: 'completeness',
    validValues: 'conformity',
    duplicateCount: 'uniqueness',
  } as const),
);

/**
 * The dimension of a rule: as it states, else that of its metric.
 */
export function ruleDimension(
  dimension: unknown,
  metric: unknown,
): QualityDimension | undefined {
  return qualityDimension(dimension) ?? metricDimensions.get(textOf(metric));
}

/** A rule in words cannot be run by a machine. */
const isExecutable = ({ type, metric, rule, query, implementation }: Loose) =>
  textOf(type) !== 'text' &&
  [metric, rule, query, implementation].some(
    part => textOf(part) !== '' || (typeof part === 'object' && part !== null),
  );

/** Counts the rules that a machine can run, and the dimensions they are about. */
export function ruleFacts(rules: Loose[]): {
  rules: number;
  dimensions: QualityDimension[];
} {
  const executable = rules.filter(isExecutable);
  const dimensions = executable.flatMap(
    rule => ruleDimension(rule.dimension, rule.metric ?? rule.rule) ?? [],
  );
  return {
    rules: executable.length,
    dimensions: [...new Set(dimensions)].sort(),
  };
}
