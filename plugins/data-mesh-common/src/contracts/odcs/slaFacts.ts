import { Duration } from 'luxon';
import { OutputPortSla } from '../../kinds/DataProductEntityV1alpha1';
import { SlaFacts } from '../../scorecards/facts/productFacts';
import { objectsOf, textOf } from './readDocument';

/** Hours in each unit of time that contracts use; ODCS leaves the words open. */
const hoursPerUnit: Record<string, number> = {
  ms: 1 / 3_600_000,
  s: 1 / 3600,
  m: 1 / 60,
  min: 1 / 60,
  h: 1,
  d: 24,
  w: 24 * 7,
  mo: 24 * 30,
  y: 24 * 365,
};

const unitNames: [RegExp, string][] = [
  [/^(ms|msecs?|millis|milliseconds?)$/, 'ms'],
  [/^(s|sec|secs|seconds?)$/, 's'],
  [/^(m|min|mins|minutes?)$/, 'min'],
  [/^(h|hr|hrs|hours?)$/, 'h'],
  [/^(d|day|days)$/, 'd'],
  [/^(w|wk|weeks?)$/, 'w'],
  [/^(mo|mon|months?)$/, 'mo'],
  [/^(y|yr|yrs|years?)$/, 'y'],
];

/** How often something happens, as a single word. */
const hoursPerWord: Record<string, number> = {
  hourly: 1,
  daily: 24,
  weekly: 24 * 7,
};

function unitOf(word: string): string | undefined {
  const name = word.trim().toLowerCase();
  return unitNames.find(([pattern]) => pattern.test(name))?.[1];
}

/** `500ms` and `24 hours`; a lone `M` may be minutes or months. */
function hoursWritten(text: string, unit: string): number | undefined {
  const [, amount, word = ''] =
    /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text) ?? [];
  const own = word === 'M' ? undefined : unitOf(word);
  if (!own || (unit.trim() !== '' && unitOf(unit) !== own)) return undefined;
  return Number(amount) * hoursPerUnit[own];
}

/** A length of time in hours; undefined when it cannot be told. */
export function hoursOf(value: unknown, unit: unknown): number | undefined {
  const text = textOf(value).trim();
  const amount = Number(text);
  const known = unitOf(textOf(unit));
  if (known && text !== '' && Number.isFinite(amount)) {
    return amount < 0 ? undefined : amount * hoursPerUnit[known];
  }
  return (
    isoHours(text) ??
    hoursWritten(text, textOf(unit)) ??
    hoursPerWord[text.toLowerCase()]
  );
}

/** An ISO 8601 duration in hours; undefined for anything else. */
export function isoHours(text: string | undefined): number | undefined {
  if (!text?.startsWith('P') || !/\d/.test(text)) return undefined;
  const duration = Duration.fromISO(text);
  const hours = duration.as('hours');
  return duration.isValid && hours >= 0 ? hours : undefined;
}

const without = (sla: SlaFacts): SlaFacts =>
  Object.fromEntries(
    Object.entries(sla).filter(([, value]) => value !== undefined),
  );

const smallest = (a: number | undefined, b: number | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/**
 * The promises of an ODCS contract. The names are those of its standard
 * (`latency`, `frequency`, `retention`, `availability`) and `freshness`, which
 * practice uses. Of several the strictest counts.
 */
export function odcsSla(properties: unknown): SlaFacts {
  const sla: SlaFacts = {};
  for (const entry of objectsOf(properties)) {
    const hours = hoursOf(entry.value, entry.unit);
    switch (textOf(entry.property).toLowerCase()) {
      case 'freshness':
      case 'fr':
        sla.freshnessHours = smallest(sla.freshnessHours, hours);
        break;
      case 'latency':
      case 'ly':
        sla.latencyHours = smallest(sla.latencyHours, hours);
        break;
      case 'frequency':
      case 'fy':
        sla.intervalHours = smallest(sla.intervalHours, hours);
        break;
      case 'retention':
      case 're':
        if (hours !== undefined) sla.retentionDays = hours / 24;
        break;
      case 'availability':
      case 'av': {
        const text = textOf(entry.value).replace('%', '').trim();
        const percent = Number(text);
        if (text !== '' && percent >= 0 && percent <= 100) {
          sla.availability = percent;
        }
        break;
      }
      default:
        break;
    }
  }
  return without(sla);
}

/** The promises that stand in a port itself. */
export function portSla(sla: OutputPortSla | undefined): SlaFacts {
  const retention = isoHours(sla?.retention);
  return without({
    freshnessHours: isoHours(sla?.freshness),
    latencyHours: isoHours(sla?.latency),
    retentionDays: retention === undefined ? undefined : retention / 24,
    availability: sla?.availability,
  });
}
