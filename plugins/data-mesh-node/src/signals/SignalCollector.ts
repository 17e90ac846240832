import { InputError } from '@backstage/errors';
import {
  ParsedLineage,
  ParsedMetric,
  ParsedResult,
  ParsedRun,
  ParsedSignals,
  SignalSubject,
} from './ParsedSignals';
import { Remembered } from './cleaning/Remembered';
import { safeMessage } from './cleaning/safeMessage';
import { cutText, safeName, shortened } from './cleaning/safeName';
import { safePlace, safeRule, safeText } from './cleaning/safeText';
import { safeUrl } from './cleaning/safeUrl';

/** The most that one request may say: results, metrics and lineage together. */
export const MAX_SIGNALS = 100_000;
const MAX_NOTES = 20;
const MAX_TEXT = 500;
const MAX_FIELD = 300;
/** Tools say the same of many checks. */
const MAX_REMEMBERED = 1000;

/** Counts what a request says, and stops at too much. */
export class SignalCounter {
  private counted = 0;

  count(howMany = 1): void {
    this.counted += howMany;
    if (this.counted > MAX_SIGNALS) {
      throw new InputError(
        `there are more than ${MAX_SIGNALS} results; send them in several requests`,
      );
    }
  }
}

/** A result as a tool words it. */
export type NewResult = Omit<ParsedResult, 'message'> & {
  message?: unknown;
};

/** A run to which results are added; all of them are made fit to be stored. */
export class RunCollector {
  private readonly run: Omit<ParsedRun, 'results' | 'metrics' | 'lineage'>;
  private readonly results: ParsedResult[] = [];
  private readonly metrics: ParsedMetric[] = [];
  private readonly lineage: ParsedLineage[] = [];
  private readonly names = new Map<string, number>();
  private readonly messages = new Remembered<string | undefined>(
    MAX_REMEMBERED,
  );

  constructor(
    run: { runId?: string; source: string; url?: unknown },
    private readonly counter: SignalCounter,
  ) {
    const runId = run.runId && safeText(run.runId, 200);
    const url = safeUrl(run.url);
    this.run = {
      ...(runId && { runId }),
      source: safeText(run.source, 100) || 'unknown',
      ...(url && { url }),
    };
  }

  /** Two checks with one name become `name` and `name #2`. */
  addResult(result: NewResult): void {
    this.counter.count();
    const subject = cleanSubject(result.subject);
    const field = cleanText(result.field, MAX_FIELD);
    const contractRule = cleanText(result.contractRule, MAX_FIELD);
    const { measure, dimension, outcome, severity, value, at } = result;
    const names = [field, subject.dataset, subject.schema, subject.output];
    const message = this.messageOf(result.message, names);
    this.results.push({
      subject,
      rule: this.uniqueName(subject, safeName(safeRule(result.rule, names))),
      ...(field && { field }),
      ...(contractRule && { contractRule }),
      ...(measure && { measure }),
      ...(dimension && { dimension }),
      outcome,
      severity,
      ...(value !== undefined && Number.isFinite(value) && { value }),
      ...(message && { message }),
      at,
    });
  }

  addMetric({ subject, name, value, unit, at }: ParsedMetric): void {
    this.counter.count();
    const cleanUnit = cleanText(unit, 50);
    this.metrics.push({
      subject: cleanSubject(subject),
      name: shortened(safeName(safeRule(name)), 100),
      value,
      ...(cleanUnit && { unit: cleanUnit }),
      at,
    });
  }

  addLineage({ job, inputs, outputs, columns, at }: ParsedLineage): void {
    this.counter.count(1 + inputs.length + outputs.length);
    for (const { from } of columns) this.counter.count(1 + from.length);
    this.lineage.push({
      job: safeText(job, MAX_FIELD) || 'unnamed job',
      inputs: inputs.map(cleanSubject),
      outputs: outputs.map(cleanSubject),
      columns: columns.map(({ output, field, from }) => ({
        output: cleanSubject(output),
        field: fieldName(field),
        from: from.map(one => ({
          input: cleanSubject(one.input),
          field: fieldName(one.field),
        })),
      })),
      at,
    });
  }

  parsed(): ParsedRun {
    const { results, metrics, lineage } = this;
    return { ...this.run, results, metrics, lineage };
  }

  private messageOf(
    message: unknown,
    names: readonly (string | undefined)[],
  ): string | undefined {
    if (typeof message !== 'string') return undefined;
    const clean = () => safeMessage(message, { names });
    if (message.length > MAX_TEXT) return clean();
    return this.messages.get([message, ...names].join('\n\0'), clean);
  }

  private uniqueName(subject: SignalSubject, name: string): string {
    const key = JSON.stringify([subject, name]);
    const before = this.names.get(key) ?? 0;
    this.names.set(key, before + 1);
    if (before === 0) return name;
    return `${cutText(name, 290)} #${before + 1}`;
  }
}

/** Puts together what the files of a request say. */
export class SignalCollector {
  private readonly counter = new SignalCounter();
  private readonly runs: RunCollector[] = [];
  private readonly notes = new Set<string>();

  addRun(run: { runId?: string; source: string; url?: unknown }): RunCollector {
    const collector = new RunCollector(run, this.counter);
    this.runs.push(collector);
    return collector;
  }

  note(text: string): void {
    if (this.notes.size < MAX_NOTES) {
      this.notes.add(safePlace(text, 300));
    }
  }

  parsed(): ParsedSignals {
    return {
      runs: this.runs.map(run => run.parsed()),
      notes: [...this.notes],
    };
  }
}

function cleanText(text: string | undefined, max: number): string | undefined {
  return (text && safePlace(text, max)) || undefined;
}

function fieldName(text: string): string {
  return safePlace(text, MAX_FIELD) || 'unnamed field';
}

function cleanSubject(subject: SignalSubject): SignalSubject {
  const { contract, ...texts } = subject;
  const clean: SignalSubject = {};
  for (const [name, text] of Object.entries(texts)) {
    const value = cleanText(text, MAX_TEXT);
    if (value) clean[name as keyof typeof texts] = value;
  }
  const id = cleanText(contract?.id, MAX_TEXT);
  const version = cleanText(contract?.version, 100);
  if (id) clean.contract = { id, ...(version && { version }) };
  return clean;
}
