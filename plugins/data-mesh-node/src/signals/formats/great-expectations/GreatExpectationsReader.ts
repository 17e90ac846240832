import { isObject, Loose, objectOf } from '../../cleaning/looseJson';
import { placeText, refused } from '../../cleaning/refused';
import { ParsedSignals } from '../../ParsedSignals';
import { SignalCollector, SignalCounter } from '../../SignalCollector';
import { SignalReader } from '../../SignalFormat';
import { ExpectationResult, readExpectation } from './expectationResults';
import {
  ValidationContext,
  validationContext,
  validationRunId,
} from './validationContext';

interface Validation {
  context: ValidationContext;
  expectations: ExpectationResult[];
}

const LISTS = new Set(['results', 'expectations']);
const VALIDATIONS = new Set(['run_results', 'validation_results']);

/** Reads a validation, a checkpoint's validations, or a single expectation. */
export class GreatExpectationsReader implements SignalReader {
  /** Values at the top of the document, but for those of the lists. */
  private readonly top: Loose = {};
  private readonly own: ExpectationResult[] = [];
  private readonly validations: Validation[] = [];
  private readonly counter = new SignalCounter();
  private readonly collector = new SignalCollector();
  private readonly runIds = new Map<string, number>();

  constructor(private readonly receivedAt: Date) {}

  read(_: string, path: readonly (string | number)[], value: unknown): void {
    const [name] = path;
    if (typeof name !== 'string') return;
    if (LISTS.has(name)) {
      this.counter.count();
      this.own.push(readExpectation(value, placeText(path)));
    } else if (VALIDATIONS.has(name)) {
      this.validations.push(this.validation(value, placeText(path)));
    } else {
      this.top[name] = value;
    }
  }

  finish(): ParsedSignals {
    if (isObject(this.top.expectation_config)) {
      this.own.push(readExpectation(this.top, ''));
      this.collector.note('a single expectation has no id of a run');
    }
    const context = validationContext(this.top, '');
    if (this.own.length > 0) {
      this.validations.push({ context, expectations: this.own });
    }
    for (const one of this.validations) {
      this.addRun({
        ...one,
        context: {
          ...one.context,
          runName: one.context.runName ?? context.runName,
          runTime: one.context.runTime ?? context.runTime,
        },
      });
    }
    if (this.validations.length === 0) {
      this.collector.note('there are no results of expectations');
    }
    return this.collector.parsed();
  }

  private validation(value: unknown, place: string): Validation {
    if (!isObject(value)) throw refused(place, value, 'an object');
    // 0.x has the validation beside the results of its actions.
    const own = isObject(value.validation_result)
      ? value.validation_result
      : value;
    const list = own.results ?? own.expectations;
    if (!Array.isArray(list)) throw refused(`${place}.results`, list, 'a list');
    this.counter.count(list.length);
    return {
      context: validationContext(own, `${place}.`),
      expectations: list.map((one, i) =>
        readExpectation(one, `${place}.results[${i}]`),
      ),
    };
  }

  private addRun({ context, expectations }: Validation): void {
    const { dataset, version, runTime, url } = context;
    if (!runTime) {
      this.collector.note(
        'times are missing; the time of the request is taken',
      );
    }
    const run = this.collector.addRun({
      runId: this.uniqueId(validationRunId(context)),
      source: ['Great Expectations', version].filter(Boolean).join(' '),
      url,
    });
    for (const one of expectations) {
      run.addResult({
        ...one,
        subject: objectOf(dataset && { dataset }),
        at: runTime ?? this.receivedAt.toISOString(),
      });
    }
  }

  /** Batches of one dataset may have nothing else that tells them apart. */
  private uniqueId(id: string | undefined): string | undefined {
    if (!id) return undefined;
    const before = this.runIds.get(id) ?? 0;
    this.runIds.set(id, before + 1);
    return before === 0 ? id : `${id} #${before + 1}`;
  }
}
