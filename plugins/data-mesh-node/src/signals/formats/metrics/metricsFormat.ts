import { isObject, numberOf } from '../../cleaning/looseJson';
import { placeText, refused } from '../../cleaning/refused';
import { signalTime } from '../../cleaning/signalTime';
import { RunCollector, SignalCollector } from '../../SignalCollector';
import { SignalFormat, SignalReader } from '../../SignalFormat';
import { optionalText, refuseOtherNames, requiredText } from '../ownFields';

const NAMES = ['product', 'port', 'name', 'value', 'unit', 'observedAt'];

class MetricsReader implements SignalReader {
  private readonly collector = new SignalCollector();
  private run: RunCollector | undefined;

  constructor(private readonly receivedAt: Date) {}

  read(_: string, path: readonly (string | number)[], metric: unknown): void {
    const place = `${placeText(path)}.`;
    if (!isObject(metric)) throw refused(placeText(path), metric, 'an object');
    refuseOtherNames(metric, NAMES, place);
    const product = requiredText(metric, 'product', place, 300);
    const output = optionalText(metric, 'port', place, 300);
    const value = numberOf(metric.value);
    if (value === undefined) {
      throw refused(`${place}value`, metric.value, 'a number');
    }
    this.run ??= this.collector.addRun({ source: 'metrics' });
    this.run.addMetric({
      subject: { product, ...(output && { output }) },
      name: requiredText(metric, 'name', place, 100),
      value,
      unit: optionalText(metric, 'unit', place, 50),
      at:
        signalTime(metric.observedAt, `${place}observedAt`) ??
        this.receivedAt.toISOString(),
    });
  }

  finish() {
    return this.collector.parsed();
  }
}

/**
 * Measured figures of products, one, a list, or lines of them: objects with
 * `product`, `name` and `value`, and perhaps `port`, `unit` and `observedAt`.
 * `name` is that of a metric in the product's `spec.metrics`, or one of the reserved: `consumers.active`, `queries`,
 * `cost` and `model.*`.
 *
 * @public
 */
export const metricsFormat: SignalFormat = {
  name: 'metrics',
  title: 'Metrics',
  files: [
    {
      name: 'metrics',
      title: 'a metric of a product',
      required: true,
      many: true,
      paths: [''],
      shapes: [['product', 'name']],
    },
  ],
  createReader: ({ receivedAt }) => new MetricsReader(receivedAt),
};
