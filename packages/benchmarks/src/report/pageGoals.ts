import { Manner } from '../pages/measureVisits';
import { PageName } from '../pages/browser/pages';
import { PagesResult } from '../pages/measurePages';
import { Goal, goal } from './goals';

/** Which page of the catalog shows the same products. */
export const besides: Partial<Record<PageName, PageName>> = {
  scorecardsMine: 'catalogOwned',
  scorecardsEveryone: 'catalogAll',
};

const titles: [PageName, Manner, title: string][] = [
  ['scorecardsMine', 'cold', "Scorecards, mine ÷ the catalog's page, cold"],
  ['scorecardsMine', 'warm', 'The same, warm'],
  ['scorecardsEveryone', 'cold', "Scorecards, all ÷ the catalog's page, cold"],
  ['scorecardsEveryone', 'warm', 'The same, warm'],
];

/** What the review's pages promise, of medians of the same run. */
export function pageGoals({ measured }: PagesResult): Goal[] {
  const timings = measured?.visits.timings;
  // Ours must be complete; the catalog's only has to show its rows.
  const ratio = (name: PageName, manner: Manner) =>
    timings &&
    timings[name][manner].ready.p50 / timings[besides[name]!][manner].shown.p50;
  const lazy = measured?.bundle.others.flatMap(page => page.lazy);
  return [
    ...titles.map(([name, manner, title]) =>
      goal(title, ratio(name, manner), { atMost: 1.5 }),
    ),
    goal(
      'Requests to the plugin until its heat map shows',
      measured?.visits.requests.beforeShown,
      { atMost: 5 },
    ),
    goal(
      'Bytes of its lazy scripts on pages of others',
      lazy?.reduce((sum, { bytes }) => sum + bytes, 0),
      { atMost: 0 },
    ),
  ];
}
