import { SignalOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  CheckKind,
  checkTable,
  duplicates,
  freshness,
  invalid,
  missing,
  nulls,
  rowCount,
  schema,
  timely,
} from '../../checkKinds';
import {
  countOf,
  isObject,
  Loose,
  numberOf,
  objectOf,
  textOf,
} from '../../cleaning/looseJson';
import { refused } from '../../cleaning/refused';
import { NewResult } from '../../SignalCollector';

/** What the checks of datacontract-cli measure, by their types. */
const kinds = checkTable([
  [
    nulls,
    'field_required',
    'field_primary_key_required',
    'field_not_null',
    'field_null_values',
  ],
  [missing, 'field_missing_values'],
  [
    duplicates,
    'field_unique',
    'field_primary_key',
    'field_primary_key_unique',
    'primary_key_unique',
    'field_duplicate_values',
    'model_duplicate_values',
  ],
  [
    invalid,
    'field_enum',
    'field_regex',
    'field_pattern',
    'field_minimum',
    'field_maximum',
    'field_min_length',
    'field_max_length',
    'field_not_equal',
    'field_invalid_values',
  ],
  [rowCount, 'row_count', 'model_row_count'],
  [freshness, 'freshness', 'servicelevel_freshness'],
  [timely, 'servicelevel_retention'],
  [
    schema,
    'field_is_present',
    'field_type',
    'field_physical_type',
    'field_nested_type',
    'field_nested_physical_type',
    'schema',
    'model_is_present',
  ],
]);

const outcomes = new Map<unknown, SignalOutcome>([
  ['passed', 'pass'],
  ['warning', 'warn'],
  ['failed', 'fail'],
  ['error', 'error'],
  // It tells something and checks nothing.
  ['info', 'skip'],
  ['skipped', 'skip'],
  ['unknown', 'error'],
  [null, 'error'],
  [undefined, 'error'],
]);

const COUNTS = [
  'failed_count',
  'failed_rows',
  'missing_count',
  'invalid_count',
  'duplicate_count',
];

export type DatacontractCheck = Omit<
  NewResult,
  'at' | 'outcome' | 'subject'
> & {
  outcome: SignalOutcome | undefined;
  model?: string;
};

/**
 * A check of a run. Its implementation is SQL, and its samples are rows: neither
 * is looked at.
 *
 * @throws InputError - when it is none
 */
export function readDatacontractCheck(
  value: unknown,
  place: string,
): DatacontractCheck {
  if (!isObject(value)) throw refused(place, value, 'an object');
  const { result } = value;
  const type = textOf(value.type);
  const name = textOf(value.name) ?? type ?? textOf(value.id);
  if (!name) throw refused(`${place}.name`, value.name, 'the name of a check');
  if (result !== null && result !== undefined && typeof result !== 'string') {
    throw refused(
      `${place}.result`,
      result,
      'passed, warning, failed, error, info, skipped or unknown',
    );
  }
  const kind: CheckKind = (type && kinds.get(type)) || {};
  const outcome = outcomes.get(result);
  const isMeasured =
    outcome === 'pass' || outcome === 'warn' || outcome === 'fail';
  return {
    model: textOf(value.model),
    rule: withoutLists(name),
    field: textOf(value.field),
    contractRule: textOf(value.qualityId) ?? textOf(value.quality_id),
    ...kind,
    outcome,
    severity: result === 'info' ? 'info' : 'error',
    ...(isMeasured && { value: measured(objectOf(value.diagnostics), kind) }),
    message: value.reason,
  };
}

/** A name may list the values that are allowed. */
function withoutLists(name: string): string {
  return name.slice(0, 2000).replace(/\[[^\]]*\]?|\{[^}]*\}?/g, '[…]');
}

function measured(diagnostics: Loose, kind: CheckKind): number | undefined {
  const count = COUNTS.map(name => countOf(diagnostics[name])).find(
    one => one !== undefined,
  );
  const rows =
    kind.measure === 'rowCount' ? countOf(diagnostics.row_count) : undefined;
  const age =
    kind.measure === 'freshness'
      ? numberOf(diagnostics.age_seconds)
      : undefined;
  return numberOf(diagnostics.value) ?? count ?? rows ?? age;
}
