import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { measureContracts } from './contracts/measureContracts';
import { measureCreate } from './create/measureCreate';
import { Database } from './databases/Database';
import { findPostgres, postgres } from './databases/postgres';
import { sqlite } from './databases/sqlite';
import { measureIngest } from './ingest/measureIngest';
import { Options, parseOptions, usage } from './options';
import { measurePages } from './pages/measurePages';
import { formatReport } from './report/format';
import { describeMachine } from './report/machine';
import { DatabaseReport, Report } from './report/Report';
import { saveReport } from './report/save';
import { measureSignals } from './signals/measureSignals';
import { measureScorecards } from './scorecards/measureScorecards';

const root = resolvePackagePath('@backstage-data-mesh/benchmarks', '../..');

const say = (text: string) => process.stdout.write(`${text}\n`);

async function findDatabases(options: Options): Promise<Database[]> {
  const found: Database[] = [];
  if (options.databases.includes('sqlite')) found.push(await sqlite());
  if (options.databases.includes('postgres')) {
    const connection = findPostgres(process.env);
    if (connection) found.push(await postgres(connection));
    else say('PostgreSQL: not found, not measured');
  }
  if (!found.length) throw new Error('There is no database to measure on');
  return found;
}

async function measure(
  database: Database,
  options: Options,
): Promise<DatabaseReport> {
  const progress = (message: string) => say(`${database.title}: ${message}`);
  const report: DatabaseReport = { database: database.title };
  if (options.parts.includes('ingest')) {
    // The first minute of a process is slower than the rest.
    await measureIngest(
      database,
      { ...options.ingest, entities: 100, batches: 1, rounds: 1 },
      () => {},
    );
    progress('warmed up');
    report.ingest = await measureIngest(database, options.ingest, progress);
  }
  if (options.parts.includes('scorecards')) {
    report.scorecards = await measureScorecards(
      database,
      options.scorecards,
      progress,
    );
  }
  if (options.parts.includes('signals')) {
    report.signals = await measureSignals(database, options.signals, progress);
  }
  const onceOnly = options.parts.filter(
    part => part === 'pages' || part === 'create' || part === 'contracts',
  );
  if (onceOnly.length && database.id !== 'sqlite') {
    // Browser and files are what is slow in them; SQL is the scorecards' part.
    progress(`${onceOnly.join(' and ')}: on SQLite only`);
    return report;
  }
  const place = { root, chromium: process.env.CHROMIUM_PATH || undefined };
  if (onceOnly.includes('pages')) {
    report.pages = await measurePages(database, place, options.pages, progress);
  }
  if (onceOnly.includes('create')) {
    report.create = await measureCreate(
      database,
      place,
      options.create,
      progress,
    );
  }
  if (onceOnly.includes('contracts')) {
    report.contracts = await measureContracts(
      join(root, '../shared/corpus'),
      options.contracts,
      progress,
    );
  }
  return report;
}

async function main() {
  const options = parseOptions(process.argv.slice(2));
  const startedAt = new Date();
  const databases: DatabaseReport[] = [];
  for (const database of await findDatabases(options)) {
    const report = await measure(database, options);
    const { database: _, ...measured } = report;
    if (Object.keys(measured).length) databases.push(report);
  }
  if (!databases.length) throw new Error('There was nothing to measure');
  const report: Report = {
    startedAt: startedAt.toISOString(),
    minutes: (Date.now() - startedAt.getTime()) / 60_000,
    quick: options.quick,
    machine: describeMachine(root),
    databases,
  };
  say(`\n${formatReport(report)}`);
  const name = await saveReport(join(root, 'bench-results'), report);
  say(`\nAll figures: bench-results/${name}`);
}

main().then(
  // A goal that is missed is a result. Something of a backend may still be
  // waiting, so the process does not end by itself.
  () => process.exit(0),
  error => {
    process.stderr.write(`The benchmark could not run: ${error.stack}\n\n`);
    process.stderr.write(`${usage}\n`);
    process.exit(1);
  },
);
