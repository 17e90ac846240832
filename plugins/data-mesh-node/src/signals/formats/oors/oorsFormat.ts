import { InputError } from '@backstage/errors';
import { isObject, objectOf, textOf } from '../../cleaning/looseJson';
import { placeText, refused } from '../../cleaning/refused';
import { signalTime } from '../../cleaning/signalTime';
import { SignalCollector } from '../../SignalCollector';
import { SignalFormat, SignalReader } from '../../SignalFormat';
import { readOorsResult } from './oorsResult';

const KIND = 'ObservabilityResults';

class OorsReader implements SignalReader {
  private readonly collector = new SignalCollector();

  constructor(private readonly receivedAt: Date) {}

  read(_: string, path: readonly (string | number)[], message: unknown): void {
    const place = placeText(path);
    if (!isObject(message)) throw refused(place, message, 'an object');
    const { kind, results } = message;
    if (kind !== KIND) throw refused(`${place}.kind`, kind, KIND);
    if (!Array.isArray(results))
      throw refused(`${place}.results`, results, 'a list');
    const version = textOf(message.apiVersion);
    if (version && !/^v0\.8\./.test(version)) {
      this.collector.note(`version ${version} is not v0.8; it is read as that`);
    }
    const observedAt = signalTime(message.observedAt, `${place}.observedAt`);
    if (!observedAt) {
      this.collector.note(
        'times are missing; the time of the request is taken',
      );
    }
    const source = objectOf(message.source);
    const { sequence } = objectOf(message.run);
    const id = textOf(message.id);
    const run = this.collector.addRun({
      // Messages of one run have one id and follow each other.
      ...(id && {
        runId: typeof sequence === 'number' ? `${id} ${sequence}` : id,
      }),
      source: textOf(source.vendor) ?? textOf(source.process) ?? 'OORS',
    });
    const contract = contractOf(message.contract);
    results.forEach((one, i) => {
      const { result, subject, isKnown } = readOorsResult(
        one,
        `${place}.results[${i}]`,
      );
      if (!isKnown)
        this.collector.note('a status is not known; it is read as error');
      run.addResult({
        ...result,
        subject: { ...subject, ...contract },
        at: observedAt ?? this.receivedAt.toISOString(),
      });
    });
  }

  finish() {
    const parsed = this.collector.parsed();
    if (parsed.runs.length === 0) throw new InputError('there are no messages');
    return parsed;
  }
}

/** Its `version` is that of the standard, so that only `contractVersion` counts. */
function contractOf(contract: unknown) {
  const { contractId, contractVersion, standard } = objectOf(contract);
  const id = textOf(contractId);
  if (!id) return {};
  if (textOf(standard)?.toUpperCase() === 'ODPS') return {};
  const version = textOf(contractVersion);
  return { contract: { id, ...(version && { version }) } };
}

/**
 * Results in the Open Observability Results Standard of Bitol, draft v0.8: one
 * message, a list, or lines. A message has `apiVersion`, `kind`
 * (`ObservabilityResults`), `id`, `observedAt`, `source` with `process` and
 * `vendor`, `contract` with `contractId`, and `results`.
 *
 * @public
 */
export const oorsFormat: SignalFormat = {
  name: 'oors',
  title: 'Open Observability Results Standard',
  files: [
    {
      name: 'results',
      title: 'results in the Open Observability Results Standard',
      required: true,
      many: true,
      paths: [''],
      shapes: [['kind', 'results']],
    },
  ],
  createReader: ({ receivedAt }) => new OorsReader(receivedAt),
};
