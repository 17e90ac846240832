import { DatabaseReport } from './Report';

/** A figure with a bound that it must not exceed. */
export interface Goal {
  title: string;
  figure: number;
  atMost: number;
  met: boolean;
}

const goal = (title: string, figure: number, atMost: number): Goal => ({
  title,
  figure,
  atMost,
  met: figure <= atMost,
});

/** What the suite promises about its speed, held against what was measured. */
export function goalsOf({ ingest, explore }: DatabaseReport): Goal[] {
  return [
    goal('Ingesting a DataProduct ÷ a Component', ingest.ratio, 1.6),
    goal('The same per row of the search index', ingest.ratioPerRow, 1.2),
    goal("Explore's list alone ÷ by-query page, p95", explore.listRatio, 1.5),
    goal(
      "Explore's list on its page ÷ by-query page, p95",
      explore.listInPageRatio,
      1.5,
    ),
    goal(
      `Requests at ${explore.many.products} products ÷ at ${explore.few.products}`,
      explore.many.requests / explore.few.requests,
      1,
    ),
  ];
}
