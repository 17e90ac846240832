import { isObject, Loose, objectOf, textOf } from '../../cleaning/looseJson';
import { placeText, refused } from '../../cleaning/refused';
import { signalTime } from '../../cleaning/signalTime';
import { ParsedSignals } from '../../ParsedSignals';
import {
  RunCollector,
  SignalCollector,
  SignalCounter,
} from '../../SignalCollector';
import { SignalReader } from '../../SignalFormat';
import {
  columnLineage,
  datasetMetrics,
  EventDataset,
  readDataset,
  readDatasets,
} from './eventDatasets';
import { readAssertions, readTests } from './eventAssertions';

/** A job that says so much of both sides while it runs, such as a stream. */
const UNFINISHED = new Set(['RUNNING', 'OTHER']);
const EVENT_TYPES = ['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER'];

/** Reads events of jobs, of datasets and of runs; each event is a run of its own. */
export class OpenLineageReader implements SignalReader {
  private readonly collector = new SignalCollector();
  private readonly counter = new SignalCounter();
  private silent = 0;

  read(_: string, path: readonly (string | number)[], value: unknown): void {
    const place = placeText(path);
    if (!isObject(value)) throw refused(place, value, 'an OpenLineage event');
    this.counter.count();
    const at = signalTime(value.eventTime, `${place}.eventTime`);
    if (!at) throw refused(`${place}.eventTime`, value.eventTime, 'a time');
    const isEvent = [value.run, value.job, value.dataset].some(isObject);
    if (!isEvent)
      throw refused(`${place}.run`, value.run, 'a run, a job or a dataset');
    this.readEvent(value, place, at);
  }

  finish(): ParsedSignals {
    if (this.silent > 0) {
      this.collector.note(
        `${this.silent} of the events say nothing of checks or finished jobs`,
      );
    }
    return this.collector.parsed();
  }

  private readEvent(event: Loose, place: string, at: string): void {
    const run = objectOf(event.run);
    const inputs = readDatasets(event.inputs, `${place}.inputs`);
    const outputs = readDatasets(event.outputs, `${place}.outputs`);
    const own = isObject(event.dataset)
      ? [readDataset(event.dataset, `${place}.dataset`)]
      : [];
    const all = [...own, ...inputs, ...outputs];
    const type = eventType(event, place);
    const tests = readTests(
      objectOf(run.facets).test,
      `${place}.run.facets.test`,
      status =>
        this.collector.note(
          `status ${status} is not known; it is read as error`,
        ),
    );
    const checks = all.flatMap(dataset => assertionsOf(dataset, type));
    const metrics = all.flatMap(dataset => datasetMetrics(dataset, at));
    const isLineage = hasLineage(type, inputs, outputs);
    if (tests.length + checks.length + metrics.length === 0 && !isLineage) {
      this.silent += 1;
      return;
    }
    const collected = this.addRun(run, at);
    // A run's tests are of its only input, if there is only one.
    const tested = inputs.length === 1 ? inputs[0].subject : {};
    for (const test of tests)
      collected.addResult({ ...test, subject: tested, at });
    for (const { subject, check } of checks) {
      collected.addResult({ ...check, subject, at });
    }
    for (const metric of metrics) collected.addMetric(metric);
    if (isLineage) {
      collected.addLineage({
        job: jobName(event),
        inputs: inputs.map(({ subject }) => subject),
        outputs: outputs.map(({ subject }) => subject),
        columns: outputs.flatMap(output => columnLineage(output, inputs)),
        at,
      });
    }
  }

  private addRun(run: Loose, at: string): RunCollector {
    const engine = objectOf(objectOf(run.facets).processing_engine);
    const parts = [textOf(engine.name), textOf(engine.version)].filter(Boolean);
    const runId = textOf(run.runId);
    return this.collector.addRun({
      ...(runId && { runId: `${runId} ${at}` }),
      source:
        parts.length > 0 ? `OpenLineage, ${parts.join(' ')}` : 'OpenLineage',
    });
  }
}

function eventType(event: Loose, place: string): string | undefined {
  const { eventType: type } = event;
  if (type === undefined || type === null) return undefined;
  if (typeof type !== 'string') {
    throw refused(`${place}.eventType`, type, EVENT_TYPES.join(', '));
  }
  return type.toUpperCase();
}

/** What failed was not written; a job that runs may never write it. */
function hasLineage(
  type: string | undefined,
  inputs: readonly EventDataset[],
  outputs: readonly EventDataset[],
): boolean {
  const bothSides = inputs.length > 0 && outputs.length > 0;
  if (type === 'COMPLETE') return inputs.length + outputs.length > 0;
  // Events of jobs have no type: they say what a job reads and writes.
  return bothSides && (type === undefined || UNFINISHED.has(type));
}

/**
 * The assertions about a dataset. A job that was aborted has not measured what
 * it calls unsuccessful: dbt's integration says so of tests that were skipped.
 */
function assertionsOf(
  { subject, facets, runFacets, place }: EventDataset,
  type: string | undefined,
) {
  const all = [
    ...readAssertions(
      runFacets.dataQualityAssertions,
      `${place}.dataQualityAssertions`,
    ),
    ...readAssertions(
      facets.dataQualityAssertions,
      `${place}.facets.dataQualityAssertions`,
    ),
  ];
  return all.map(check => {
    const isSkipped = type === 'ABORT' && check.outcome === 'fail';
    const outcome = isSkipped ? 'skip' : check.outcome;
    return { subject, check: { ...check, outcome } };
  });
}

function jobName(event: Loose): string {
  const { namespace, name } = objectOf(event.job);
  return [textOf(namespace), textOf(name)].filter(Boolean).join('/');
}
