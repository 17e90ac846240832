/** The words of roll-ups on the home page and on other entities' pages. */
export const rollup = {
  title: 'Data products',
  none: 'This {{kind}} has no data products that you can read.',
  all: 'All {{number}}',
  explore: 'Explore',
  mine: 'My data products',
  noneMine:
    'No data product is yours: one is when a group of yours owns it, or when spec.team names you.',
  exploreAll: 'Explore all data products',
  openScorecards: 'Open my scorecards',
  allMine_one: 'All {{count}} on my scorecards',
  allMine_other: 'All {{count}} on my scorecards',
} as const;
