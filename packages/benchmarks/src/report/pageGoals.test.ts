import { PageTimings } from '../pages/measureVisits';
import { PagesResult } from '../pages/measurePages';
import { pageGoals } from './pageGoals';

const timing = (p50: number) => ({
  p50,
  p95: 9e9,
  min: 0,
  max: 9e9,
  samples: 3,
});

const timings = (shown: number, ready: number) => {
  const one: PageTimings = {
    shown: timing(shown),
    ready: timing(ready),
    settled: timing(9e9),
  };
  return { cold: one, warm: { ...one, ready: timing(ready / 2) } };
};

const page = (lazy: { name: string; bytes: number }[]) => ({
  path: '/',
  scripts: 20,
  bytes: 5_000_000,
  lazy,
});

const result: PagesResult = {
  products: 10_000,
  measured: {
    visits: {
      timings: {
        catalogOwned: timings(1_000, 8_000),
        scorecardsMine: timings(1, 1_500),
        catalogAll: timings(2_000, 8_000),
        scorecardsEveryone: timings(1, 4_000),
      },
      requests: { beforeShown: 4, untilReady: 6 },
      requestPaths: {},
      load: [1, 2],
    },
    bundle: {
      registration: { 'data-mesh/src/plugin.tsx': 900 },
      others: [page([]), page([{ name: '12.chunk.js', bytes: 7 }])],
      own: page([{ name: '12.chunk.js', bytes: 7 }]),
    },
  },
};

describe('pageGoals', () => {
  it('waits for a browser', () => {
    const goals = pageGoals({ products: 10_000 });
    expect(goals).toHaveLength(6);
    for (const { figure, met } of goals) {
      expect([figure, met]).toEqual([undefined, undefined]);
    }
  });

  it('holds our complete pages against the rows of the catalog', () => {
    expect(pageGoals(result).map(({ figure, met }) => [figure, met])).toEqual([
      [1.5, true],
      [0.75, true],
      [2, false],
      [1, true],
      [4, true],
      [7, false],
    ]);
  });
});
