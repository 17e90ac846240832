import { InputError } from '@backstage/errors';
import { qualityDimension } from '@backstage-data-mesh/plugin-data-mesh-common';
import { textOf } from '../../cleaning/looseJson';
import { ParsedSignals, SignalSubject } from '../../ParsedSignals';
import { SignalReader } from '../../SignalFormat';
import {
  RunCollector,
  SignalCollector,
  SignalCounter,
} from '../../SignalCollector';
import { dbtOutcome, wasRun } from './dbtOutcome';
import {
  DbtMetadata,
  DbtResult,
  readDbtMetadata,
  readDbtResult,
} from './dbtResults';
import {
  ManifestTable,
  ManifestTest,
  manifestTable,
  manifestTest,
  unquoted,
} from './manifestNodes';
import { idParts, nameWithoutManifest, testNames } from './dbtTestNames';
import { testInName, testKind } from './dbtTestKinds';

type Path = readonly (string | number)[];

const NEWEST = { 'run-results': 6, manifest: 12, sources: 3 };

/** Joins the results of dbt's tests with the models that they are of. */
export class DbtReader implements SignalReader {
  private readonly metadata = new Map<string, DbtMetadata>();
  private readonly results = new Map<string, DbtResult>();
  private readonly tests = new Map<string, ManifestTest>();
  private readonly tables = new Map<string, ManifestTable>();
  private readonly built = new Map<string, number>();
  private readonly counter = new SignalCounter();
  private readonly collector = new SignalCollector();
  private readonly seen = new Set<string>();
  /** Which of dbt's commands wrote run_results. */
  private command: string | undefined;

  constructor(private readonly receivedAt: Date) {}

  read(file: string, path: Path, value: unknown): void {
    this.seen.add(file);
    if (path[0] === 'metadata') {
      this.readMetadata(file, value);
    } else if (path[0] === 'args') {
      this.command = textOf(value);
    } else if (file === 'manifest') {
      this.readNode(String(path[1]), value);
    } else if (file === 'run_results' || file === 'sources') {
      this.readResult(file, path, value);
    }
  }

  finish(): ParsedSignals {
    const all = this.resultsOfRuns();
    if (!this.seen.has('run_results') && !this.seen.has('sources')) {
      throw new InputError('run_results or sources is missing: results of dbt');
    }
    this.refuseOtherManifest(all);
    const nameOf = testNames(this.tests, id => id && this.tables.get(id)?.name);
    for (const file of ['run_results', 'sources'] as const) {
      const results = all.filter(result => result.file === file);
      if (!this.metadata.has(file) && results.length === 0) continue;
      const metadata = this.metadata.get(file) ?? {};
      const run = this.collector.addRun({
        runId: runId(metadata, file),
        source: ['dbt', metadata.dbtVersion].filter(Boolean).join(' '),
      });
      for (const result of results)
        this.addResult(run, result, metadata, nameOf);
    }
    if (!this.seen.has('manifest') && all.length > 0) {
      this.collector.note(
        'without manifest.json tests are not joined to models',
      );
    }
    for (const [type, count] of this.built) {
      this.collector.note(builtNote(type, count));
    }
    return this.collector.parsed();
  }

  /** Without tests that were not run; it is known when all of the file was read. */
  private resultsOfRuns(): DbtResult[] {
    const all = [...this.results.values()];
    const run = all.filter(
      result => result.file === 'sources' || wasRun(result, this.command),
    );
    const compiled = all.length - run.length;
    if (compiled > 0) {
      this.collector.note(
        `${compiled} tests were compiled and not run, as by dbt docs generate: send what dbt test or dbt build wrote`,
      );
    }
    return run;
  }

  private readMetadata(file: string, value: unknown): void {
    const metadata = readDbtMetadata(value);
    this.metadata.set(file, metadata);
    const [, kind, version] =
      /\/([a-z-]+)\/v(\d+)\.json$/.exec(metadata.schemaVersion ?? '') ?? [];
    if (!kind) return;
    const expected = file.replace('_', '-') as keyof typeof NEWEST;
    if (kind !== expected) {
      throw new InputError(
        `metadata.dbt_schema_version: this is dbt's ${kind.replace(
          '-',
          '_',
        )}.json; allowed: ${file}.json`,
      );
    }
    if (Number(version) > NEWEST[expected]) {
      this.collector.note(
        `${file}.json is version ${version}, newer than ${NEWEST[expected]}; it is read as that`,
      );
    }
  }

  private readNode(id: string, value: unknown): void {
    if (id.startsWith('test.')) {
      this.tests.set(id, manifestTest(value));
      return;
    }
    const table = manifestTable(value);
    if (table) this.tables.set(id, table);
  }

  private readResult(
    file: DbtResult['file'],
    path: Path,
    value: unknown,
  ): void {
    this.counter.count();
    const result = readDbtResult(file, path, value);
    const { type } = idParts(result.uniqueId);
    if (file === 'run_results' && type !== 'test') {
      this.built.set(type, (this.built.get(type) ?? 0) + 1);
      return;
    }
    const key = `${file} ${result.uniqueId}`;
    const before = this.results.get(key);
    if (before && before.status !== result.status) {
      throw new InputError(
        `results: ${result.uniqueId} is there twice, as ${before.status} and as ${result.status}; allowed: once`,
      );
    }
    if (before)
      this.collector.note(
        `${nameWithoutManifest(
          result.uniqueId,
        )} is there twice; the last one counts`,
      );
    this.results.set(key, result);
  }

  private addResult(
    run: RunCollector,
    result: DbtResult,
    metadata: DbtMetadata,
    nameOf: (id: string) => string,
  ): void {
    const { file, uniqueId, status, value, message } = result;
    const outcome = dbtOutcome(status, file);
    if (!outcome) {
      this.collector.note(`status ${status} is not known; it is read as error`);
    }
    const isMeasured =
      outcome === 'pass' || outcome === 'warn' || outcome === 'fail';
    const at = result.at ?? metadata.generatedAt;
    if (!at)
      this.collector.note(
        'times are missing; the time of the request is taken',
      );
    const check =
      file === 'sources'
        ? this.freshness(uniqueId)
        : this.test(uniqueId, nameOf);
    // A test of the number of rows does not say what it is.
    const hasValue = isMeasured && check.measure !== 'rowCount';
    run.addResult({
      ...check,
      outcome: outcome ?? 'error',
      ...(hasValue && { value }),
      message,
      at: at ?? this.receivedAt.toISOString(),
    });
  }

  private test(uniqueId: string, nameOf: (id: string) => string) {
    const test = this.tests.get(uniqueId);
    const kind = testKind(
      test ? test.testName : testInName(idParts(uniqueId).name),
    );
    return {
      subject: this.subject(uniqueId, test?.tested),
      rule: nameOf(uniqueId),
      field: test?.column,
      contractRule: test?.contractRule,
      ...kind,
      dimension: qualityDimension(test?.dimension) ?? kind.dimension,
      severity:
        test?.severity === 'warn' ? ('warning' as const) : ('error' as const),
    };
  }

  private freshness(uniqueId: string) {
    const { name } = idParts(uniqueId);
    const subject = this.subject(uniqueId, uniqueId);
    const table = name.slice(name.lastIndexOf('.') + 1);
    return {
      subject: subject.dataset
        ? subject
        : { ...subject, dataset: unquoted(table) },
      rule: `source_freshness_${name.replaceAll('.', '_')}`,
      ...testKind('freshness'),
      severity: 'error' as const,
    };
  }

  private subject(uniqueId: string, tested: string | undefined): SignalSubject {
    const dataset = tested && this.tables.get(tested)?.dataset;
    const project =
      this.metadata.get('manifest')?.projectName ?? idParts(uniqueId).project;
    return { ...(dataset && { dataset }), ...(project && { project }) };
  }

  /** Results that another project's manifest is put to would be without models. */
  private refuseOtherManifest(results: readonly DbtResult[]): void {
    const tests = results.filter(({ file }) => file === 'run_results');
    if (!this.seen.has('manifest') || tests.length === 0) return;
    if (tests.some(({ uniqueId }) => this.tests.has(uniqueId))) return;
    throw new InputError(
      `manifest: it has none of the tests of run_results, such as ${tests[0].uniqueId.slice(
        0,
        200,
      )}; allowed: the manifest.json of the same project`,
    );
  }
}

/** One invocation writes both files, and they may be sent one by one. */
function runId({ invocationId }: DbtMetadata, file: DbtResult['file']) {
  if (!invocationId) return undefined;
  return file === 'sources' ? `${invocationId} sources` : invocationId;
}

function builtNote(type: string, count: number): string {
  const what = type.replaceAll('_', ' ');
  return count === 1
    ? `1 ${what} was run; it is no check of data`
    : `${count} ${what}s were run; they are no checks of data`;
}
