import {
  qualityDimension,
  SignalOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  accurate,
  CheckKind,
  checkTable,
  consistent,
  duplicates,
  freshness,
  invalid,
  missing,
  rowCount,
  schema,
} from '../../checkKinds';
import {
  isObject,
  Loose,
  numberOf,
  objectOf,
  objectsOf,
  textOf,
} from '../../cleaning/looseJson';
import { refused } from '../../cleaning/refused';
import { NewResult } from '../../SignalCollector';

/** What Soda's metrics measure. */
const kinds = checkTable([
  [missing, 'missing_count', 'missing_percent'],
  [duplicates, 'duplicate_count', 'duplicate_percent'],
  [invalid, 'invalid_count', 'invalid_percent'],
  [rowCount, 'row_count'],
  [freshness, 'freshness'],
  [schema, 'schema'],
  [
    accurate,
    'avg',
    'avg_length',
    'max',
    'max_length',
    'min',
    'min_length',
    'sum',
    'stddev',
    'percentile',
    'variance',
    'distribution',
    'distribution_difference',
    'distributionDifference',
    'anomaly_detection',
    'anomaly_score',
    'anomalyDetection',
    // `anomaly detection for row_count`, `change for row_count < 10`.
    'anomaly',
    'change',
  ],
  [
    consistent,
    'reference',
    'group_evolution',
    'groupEvolution',
    'row_count_diff',
    // `values in (id) must exist in customers (id)`.
    'values',
  ],
]);

/** `row_count same as orders_copy`: what is measured is the difference. */
const SAME_AS = /^\s*(?:-\s*)?row_count same as\b/m;

const outcomes = new Map<unknown, SignalOutcome>([
  ['pass', 'pass'],
  ['warn', 'warn'],
  ['fail', 'fail'],
  // Soda could not measure it.
  [null, 'error'],
  [undefined, 'error'],
]);

const MS_PER_SECOND = 1000;

/** A check without the time; undefined as outcome is one that nobody knows. */
export type SodaCheck = Omit<NewResult, 'at' | 'outcome'> & {
  outcome: SignalOutcome | undefined;
};

/**
 * A check of a scan. Its definition is only looked at for the name of the metric,
 * for values may be in it.
 *
 * @throws InputError - when it is none
 */
export function readSodaCheck(value: unknown, place: string): SodaCheck {
  if (!isObject(value)) throw refused(place, value, 'an object');
  const name = textOf(value.name);
  if (!name) throw refused(`${place}.name`, value.name, 'the name of a check');
  const { outcome } = value;
  if (
    outcome !== null &&
    outcome !== undefined &&
    typeof outcome !== 'string'
  ) {
    throw refused(`${place}.outcome`, outcome, 'pass, warn, fail or null');
  }
  const attributes = attributesOf(value);
  const kind = checkKind(value, name);
  const dataset = textOf(value.table) ?? textOf(value.dataset);
  const project = textOf(value.dataSource);
  return {
    subject: { ...(dataset && { dataset }), ...(project && { project }) },
    rule: name,
    field: textOf(value.column),
    contractRule:
      textOf(attributes.get('data_mesh_rule')) ??
      textOf(attributes.get('odcs_rule')),
    ...kind,
    dimension: qualityDimension(attributes.get('dimension')) ?? kind.dimension,
    outcome: outcomes.get(outcome),
    severity: 'error',
    value: measured(objectOf(value.diagnostics), kind),
    message: reasonOf(value.outcomeReasons),
  };
}

/** Why it has this outcome, such as too few measurements for an anomaly. */
function reasonOf(reasons: unknown): string | undefined {
  const [first] = Array.isArray(reasons) ? reasons : [];
  return textOf(first) ?? textOf(objectOf(first).message);
}

/** A list of names and values, or an object. */
function attributesOf(check: Loose): Map<unknown, unknown> {
  const both = [check.resourceAttributes, check.attributes];
  return new Map(
    both.flatMap((one): [unknown, unknown][] =>
      isObject(one)
        ? Object.entries(one)
        : objectsOf(one).map(({ name, value }) => [name, value]),
    ),
  );
}

/** By the metrics' ids, the beginning of the definition, the name, the type. */
function checkKind(check: Loose, name: string): CheckKind {
  const ids = Array.isArray(check.metrics) ? check.metrics : [];
  const definition = textOf(check.definition)?.slice(0, 2000) ?? '';
  if (SAME_AS.test(definition) || SAME_AS.test(name)) return consistent;
  const [, defined] = /^\s*-\s*([a-z_]+)/m.exec(definition) ?? [];
  const [, named] = /^([a-z_]+)\b/.exec(name) ?? [];
  const measuredIds = ids.flatMap(id => {
    const end = textOf(id)?.slice(-200) ?? '';
    const [, metric] = /-([a-z_]+)(?:-[0-9a-f]{6,})?$/.exec(end) ?? [];
    return metric ?? [];
  });
  const words = [defined, named, textOf(check.type), ...measuredIds];
  return words.map(word => word && kinds.get(word)).find(Boolean) || {};
}

/** Soda counts the age of data in milliseconds. */
function measured(diagnostics: Loose, kind: CheckKind): number | undefined {
  const value = numberOf(diagnostics.value);
  const isAge = kind.measure === 'freshness' && diagnostics.measure === 'time';
  return value !== undefined && isAge ? value / MS_PER_SECOND : value;
}
