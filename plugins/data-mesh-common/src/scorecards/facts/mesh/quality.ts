import { atMost } from '../atMost';
import { QualityFacts, SlaFacts, UnknownFacts } from '../productFacts';

/** After so many hours a result is late, where no contract says how often. */
const DEFAULT_INTERVAL_HOURS = 48;
/** A stream has new data every second; nobody runs its rules as often. */
const SHORTEST_INTERVAL_HOURS = 1;
/** A hundred years: what a contract promises later than that is no date. */
const LONGEST_INTERVAL_HOURS = 100 * 366 * 24;
/**
 * What a result said is taken for the present a little longer than until the
 * next one is due: a nightly run that is five minutes late is late, and no
 * reason to forget what the last one found.
 */
const CONTENT_GRACE_HOURS = 24;
const HOUR = 60 * 60 * 1000;

/**
 * Below so many days with results, a share of days tells nothing.
 *
 * @public
 */
export const MIN_DAYS_MEASURED = 14;

/**
 * What the results of an output's quality rules come to.
 *
 * @public
 */
export interface OutputQuality {
  /** ISO 8601. */
  lastResultAt: string;
  rulesWithResult: number;
  /** Rules whose latest result is a failure or an error. */
  failingRules: string[];
  /** Of the rules with a result in 30 days. */
  dimensions: string[];
  /** Days of the last 30 with a result. */
  daysMeasured: number;
  /** Share from 0 to 1 of (dimension, day) cells of 30 days without a failure. */
  passRate: number;
  /** Days of the last 30 with a result about timeliness. */
  timelinessDaysMeasured: number;
  /** Share from 0 to 1 of those days without a failure. */
  freshnessKept: number;
}

const tooFewDays = (days: number, of: string) =>
  `${days} of the ${MIN_DAYS_MEASURED} days that ${of} needs have a result`;

/** Puts results beside the promise that they are measured by. */
export function qualityFacts(
  quality: OutputQuality,
  rules: number,
  sla: SlaFacts,
): QualityFacts {
  const interval =
    Math.min(
      Math.max(
        sla.intervalHours ?? DEFAULT_INTERVAL_HOURS,
        SHORTEST_INTERVAL_HOURS,
      ),
      LONGEST_INTERVAL_HOURS,
    ) * HOUR;
  const freshUntil = new Date(
    Date.parse(quality.lastResultAt) + interval,
  ).toISOString();
  const enough = quality.daysMeasured >= MIN_DAYS_MEASURED;
  const enoughTimeliness = quality.timelinessDaysMeasured >= MIN_DAYS_MEASURED;
  const unknown: UnknownFacts = {
    ...(enough
      ? {}
      : { passRate: tooFewDays(quality.daysMeasured, 'the pass rate') }),
    ...(enoughTimeliness
      ? {}
      : {
          freshnessKept: tooFewDays(
            quality.timelinessDaysMeasured,
            'the share of days on time',
          ),
        }),
  };
  return {
    rulesWithResult: quality.rulesWithResult,
    rulesWithoutResult: Math.max(0, rules - quality.rulesWithResult),
    failingRules: atMost(quality.failingRules),
    lastResultAt: quality.lastResultAt,
    freshUntil,
    dimensions: atMost(quality.dimensions),
    ...(enough ? { passRate: quality.passRate } : {}),
    ...(enoughTimeliness ? { freshnessKept: quality.freshnessKept } : {}),
    ...(Object.keys(unknown).length ? { $unknown: unknown } : {}),
    $validUntil: {
      failingRules: new Date(
        Date.parse(freshUntil) + CONTENT_GRACE_HOURS * HOUR,
      ).toISOString(),
    },
  };
}
