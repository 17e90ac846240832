import { loadavg } from 'node:os';
import { Options } from '../options';
import { summarise, Timing } from '../statistics';
import { Browser } from './browser/Browser';
import { PageName, pages, QUIET_MS } from './browser/pages';
import { settledAt } from './browser/settled';
import { Observation } from './browser/watch';

/** How long one page takes, in milliseconds. */
export interface PageTimings {
  /** Until its table has rows. */
  shown: Timing;
  /** Until, besides, none of our requests is under way. */
  ready: Timing;
  /** Until, besides, it answers at once. */
  settled: Timing;
}

/** How a page is opened. */
export type Manner = 'cold' | 'warm';

export interface VisitsResult {
  timings: Record<PageName, Record<Manner, PageTimings>>;
  /** The most requests to our backend that any visit sent. */
  requests: { beforeShown: number; untilReady: number };
  /** What they ask for, for each of our pages. */
  requestPaths: Partial<Record<PageName, string[]>>;
  /** Of the machine, before and after: what else it had to do is in there. */
  load: [before: number, after: number];
}

const manners: Manner[] = ['cold', 'warm'];
const names = Object.keys(pages) as PageName[];

function timingsOf(observations: Observation[]): PageTimings {
  return {
    shown: summarise(observations.map(({ shown }) => shown)),
    ready: summarise(observations.map(({ ready }) => ready)),
    settled: summarise(observations.map(one => settledAt(one, QUIET_MS))),
  };
}

/** Opens all pages in turns, so that what else the machine does hits each. */
export async function measureVisits(
  browser: Browser,
  { visits, warmup }: Options['pages'],
): Promise<VisitsResult> {
  const before = loadavg()[0];
  const seen = new Map<string, Observation[]>();
  const visit = {
    cold: browser.visitCold.bind(browser),
    warm: browser.visitWarm.bind(browser),
  };
  for (let i = -warmup; i < visits; i++) {
    for (const manner of manners) {
      // Each time another one first.
      const turn = (i + warmup) % names.length;
      for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
        const observation = await visit[manner](pages[name]);
        if (i < 0) continue;
        const key = `${name} ${manner}`;
        seen.set(key, [...(seen.get(key) ?? []), observation]);
      }
    }
  }
  const of = (name: PageName, manner: Manner) => seen.get(`${name} ${manner}`)!;
  const all = [...seen.values()].flat();
  return {
    timings: Object.fromEntries(
      names.map(name => [
        name,
        {
          cold: timingsOf(of(name, 'cold')),
          warm: timingsOf(of(name, 'warm')),
        },
      ]),
    ) as VisitsResult['timings'],
    requests: {
      beforeShown: Math.max(
        ...all.map(
          ({ requests, shown }) =>
            requests.filter(({ start }) => start < shown).length,
        ),
      ),
      untilReady: Math.max(...all.map(({ requests }) => requests.length)),
    },
    requestPaths: Object.fromEntries(
      names.map(name => [
        name,
        of(name, 'cold')[0].requests.map(({ url }) =>
          decodeURIComponent(url.slice(url.indexOf('/api/'))),
        ),
      ]),
    ),
    load: [before, loadavg()[0]],
  };
}
