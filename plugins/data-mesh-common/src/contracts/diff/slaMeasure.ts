import { Loose, textOf } from '../odcs/readDocument';
import { hoursOf } from '../odcs/slaFacts';

/** Whether more or less of it is better for those who read the data. */
type Better = 'more' | 'less';

type Measure = 'duration' | 'number' | 'percent' | 'date' | 'timeOfDay';

interface ServicePromise {
  /** The name that stands for all its spellings. */
  name: string;
  better: Better;
  measure: Measure;
}

const promise = (
  name: string,
  code: string,
  better: Better,
  measure: Measure,
): [string, ServicePromise][] =>
  [name.toLowerCase(), code].map(key => [key, { name, better, measure }]);

/** The promises of ODCS, with their two-letter codes, and those of practice. */
const promises = new Map<string, ServicePromise>([
  ...promise('freshness', 'fr', 'less', 'duration'),
  ...promise('latency', 'ly', 'less', 'duration'),
  ...promise('frequency', 'fy', 'less', 'duration'),
  ...promise('timeToDetect', 'td', 'less', 'duration'),
  ...promise('timeToNotify', 'tn', 'less', 'duration'),
  ...promise('timeToRepair', 'tr', 'less', 'duration'),
  ...promise('responseTime', 'rt', 'less', 'duration'),
  ...promise('errorRate', 'er', 'less', 'percent'),
  ...promise('retention', 're', 'more', 'duration'),
  ...promise('availability', 'av', 'more', 'percent'),
  ...promise('throughput', 'tp', 'more', 'number'),
  ...promise('generalAvailability', 'ga', 'less', 'date'),
  ...promise('endOfSupport', 'es', 'more', 'date'),
  ...promise('endOfLife', 'el', 'more', 'date'),
  ...promise('timeOfAvailability', 'ta', 'less', 'timeOfDay'),
]);

const promiseOf = (entry: Loose): ServicePromise | undefined =>
  promises.get(
    textOf(entry.property)
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  );

/** The name by which a promise is found again, whatever its spelling. */
export const slaName = (entry: Loose): string =>
  promiseOf(entry)?.name ?? textOf(entry.property).trim().toLowerCase();

/** Minutes after midnight UTC, or after that of a place that is not named. */
function minutesOf(text: string): { amount: number; unit: string } | undefined {
  const match = /^(\d\d?):(\d\d)(?::\d\d)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, zone] = match;
  const local = Number(hours) * 60 + Number(minutes);
  if (!zone) return { amount: local, unit: 'local' };
  const [, sign, zoneHours, zoneMinutes] =
    /([+-])(\d\d):?(\d\d)/.exec(zone) ?? [];
  const offset = sign ? Number(zoneHours) * 60 + Number(zoneMinutes) : 0;
  return { amount: local - (sign === '-' ? -offset : offset), unit: 'utc' };
}

/** What is promised as an amount of a unit; undefined when it can't be told. */
function amountOf(
  measure: Measure,
  entry: Loose,
): { amount: number; unit: string } | undefined {
  const text = textOf(entry.value).trim();
  const unit = textOf(entry.unit).trim().toLowerCase();
  if (text === '') return undefined;
  if (measure === 'timeOfDay') return minutesOf(text);
  if (measure === 'date') {
    const amount = Date.parse(text);
    return Number.isNaN(amount) ? undefined : { amount, unit: 'ms' };
  }
  if (measure === 'duration') {
    const hours = hoursOf(entry.value, entry.unit);
    return hours === undefined ? undefined : { amount: hours, unit: 'hours' };
  }
  const isPercent = /^(%|percent|pct|)$/.test(unit);
  const amount = Number(measure === 'percent' ? text.replace('%', '') : text);
  if (!Number.isFinite(amount)) return undefined;
  return {
    amount,
    unit: measure === 'percent' && isPercent ? 'percent' : unit,
  };
}

/** Twelve months are a year, though thirty days times twelve are not. */
const isSameAmount = (a: number, b: number, sameUnit: boolean) =>
  Math.abs(a - b) <= (sameUnit ? 0 : 0.015 * Math.max(a, b));

/** How the new of two promises relates to the old one. */
export type SlaRelation = 'same' | 'weaker' | 'stricter' | 'unknown';

/** The relation, and whether the number went up. */
export interface SlaComparison {
  relation: SlaRelation;
  raised?: boolean;
  better?: Better;
}

/** What is promised as a single value, with the unit that it stands in. */
function compareValues(before: Loose, after: Loose): SlaComparison {
  const known = promiseOf(after);
  if (!known) return { relation: 'unknown' };
  const { better, measure } = known;
  const [old, now] = [amountOf(measure, before), amountOf(measure, after)];
  // What could be checked and no longer can is no promise any more.
  if (old && !now) return { relation: 'weaker' };
  if (!old || !now || old.unit !== now.unit) return { relation: 'unknown' };
  if (isSameAmount(old.amount, now.amount, before.unit === after.unit)) {
    return { relation: 'same' };
  }
  const raised = now.amount > old.amount;
  const stricter = raised === (better === 'more');
  return { relation: stricter ? 'stricter' : 'weaker', raised, better };
}

/** A lone `M` may be minutes or months, so both are tried beside another unit. */
function compareSlaValues(before: Loose, after: Loose): SlaComparison {
  const [old, now] = [before, after].map(entry => textOf(entry.unit).trim());
  if (old === now || (old !== 'M' && now !== 'M')) {
    return compareValues(before, after);
  }
  const read = (entry: Loose, unit: string, meant: string) =>
    unit === 'M' ? { ...entry, unit: meant } : entry;
  const [minutes, months] = ['min', 'months'].map(meant =>
    compareValues(read(before, old, meant), read(after, now, meant)),
  );
  return minutes.relation === months.relation
    ? minutes
    : { relation: 'unknown' };
}

/**
 * Compares two promises of the same name, each end of a range in its own
 * direction: it is weaker when one of them is.
 */
export function compareSlaRanges(before: Loose, after: Loose): SlaComparison {
  const first = compareSlaValues(before, after);
  const ends = [before, after].map(entry => textOf(entry.valueExt).trim());
  if (ends.every(end => end === '')) return first;
  const second: SlaComparison = ends.includes('')
    ? // A range became a single value, or the other way round.
      { relation: 'unknown' }
    : compareSlaValues(
        { ...before, value: before.valueExt },
        { ...after, value: after.valueExt },
      );
  const both = [first.relation, second.relation];
  const relation = (['weaker', 'unknown', 'stricter'] as const).find(one =>
    both.includes(one),
  );
  return { relation: relation ?? 'same' };
}
