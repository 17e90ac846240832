import { ExploreResult } from '../explore/measureExplore';
import { IngestResult } from '../ingest/measureIngest';
import { DatabaseReport } from './Report';
import { scorecardGoals } from './scorecardGoals';

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

function exploreGoals(explore: ExploreResult): Goal[] {
  return [
    goal("Explore's list alone ÷ by-query page, p95", explore.listRatio, {
      atMost: 1.5,
    }),
    goal(
      "Explore's list on its page ÷ by-query page, p95",
      explore.listInPageRatio,
      { atMost: 1.5 },
    ),
    goal(
      `Requests at ${explore.many.products} products ÷ at ${explore.few.products}`,
      explore.many.requests / explore.few.requests,
      { atMost: 1 },
    ),
  ];
}

/** What the suite promises about its speed, held against what was measured. */
export function goalsOf(report: DatabaseReport): Goal[] {
  const { ingest, explore, scorecards } = report;
  return [
    ...(ingest ? ingestGoals(ingest) : []),
    ...(explore ? exploreGoals(explore) : []),
    ...(scorecards ? scorecardGoals(scorecards) : []),
  ];
}
