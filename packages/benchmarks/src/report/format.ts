import { IngestBatch, IngestResult } from '../ingest/measureIngest';
import { contractsSection } from './contracts';
import { createSection } from './create';
import { Goal, goalsOf } from './goals';
import { pagesSection } from './pages';
import { DatabaseReport, Machine, Report } from './Report';
import { scorecardsSection } from './scorecards';
import { signalsSection } from './signals';
import { table } from './table';

const ms = (value: number) => value.toFixed(1);
const ratio = (value: number) => value.toFixed(2);

function machine(m: Machine): string {
  return (
    `${m.cpus} cores (${m.cpuModel}), ${m.memoryGiB} GiB, ${m.platform}, ` +
    `Node ${m.node}, Backstage ${m.backstage}`
  );
}

function ingestTable({ entities, rounds, ...result }: IngestResult): string {
  const row = (name: string, one: IngestBatch, batches: IngestBatch[]) => {
    const walls = batches.map(({ wallMs }) => wallMs);
    return [
      name,
      ms(one.wallMs),
      `${ms(Math.min(...walls))}–${ms(Math.max(...walls))}`,
      (1000 / one.wallMs).toFixed(0),
      one.searchRows.toFixed(1),
      (one.wallMs / one.searchRows).toFixed(3),
      one.statements.toFixed(1),
      ms(one.cpuMs),
      one.relations.toFixed(1),
    ];
  };
  return table(
    [
      `${rounds} × ${entities} entities`,
      'ms each',
      'batches',
      'per second',
      'search rows',
      'ms per row',
      'SQL',
      'CPU ms',
      'relations',
    ],
    [
      row('Component', result.component, result.components),
      row('DataProduct', result.product, result.products),
    ],
  );
}

function pairsLine({ ratios }: IngestResult): string {
  const list = [...ratios].sort((a, b) => a - b).map(ratio);
  return `DataProduct ÷ Component, pair by pair: ${list.join(', ')}`;
}

function bound(given: Goal['bound']): string {
  return 'atMost' in given
    ? `at most ${ratio(given.atMost)}`
    : `at least ${ratio(given.atLeast)}`;
}

function verdictOn(met: boolean | undefined): string {
  if (met === undefined) return 'not measured';
  return met ? 'met' : 'MISSED';
}

function goalsTable(report: DatabaseReport): string {
  return table(
    [`${report.database}`, 'figure', 'goal', ''],
    goalsOf(report).map(({ title, figure, met, ...given }) => [
      title,
      figure === undefined ? '–' : ratio(figure),
      bound(given.bound),
      verdictOn(met),
    ]),
  );
}

function ingestSection(ingest: IngestResult): string[] {
  return [ingestTable(ingest), pairsLine(ingest)];
}

function databaseSection(report: DatabaseReport): string {
  const { ingest, scorecards, signals, pages, create, contracts } = report;
  return [
    `== ${report.database} ==`,
    ...(ingest ? ingestSection(ingest) : []),
    ...(scorecards ? scorecardsSection(scorecards) : []),
    ...(signals ? signalsSection(signals) : []),
    ...(pages ? pagesSection(pages) : []),
    ...(create ? createSection(create) : []),
    ...(contracts ? contractsSection(contracts) : []),
    goalsTable(report),
  ].join('\n\n');
}

function verdict(report: Report): string {
  const goals = report.databases.flatMap(database =>
    goalsOf(database).map(one => ({ ...one, database: database.database })),
  );
  const missed = goals.filter(({ met }) => met === false);
  if (missed.length) {
    const lines = missed.map(
      ({ database, title }) => `  ${database}: ${title}`,
    );
    return `Goals that were MISSED:\n${lines.join('\n')}`;
  }
  return goals.every(({ met }) => met)
    ? 'All goals are met.'
    : 'No goal was missed, but not all were measured.';
}

/** The report as it is printed. */
export function formatReport(report: Report): string {
  return [
    machine(report.machine),
    ...report.databases.map(databaseSection),
    verdict(report),
    ...(report.quick ? ['This was a quick run: too small to be quoted.'] : []),
  ].join('\n\n');
}
