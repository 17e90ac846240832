import { PageName } from '../pages/browser/pages';
import { BundleResult, PageScripts } from '../pages/bundle/measureBundle';
import { PagesResult } from '../pages/measurePages';
import { Manner, VisitsResult } from '../pages/measureVisits';
import { Timing } from '../statistics';
import { besides } from './pageGoals';
import { table } from './table';

const titles: Record<PageName, string> = {
  catalogOwned: "Catalog's page, own products",
  scorecardsMine: 'Scorecards, own products',
  catalogAll: "Catalog's page, all products",
  scorecardsEveryone: 'Scorecards, all products',
};

const p50p95 = ({ p50, p95 }: Timing) =>
  `${p50.toFixed(0)} / ${p95.toFixed(0)}`;
const kib = (bytes: number) => (bytes / 1024).toFixed(1);

function visitsTable(
  products: number,
  { timings }: VisitsResult,
  manner: Manner,
): string {
  const names = Object.keys(titles) as PageName[];
  const ratio = (name: PageName, share: 'p50' | 'p95') => {
    const other = besides[name];
    if (!other) return '';
    return (
      timings[name][manner].ready[share] / timings[other][manner].shown[share]
    ).toFixed(2);
  };
  return table(
    [
      `${products} products, ${manner}, p50 / p95 ms`,
      'rows shown',
      'no request left',
      'answers at once',
      '÷ rows of the catalog, p50',
      'p95',
    ],
    names.map(name => {
      const { shown, ready, settled } = timings[name][manner];
      return [
        titles[name],
        p50p95(shown),
        p50p95(ready),
        p50p95(settled),
        ratio(name, 'p50'),
        ratio(name, 'p95'),
      ];
    }),
  );
}

function requestsLines({ requests, requestPaths, load }: VisitsResult): string {
  const { beforeShown, untilReady } = requests;
  const [before, after] = load;
  return [
    `Requests to the plugin: ${beforeShown} until the heat map shows, ${untilReady} in all`,
    ...(requestPaths.scorecardsEveryone ?? []).map(path => `  ${path}`),
    `Load of the machine: ${before.toFixed(1)} before, ${after.toFixed(
      1,
    )} after`,
  ].join('\n');
}

function bundleTable({ others, own, registration }: BundleResult): string {
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
  const row = ({ path, scripts, bytes, lazy }: PageScripts) => [
    path,
    String(scripts),
    kib(bytes),
    String(lazy.length),
    kib(sum(lazy.map(one => one.bytes))),
  ];
  const registered = Object.values(registration);
  return [
    table(
      ['Scripts of a page', 'all', 'KiB', 'lazy ones of the suite', 'KiB'],
      [...others.map(row), row(own)],
    ),
    `In the first script of each page: ${kib(sum(registered))} KiB of ${
      registered.length
    } sources of the suite`,
  ].join('\n\n');
}

/** The review's pages as a browser sees them. */
export function pagesSection({ products, measured }: PagesResult): string[] {
  if (!measured) return ['Pages: not measured, there is no Chromium'];
  const { visits, bundle } = measured;
  return [
    visitsTable(products, visits, 'cold'),
    visitsTable(products, visits, 'warm'),
    requestsLines(visits),
    bundleTable(bundle),
  ];
}
