import {
  CheckOutcome,
  CheckRollupRow,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { CONFIRMATION_CHECK, sumOutcomes } from './checkSums';

/** What a mesh does first. */
export type StartStep = 'owner' | 'contract' | 'signal' | 'confirmation';

/** The checks of the shipped scorecards that tell how far each step is. */
const steps: {
  step: StartStep;
  check: string;
  /** Outcomes with which the step is done. */
  done: CheckOutcome[];
}[] = [
  { step: 'owner', check: 'builtin:ownership/own-01', done: ['pass'] },
  { step: 'contract', check: 'builtin:quality/ctr-01', done: ['pass'] },
  // A bad result is a result.
  { step: 'signal', check: 'builtin:quality/qlt-02', done: ['pass', 'fail'] },
  {
    step: 'confirmation',
    check: CONFIRMATION_CHECK,
    done: ['pass'],
  },
];

/** How far a step is over all products of the scope. */
export interface StepProgress {
  step: StartStep;
  check: string;
  done: number;
  all: number;
  /** Outcomes of the products in which it is missing. */
  missing: CheckOutcome[];
}

/** How far a mesh has come with its first steps. */
export interface StartProgress {
  steps: StepProgress[];
  /** When the first check that is due counts, ISO 8601. */
  deadline: string | null;
}

/**
 * The first steps, while most of what has to be done is not due yet; undefined
 * later. An exemption is neither done nor missing.
 */
export function gettingStarted(
  rows: readonly CheckRollupRow[],
): StartProgress | undefined {
  const due = sumOutcomes(rows, ['due']);
  if (due <= sumOutcomes(rows, ['fail', 'unknown'])) return undefined;
  return {
    steps: steps.flatMap(({ step, check, done }) => {
      const own = rows.filter(row => `${row.scorecard}/${row.check}` === check);
      const missing = (['fail', 'unknown', 'due'] as CheckOutcome[]).filter(
        outcome => !done.includes(outcome),
      );
      const all = sumOutcomes(own, [...done, ...missing]);
      return all
        ? [{ step, check, done: sumOutcomes(own, done), all, missing }]
        : [];
    }),
    deadline: rows
      .map(row => row.nextDueUntil)
      .reduce(
        (first, one) => (one && (!first || one < first) ? one : first),
        null,
      ),
  };
}
