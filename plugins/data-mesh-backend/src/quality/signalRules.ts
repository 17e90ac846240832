import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import {
  QUALITY_DIMENSIONS,
  QualityDimension,
  qualityDimension,
  SignalMeasure,
  SignalOutcome,
  SignalResult,
  SignalRun,
  SignalSeverity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { safeMessage } from '@backstage-data-mesh/plugin-data-mesh-node';
import {
  checkOneOf,
  checkText,
  checkTime,
  checkUrl,
} from '../validation/checkValue';
import { refused } from '../validation/refused';
import { CheckedMetric, CheckedResult, CheckedRun } from './QualityStore';

/** Of one run in the form of this API; files are read as streams. */
const MAX_RESULTS = 10_000;
/** So many results take some milliseconds. */
const CHECKED_AT_ONCE = 1000;
const MAX_LENGTH = {
  runId: 200,
  source: 100,
  url: 2000,
  rule: 300,
  field: 500,
  contractRule: 300,
  message: 300,
  name: 100,
  unit: 50,
};
/** More names than these help nobody. */
const MAX_NAMES_SHOWN = 20;

const OUTCOMES: readonly SignalOutcome[] = [
  'pass',
  'warn',
  'fail',
  'error',
  'skip',
];
const MEASURES: readonly SignalMeasure[] = [
  'nullValues',
  'missingValues',
  'invalidValues',
  'duplicateValues',
  'rowCount',
  'freshness',
  'schema',
];
const SEVERITIES: readonly SignalSeverity[] = ['error', 'warning', 'info'];

/**
 * The run in the form in which it is stored. Throws an `InputError` that names
 * the place when there is something wrong with it, whatever was checked before.
 *
 * @param options - `outputs` are the names of those that the product has
 */
export function checkSignalRun(
  run: SignalRun,
  options: { outputs: readonly string[]; now: Date },
): CheckedRun {
  const { results } = run;
  if (
    !Array.isArray(results) ||
    results.length < 1 ||
    results.length > MAX_RESULTS
  ) {
    const found = Array.isArray(results) ? results.length : 'none';
    throw new InputError(
      `results: there are ${found}; allowed: 1 to ${MAX_RESULTS}`,
    );
  }
  const outputs = new Set(options.outputs);
  const checked = {
    ...checkHead(run),
    results: results.map((result, i) =>
      checkResult(result, `results[${i}]`, outputs, options.now),
    ),
  };
  refuseContradictions(checked.results);
  return checked;
}

/**
 * The same of a run that was in a file, which may be large: others get their turn
 * meanwhile. Places are not those of the file, so errors name rules. Of two
 * results of one rule at one time the worse one counts.
 */
export async function checkFileRun(
  run: SignalRun,
  options: { outputs: readonly string[]; now: Date },
): Promise<CheckedRun> {
  const outputs = new Set(options.outputs);
  const results: CheckedResult[] = [];
  for (const [i, result] of run.results.entries()) {
    if (i % CHECKED_AT_ONCE === 0) await yieldToOthers();
    const place = `the result of ${JSON.stringify(result.rule)}`;
    results.push(checkResult(result, place, outputs, options.now));
  }
  return { ...checkHead(run), results };
}

function checkHead({ runId, source, url }: SignalRun) {
  return {
    runId: checkText('runId', runId, MAX_LENGTH.runId),
    ...(source !== undefined && {
      source: checkText('source', source, MAX_LENGTH.source),
    }),
    ...(url !== undefined && { url: checkUrl(url, MAX_LENGTH.url) }),
  };
}

/** The same of a metric. */
export function checkMetric(
  metric: Pick<CheckedMetric, 'name' | 'value' | 'at'> & { unit?: string },
  place: string,
  now: Date,
): Pick<CheckedMetric, 'name' | 'value' | 'at' | 'unit'> {
  const { name, value, unit, at } = metric;
  if (!Number.isFinite(value)) {
    throw refused(`${place}.value`, value, 'a number');
  }
  return {
    name: checkText(`${place}.name`, name, MAX_LENGTH.name),
    value,
    unit:
      unit === undefined
        ? ''
        : checkText(`${place}.unit`, unit, MAX_LENGTH.unit),
    at: checkTime(`${place}.observedAt`, at, now),
  };
}

function checkResult(
  result: SignalResult,
  place: string,
  outputs: ReadonlySet<string>,
  now: Date,
): CheckedResult {
  if (typeof result !== 'object' || result === null) {
    throw refused(place, result, 'an object');
  }
  const { output, rule, dimension, outcome, value, at } = result;
  if (!outputs.has(output)) {
    throw refused(`${place}.output`, output, outputNames(outputs));
  }
  const { field, measure, contractRule, message } = result;
  const severity = result.severity ?? 'error';
  if (value !== undefined && !Number.isFinite(value)) {
    throw refused(`${place}.value`, value, 'a number');
  }
  return {
    output,
    rule: checkText(`${place}.rule`, rule, MAX_LENGTH.rule),
    ...(field !== undefined && {
      field: checkText(`${place}.field`, field, MAX_LENGTH.field),
    }),
    ...(measure !== undefined && {
      measure: checkOneOf(`${place}.measure`, measure, MEASURES),
    }),
    ...(contractRule !== undefined && {
      contractRule: checkText(
        `${place}.contractRule`,
        contractRule,
        MAX_LENGTH.contractRule,
      ),
    }),
    ...(dimension !== undefined && {
      dimension: checkDimension(`${place}.dimension`, dimension),
    }),
    outcome: checkOneOf(`${place}.outcome`, outcome, OUTCOMES),
    severity: checkOneOf(`${place}.severity`, severity, SEVERITIES),
    ...(value !== undefined && { value }),
    ...(message !== undefined && checkMessage(`${place}.message`, message)),
    at: checkTime(`${place}.at`, at, now),
  };
}

/** Senders are asked for no rows of data; what looks like it is not kept. */
function checkMessage(field: string, text: string): { message?: string } {
  const message = safeMessage(checkText(field, text, MAX_LENGTH.message));
  return message ? { message } : {};
}

function outputNames(outputs: ReadonlySet<string>): string {
  if (outputs.size === 0) return 'none, for the product has no outputs';
  const shown = [...outputs].slice(0, MAX_NAMES_SHOWN).join(', ');
  return outputs.size > MAX_NAMES_SHOWN
    ? `an output of the product: ${shown} and others`
    : `an output of the product: ${shown}`;
}

function checkDimension(field: string, word: string): QualityDimension {
  const dimension = qualityDimension(word);
  return checkOneOf(field, dimension, QUALITY_DIMENSIONS, word);
}

/** Of two outcomes in one run nobody knows which one holds. */
function refuseContradictions(results: readonly CheckedResult[]): void {
  const first = new Map<string, number>();
  results.forEach(({ output, rule, outcome }, i) => {
    // Names have no control characters, so this cannot be another pair.
    const key = `${output}\n${rule}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, i);
    } else if (results[other].outcome !== outcome) {
      throw refused(
        `results[${i}].outcome`,
        outcome,
        `${results[other].outcome}, as results[${other}] says of the same rule`,
      );
    }
  });
}
