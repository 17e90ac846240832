import { IngestResult } from '../ingest/measureIngest';
import { contractGoals } from './contractGoals';
import { createGoals } from './createGoals';
import { pageGoals } from './pageGoals';
import { DatabaseReport } from './Report';
import { scorecardGoals } from './scorecardGoals';
import { signalGoals } from './signalGoals';

/** A figure with a bound, to be kept in one direction. */
export interface Goal {
  title: string;
  /** Missing as long as it is not measured. */
  figure?: number;
  bound: { atMost: number } | { atLeast: number };
  met?: boolean;
}

/** A goal with its verdict. */
export function goal(
  title: string,
  figure: number | undefined,
  bound: Goal['bound'],
): Goal {
  if (figure === undefined) return { title, bound };
  const met =
    'atMost' in bound ? figure <= bound.atMost : figure >= bound.atLeast;
  return { title, figure, bound, met };
}

function ingestGoals(ingest: IngestResult): Goal[] {
  return [
    goal('Ingesting a DataProduct ÷ a Component', ingest.ratio, {
      atMost: 1.6,
    }),
    goal('The same per row of the search index', ingest.ratioPerRow, {
      atMost: 1.2,
    }),
  ];
}

/** What the suite promises about its speed, held against what was measured. */
export function goalsOf(report: DatabaseReport): Goal[] {
  const { ingest, scorecards, signals, pages, create, contracts } = report;
  return [
    ...(ingest ? ingestGoals(ingest) : []),
    ...(scorecards ? scorecardGoals(scorecards) : []),
    ...(signals ? signalGoals(signals, report.database) : []),
    ...(pages ? pageGoals(pages) : []),
    ...(create ? createGoals(create) : []),
    ...(contracts ? contractGoals(contracts) : []),
  ];
}
