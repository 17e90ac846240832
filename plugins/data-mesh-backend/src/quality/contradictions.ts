import { CheckedRun } from './QualityStore';
import { NewResultRow, QualityResultRow } from './qualityRows';

/** A rule of which a run says something else than it said before. */
export interface Contradiction {
  output: string;
  rule: string;
  stored: string;
  sent: string;
}

/** What is compared: words about a result may change. */
type Compared = Pick<
  QualityResultRow | NewResultRow,
  'outcome' | 'severity' | 'dimension' | 'value' | 'at'
>;

/** The latest result of a rule, and the run that it is of. */
export type StoredResult = Compared & Pick<QualityResultRow, 'run_id'>;

/** Contradictions that are named. */
const MAX_NAMED = 5;

/** What comes later of a run is stored under its id with this. */
export function partId(runId: string, digest: string): string {
  return `${runId} ${digest.slice(0, 8)}`;
}

/** Whether a stored result came with a run, or with a later part of it. */
export function isOfRun(storedId: string, runId: string): boolean {
  return (
    storedId === runId ||
    (storedId.startsWith(runId) &&
      /^ [0-9a-f]{8}$/.test(storedId.slice(runId.length)))
  );
}

/** Numbers are text on their way to the database. */
const numberOf = (value: Compared['value']) =>
  value === null ? null : Number(value);

function said({ outcome, severity, dimension, value, at }: Compared): string {
  return [
    outcome,
    `severity ${severity}`,
    ...(dimension ? [dimension] : []),
    ...(value === null ? [] : [`value ${value}`]),
    `at ${at}`,
  ].join(', ');
}

/**
 * Of a run's results those that say something else than what is stored of the
 * same run. Rules that a newer run has measured since cannot be compared.
 *
 * @param times - whether another time alone is a contradiction: tools that state
 * none are given the one at which their file came
 */
export function findContradictions(
  { runId }: CheckedRun,
  sent: readonly NewResultRow[],
  storedOf: (output: string, rule: string) => StoredResult | undefined,
  { times }: { times: boolean },
): Contradiction[] {
  return sent.flatMap(row => {
    const { output, rule } = row;
    const stored = storedOf(output, rule);
    if (!stored || !isOfRun(stored.run_id, runId)) return [];
    const isSame =
      stored.outcome === row.outcome &&
      stored.severity === row.severity &&
      stored.dimension === row.dimension &&
      numberOf(stored.value) === numberOf(row.value) &&
      (!times || stored.at === row.at);
    return isSame
      ? []
      : { output, rule, stored: said(stored), sent: said(row) };
  });
}

/** Contradictions in words, the first few of many. */
export function namedContradictions(all: readonly Contradiction[]): string[] {
  const named = all
    .slice(0, MAX_NAMED)
    .map(
      ({ output, rule, stored, sent }) =>
        `rule ${JSON.stringify(rule)} of output ${JSON.stringify(
          output,
        )}: stored is ${stored}; sent was ${sent}`,
    );
  return all.length > MAX_NAMED
    ? [...named, `and ${all.length - MAX_NAMED} others`]
    : named;
}
