import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
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
import { CheckedMetric, CheckedResult, CheckedRun } from './QualityStore';
import { parseTime } from './parseTime';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

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
/** Clocks differ. */
const MAX_AHEAD_MS = 10 * MINUTE_MS;
const MAX_AGE_MS = 400 * DAY_MS;
/** More names than these help nobody. */
const MAX_NAMES_SHOWN = 20;

const PRODUCT_REF = /^dataproduct:[^/:\s]+\/[^/:\s]+$/;
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

/** The full ref of the product that a run is about, or an `InputError`. */
export function signalProduct({ product }: Pick<SignalRun, 'product'>): string {
  const allowed = 'the ref of a data product, dataproduct:<namespace>/<name>';
  let full: string;
  try {
    full = stringifyEntityRef(parseEntityRef(product));
  } catch {
    throw refused('product', product, allowed);
  }
  if (!PRODUCT_REF.test(full)) throw refused('product', product, allowed);
  return full;
}

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
    ...(url !== undefined && { url: checkUrl(url) }),
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

function checkOneOf<T extends string>(
  field: string,
  value: T | undefined,
  allowed: readonly T[],
  sent: unknown = value,
): T {
  const found = allowed.find(one => one === value);
  if (!found) throw refused(field, sent, allowed.join(', '));
  return found;
}

/** @throws InputError - when it is no time, in the future, or too long ago */
export function checkTime(field: string, value: string, now: Date): string {
  const time = parseTime(value);
  if (!time) {
    throw refused(
      field,
      value,
      'a time with its offset from UTC, such as 2026-11-21T09:00:00Z',
    );
  }
  const earliest = new Date(now.getTime() - MAX_AGE_MS);
  const latest = new Date(now.getTime() + MAX_AHEAD_MS);
  if (time < earliest || time > latest) {
    throw refused(
      field,
      value,
      `from ${earliest.toISOString()} to ${latest.toISOString()}`,
    );
  }
  return time.toISOString();
}

/** @throws InputError - when it is empty, too long, or no database takes it */
export function checkText(field: string, value: string, max: number): string {
  if (
    typeof value !== 'string' ||
    value.trim() === '' ||
    value.length > max ||
    // PostgreSQL cannot store NUL or half of a surrogate pair.
    /\p{Cc}|\p{Cs}/u.test(value)
  ) {
    throw refused(
      field,
      value,
      `text of 1 to ${max} characters, no control characters among them`,
    );
  }
  return value;
}

/**
 * Pages link to it, and a `javascript:` link would run in them. Credentials in it
 * are not kept.
 */
function checkUrl(value: string): string {
  const text = checkText('url', value, MAX_LENGTH.url);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw refused(
      'url',
      value,
      'an address that begins with https:// or http://',
    );
  }
  const address = new URL(text);
  if (!address.username && !address.password) return text;
  address.username = '';
  address.password = '';
  return address.toString();
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

function refused(field: string, value: unknown, allowed: string): InputError {
  const text = JSON.stringify(value) ?? String(value);
  const shown = text.length <= 80 ? text : `${text.slice(0, 80)}…`;
  return new InputError(`${field}: ${shown} is not valid; allowed: ${allowed}`);
}
