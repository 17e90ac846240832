import { Expectation } from './watch';

/** Pages that are measured: the catalog's own, and ours beside it. */
export type PageName =
  | 'catalogOwned'
  | 'scorecardsMine'
  | 'catalogAll'
  | 'scorecardsEveryone';

/** A page, and how to tell that it is there. */
export interface MeasuredPage {
  path: string;
  expected: Expectation;
}

/** As long as that nothing must change. */
export const QUIET_MS = 500;

const ourRequests = '/api/data-mesh/';

const catalog = (whose: 'owned' | 'all'): MeasuredPage => ({
  path: `/catalog?filters[kind]=dataproduct&filters[user]=${whose}`,
  expected: {
    selector: 'table tbody a[href*="/catalog/default/dataproduct/"]',
    quietMs: QUIET_MS,
  },
});

const scorecards = (query: string): MeasuredPage => ({
  path: `/data-mesh/scorecards${query}`,
  expected: {
    selector: 'table[aria-label="Products by principle"] tbody tr',
    requests: ourRequests,
    quietMs: QUIET_MS,
  },
});

/** Both of the same products, the catalog's page first. */
export const pages: Record<PageName, MeasuredPage> = {
  catalogOwned: catalog('owned'),
  scorecardsMine: scorecards(''),
  catalogAll: catalog('all'),
  scorecardsEveryone: scorecards('?owner=everyone'),
};

/** From here the pages are opened within the running app. */
export const elsewhere: MeasuredPage = {
  path: '/settings',
  expected: { selector: 'a[data-key="general"]', quietMs: QUIET_MS },
};
