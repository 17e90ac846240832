import {
  qualityDimension,
  SignalMeasure,
  SignalOutcome,
  SignalSeverity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  CheckKind,
  duplicates,
  freshness,
  invalid,
  missing,
  nulls,
  rowCount,
} from '../../checkKinds';
import { isObject, numberOf, objectOf, textOf } from '../../cleaning/looseJson';
import { refused } from '../../cleaning/refused';
import { SignalSubject } from '../../ParsedSignals';
import { NewResult } from '../../SignalCollector';

const STATUSES = 'pass, warn, fail, error, skip or unknown';

const outcomes = new Map<unknown, SignalOutcome>([
  ['pass', 'pass'],
  ['warn', 'warn'],
  ['fail', 'fail'],
  ['error', 'error'],
  ['skip', 'skip'],
  // The sender cannot tell.
  ['unknown', 'error'],
]);

const severities = new Map<string, SignalSeverity>([
  ['critical', 'error'],
  ['high', 'error'],
  ['error', 'error'],
  ['medium', 'warning'],
  ['warning', 'warning'],
  ['low', 'info'],
  ['info', 'info'],
]);

const kinds = new Map<string, CheckKind>(
  [nulls, missing, invalid, duplicates, rowCount, freshness].map(kind => [
    kind.measure as SignalMeasure,
    kind,
  ]),
);

/** A result without the time and the contract. */
export interface OorsResult {
  result: Omit<NewResult, 'subject' | 'at'>;
  subject: SignalSubject;
  isKnown: boolean;
}

/**
 * A result of OORS v0.8: `id`, `type`, `name`, `status`, and optional `relatesTo`,
 * `severity`, `dimension`, `target`, `measure`, `message`.
 *
 * @throws InputError - when it is none
 */
export function readOorsResult(value: unknown, place: string): OorsResult {
  if (!isObject(value)) throw refused(place, value, 'an object');
  const { status } = value;
  if (typeof status !== 'string')
    throw refused(`${place}.status`, status, STATUSES);
  const id = textOf(value.id);
  const name = textOf(value.name) ?? id;
  if (!name) throw refused(`${place}.name`, value.name, 'the name of a check');
  const measure = objectOf(value.measure);
  const kind = kinds.get(textOf(measure.metric) ?? '') ?? {};
  const related = relatedTo(textOf(value.relatesTo));
  const outcome = outcomes.get(status);
  const isMeasured =
    outcome === 'pass' || outcome === 'warn' || outcome === 'fail';
  return {
    isKnown: outcome !== undefined,
    subject: {
      ...(related.schema && { schema: related.schema }),
      ...targetOf(value.target),
    },
    result: {
      rule: id ?? name,
      field: related.field,
      contractRule: related.rule,
      ...kind,
      dimension: qualityDimension(value.dimension) ?? kind.dimension,
      outcome: outcome ?? 'error',
      severity:
        severities.get(textOf(value.severity)?.toLowerCase() ?? '') ?? 'error',
      ...(isMeasured && { value: numberOf(measure.value) }),
      message: value.message,
    },
  };
}

/** `schema/orders/properties/id/quality/no_nulls`: what in the contract it is of. */
function relatedTo(path: string | undefined) {
  const parts = path?.split('/') ?? [];
  const after = (word: string) => {
    const at = parts.lastIndexOf(word);
    return at < 0 ? undefined : parts[at + 1] || undefined;
  };
  return {
    schema: parts[0] === 'schema' ? parts[1] : undefined,
    field: after('properties'),
    rule: after('quality'),
  };
}

/** Several datasets in one result are none that could be found. */
function targetOf(target: unknown): SignalSubject {
  const { resourceIdentifier } = objectOf(target);
  const list = Array.isArray(resourceIdentifier)
    ? resourceIdentifier
    : [resourceIdentifier];
  const dataset = list.length === 1 ? textOf(list[0]) : undefined;
  return dataset ? { dataset } : {};
}
