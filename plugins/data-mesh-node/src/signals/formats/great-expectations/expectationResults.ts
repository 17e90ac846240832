import {
  qualityDimension,
  SignalOutcome,
  SignalSeverity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
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
import { expectationKind } from './expectationKinds';

/** What an expectation came to, without the dataset and the time. */
export type ExpectationResult = Omit<NewResult, 'subject' | 'at'>;

const severities = new Map<string, SignalSeverity>([
  ['critical', 'error'],
  ['error', 'error'],
  ['warning', 'warning'],
  ['warn', 'warning'],
  ['info', 'info'],
]);

/**
 * What an expectation came to. Of `result`, only counts and one observed number
 * are looked at: the rest are values of the data.
 *
 * @throws InputError - when it is none
 */
export function readExpectation(
  value: unknown,
  place: string,
): ExpectationResult {
  if (!isObject(value)) throw refused(place, value, 'an object');
  // `describe()` has no configuration around it.
  const config = isObject(value.expectation_config)
    ? value.expectation_config
    : value;
  const type = textOf(config.type) ?? textOf(config.expectation_type);
  if (!type) {
    throw refused(
      `${place}.expectation_config.type`,
      config.type,
      'the name of an expectation',
    );
  }
  const kwargs = objectOf(config.kwargs);
  const meta = { ...objectOf(value.meta), ...objectOf(config.meta) };
  const kind = expectationKind(type);
  const exception = raisedException(value.exception_info);
  const outcome = outcomeOf(value.success, exception !== undefined, place);
  const severity = textOf(config.severity) ?? textOf(meta.severity);
  return {
    rule: ruleName(type, kwargs),
    field: textOf(kwargs.column),
    contractRule: textOf(meta.data_mesh_rule) ?? textOf(meta.odcs_rule),
    ...kind,
    dimension: qualityDimension(meta.dimension) ?? kind.dimension,
    outcome,
    severity: severities.get(severity?.toLowerCase() ?? '') ?? 'error',
    ...(outcome !== 'error' && { value: measured(objectOf(value.result)) }),
    message: exception,
  };
}

function outcomeOf(
  success: unknown,
  raised: boolean,
  place: string,
): SignalOutcome {
  if (raised || success === null || success === undefined) return 'error';
  if (typeof success !== 'boolean') {
    throw refused(`${place}.success`, success, 'true, false or null');
  }
  return success ? 'pass' : 'fail';
}

/** The message of an exception, which 1.x nests by the id of a metric. */
function raisedException(info: unknown): string | undefined {
  if (!isObject(info)) return undefined;
  const all = [info, ...Object.values(info).filter(isObject)];
  const raised = all.find(one => one.raised_exception === true);
  return (
    raised && (textOf(raised.exception_message) ?? 'an exception was raised')
  );
}

/** By type and columns only: other arguments are values of somebody's data. */
function ruleName(type: string, kwargs: Loose): string {
  const { column, column_A: a, column_B: b, column_list: list } = kwargs;
  const columns = [column, a, b, ...(Array.isArray(list) ? list : [])]
    .flatMap(name => textOf(name) ?? [])
    .join(', ');
  return columns ? `${type}(${columns})` : type;
}

function measured(result: Loose): number | undefined {
  return countOf(result.unexpected_count) ?? numberOf(result.observed_value);
}
