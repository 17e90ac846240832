import {
  QUALITY_DIMENSIONS,
  qualityDimension,
  QualityDimension,
  SignalOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { isObject, Loose } from '../../cleaning/looseJson';
import { refused } from '../../cleaning/refused';
import { signalTime } from '../../cleaning/signalTime';
import { safeUrl } from '../../cleaning/safeUrl';
import { SignalCollector } from '../../SignalCollector';
import { SignalFormat, SignalReader } from '../../SignalFormat';
import {
  optionalText,
  refuseOtherNames,
  requiredCount,
  requiredText,
} from '../ownFields';

const COUNTS = ['passed', 'failed', 'warned', 'errors'] as const;
const NAMES = [
  'product',
  'output',
  'runId',
  'source',
  'url',
  'at',
  'dimensions',
  ...COUNTS,
];

type Counts = Record<(typeof COUNTS)[number], number>;

class SummaryReader implements SignalReader {
  private readonly collector = new SignalCollector();

  constructor(private readonly receivedAt: Date) {}

  read(_file: string, _path: unknown, summary: unknown): void {
    if (!isObject(summary)) throw refused('summary', summary, 'an object');
    refuseOtherNames(summary, NAMES, '');
    const product = requiredText(summary, 'product', '', 300);
    const output = optionalText(summary, 'output', '', 300);
    const runId = optionalText(summary, 'runId', '', 200);
    const source = optionalText(summary, 'source', '', 100);
    const at = signalTime(summary.at, 'at') ?? this.receivedAt.toISOString();
    const run = this.collector.addRun({
      ...(runId && { runId }),
      source: source ?? 'summary',
      url: readUrl(summary.url),
    });
    const add = (counts: Counts, dimension?: QualityDimension) =>
      run.addResult({
        subject: { product, ...(output && { output }) },
        rule: dimension ? `summary of ${dimension}` : 'summary',
        ...(dimension && { dimension }),
        outcome: outcomeOf(counts),
        severity: 'error',
        value: counts.failed,
        message: `${counts.passed} passed, ${counts.failed} failed, ${counts.warned} warned, ${counts.errors} could not be measured`,
        at,
      });
    const dimensions = readDimensions(summary.dimensions);
    const total = readCounts(summary, '', dimensions.length === 0);
    if (dimensions.length === 0) add(total);
    for (const { dimension, counts } of dimensions) add(counts, dimension);
  }

  finish() {
    return this.collector.parsed();
  }
}

function readDimensions(value: unknown) {
  if (value === undefined) return [];
  if (!isObject(value)) throw refused('dimensions', value, 'an object');
  return Object.entries(value).map(([name, counts]) => {
    const dimension = qualityDimension(name);
    if (!dimension) {
      throw refused('dimensions', name, QUALITY_DIMENSIONS.join(', '));
    }
    const place = `dimensions.${dimension}`;
    if (!isObject(counts)) throw refused(place, counts, 'an object');
    refuseOtherNames(counts, COUNTS, `${place}.`);
    return { dimension, counts: readCounts(counts, `${place}.`, true) };
  });
}

/** With dimensions, the sums may be left out. */
function readCounts(object: Loose, place: string, areNeeded: boolean): Counts {
  const count = (name: (typeof COUNTS)[number], isNeeded: boolean) =>
    object[name] === undefined && !isNeeded
      ? 0
      : requiredCount(object, name, place);
  return {
    passed: count('passed', areNeeded),
    failed: count('failed', areNeeded),
    warned: count('warned', false),
    errors: count('errors', false),
  };
}

function outcomeOf({ passed, failed, warned, errors }: Counts): SignalOutcome {
  if (failed > 0) return 'fail';
  if (errors > 0) return 'error';
  if (warned > 0) return 'warn';
  // Nothing was checked.
  return passed > 0 ? 'pass' : 'skip';
}

function readUrl(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const url = safeUrl(value);
  if (!url)
    throw refused(
      'url',
      value,
      'an address that begins with https:// or http://',
    );
  return url;
}

/**
 * For tools that nothing else reads: an object with `product`, `passed` and
 * `failed`, and perhaps `output`, `runId`, `source`, `url`, `at`, `warned`,
 * `errors` and `dimensions`. They are numbers of checks; `dimensions` has the same numbers by quality dimension. It becomes one result
 * named `summary`, or one `summary of <dimension>` for each; it fails when one
 * check failed.
 *
 * @public
 */
export const summaryFormat: SignalFormat = {
  name: 'summary',
  title: 'Summary',
  files: [
    {
      name: 'summary',
      title: 'a summary of results',
      required: true,
      paths: [''],
      shapes: [['product']],
    },
  ],
  createReader: ({ receivedAt }) => new SummaryReader(receivedAt),
};
