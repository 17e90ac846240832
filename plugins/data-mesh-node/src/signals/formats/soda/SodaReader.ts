import { Loose, textOf } from '../../cleaning/looseJson';
import { placeText } from '../../cleaning/refused';
import { signalTime } from '../../cleaning/signalTime';
import { ParsedSignals } from '../../ParsedSignals';
import { SignalCollector, SignalCounter } from '../../SignalCollector';
import { SignalReader } from '../../SignalFormat';
import { readSodaCheck, SodaCheck } from './sodaCheck';

/** Reads the results of a scan. */
export class SodaReader implements SignalReader {
  private readonly scan: Loose = {};
  private readonly checks: SodaCheck[] = [];
  private readonly counter = new SignalCounter();

  constructor(private readonly receivedAt: Date) {}

  read(_: string, path: readonly (string | number)[], value: unknown): void {
    if (path.length === 1) {
      this.scan[path[0]] = value;
      return;
    }
    this.counter.count();
    this.checks.push(readSodaCheck(value, placeText(path)));
  }

  finish(): ParsedSignals {
    const collector = new SignalCollector();
    const { scanStartTimestamp, dataTimestamp, hasErrors } = this.scan;
    const at =
      signalTime(scanStartTimestamp, 'scanStartTimestamp') ??
      signalTime(dataTimestamp, 'dataTimestamp');
    if (!at) {
      collector.note('times are missing; the time of the request is taken');
    }
    if (hasErrors === true) collector.note('the scan had errors');
    const run = collector.addRun({ source: 'Soda' });
    const project = textOf(this.scan.defaultDataSource);
    for (const { outcome, value, ...check } of this.checks) {
      if (!outcome) {
        collector.note('an outcome is not known; it is read as error');
      }
      const isMeasured = outcome !== undefined && outcome !== 'error';
      run.addResult({
        ...check,
        subject: { ...(project && { project }), ...check.subject },
        outcome: outcome ?? 'error',
        ...(isMeasured && { value }),
        at: at ?? this.receivedAt.toISOString(),
      });
    }
    return collector.parsed();
  }
}
