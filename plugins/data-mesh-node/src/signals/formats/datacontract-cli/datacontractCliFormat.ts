import { isObject, Loose, textOf } from '../../cleaning/looseJson';
import { placeText, refused } from '../../cleaning/refused';
import { signalTime } from '../../cleaning/signalTime';
import { SignalSubject } from '../../ParsedSignals';
import { SignalCollector } from '../../SignalCollector';
import { SignalFormat, SignalReader } from '../../SignalFormat';
import { readDatacontractCheck } from './datacontractCheck';

/** Each run is small: it has a check for each rule of one contract. */
class DatacontractReader implements SignalReader {
  private readonly collector = new SignalCollector();

  constructor(private readonly receivedAt: Date) {}

  read(_: string, path: readonly (string | number)[], value: unknown): void {
    const place = path[0] === 0 ? '' : `${placeText(path)}.`;
    if (!isObject(value)) throw refused(placeText(path), value, 'an object');
    const { checks } = value;
    if (!Array.isArray(checks))
      throw refused(`${place}checks`, checks, 'a list');
    const at =
      signalTime(value.timestampEnd, `${place}timestampEnd`) ??
      signalTime(value.timestampStart, `${place}timestampStart`);
    if (!at) {
      this.collector.note(
        'times are missing; the time of the request is taken',
      );
    }
    const version = textOf(value.datacontractCliVersion);
    const run = this.collector.addRun({
      runId: textOf(value.runId),
      source: ['datacontract-cli', version].filter(Boolean).join(' '),
    });
    const subject = runSubject(value);
    checks.forEach((one, i) => {
      const { model, outcome, ...check } = readDatacontractCheck(
        one,
        `${place}checks[${i}]`,
      );
      if (!outcome) {
        this.collector.note('a result is not known; it is read as error');
      }
      run.addResult({
        ...check,
        subject: { ...subject, ...(model && { schema: model }) },
        outcome: outcome ?? 'error',
        at: at ?? this.receivedAt.toISOString(),
      });
    });
  }

  finish() {
    return this.collector.parsed();
  }
}

function runSubject(run: Loose): SignalSubject {
  const product = textOf(run.dataProductId) ?? textOf(run.productId);
  const output = textOf(run.outputPortId);
  const id = textOf(run.dataContractId);
  const version = textOf(run.dataContractVersion);
  return {
    ...(product && { product }),
    ...(output && { output }),
    ...(id && { contract: { id, ...(version && { version }) } }),
  };
}

/**
 * Results of `datacontract test --output`: one run, or several as a list or as
 * lines.
 *
 * @public
 */
export const datacontractCliFormat: SignalFormat = {
  name: 'datacontract-cli',
  title: 'datacontract-cli',
  files: [
    {
      name: 'results',
      title: 'results of datacontract-cli',
      required: true,
      many: true,
      paths: [''],
      shapes: [
        ['checks', 'runId'],
        ['checks', 'dataContractId'],
      ],
    },
  ],
  createReader: ({ receivedAt }) => new DatacontractReader(receivedAt),
};
