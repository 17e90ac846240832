import {
  SignalResult,
  UnmappedSignal,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ParsedMetric,
  ParsedRun,
  SignalSubject,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { mapSubject, MappedSubject, PortCandidates } from './mapSubject';
import {
  CheckedEdge,
  CheckedFieldUse,
  OutputRef,
  UnmappedOfProduct,
} from '../quality/QualityStore';

/** Things that could not be mapped are named; more help nobody. */
const MAX_UNMAPPED = 100;
const MAX_SUBJECT = 300;

/** A port, or that it is another one's and this sender may not write of it. */
type Target = Extract<MappedSubject, { entityRef: string }>;

/** A figure with the product that it is of. */
export interface MappedMetric extends OutputRef {
  metric: ParsedMetric;
}

const subjectText = (subject: SignalSubject) =>
  (
    subject.dataset ??
    subject.contract?.id ??
    subject.output ??
    subject.product ??
    subject.project ??
    'not stated'
  ).slice(0, MAX_SUBJECT);

/**
 * Gives what a request says to the ports that it is about, and counts what could
 * not be given to any.
 */
export class MappedSignals {
  private readonly unmappedBy = new Map<
    string,
    UnmappedSignal & { entityRefs: readonly string[]; source: string }
  >();
  /** For inputs of jobs, which the product of the request is not. */
  private readonly others: PortCandidates;
  private readonly cache = new Map<string, MappedSubject>();
  private readonly may = new Map<string, boolean>();
  /** Whether something was found that the sender may not write of. */
  refusedSome = false;

  constructor(
    private readonly candidates: PortCandidates,
    private readonly options: {
      /** Throws when the sender may not send results of a product. */
      checkSender: (product: {
        ref: string;
        domains: readonly string[];
      }) => void;
    },
  ) {
    this.others = { ...candidates, given: {} };
  }

  /** Results by the product that they are of. */
  results(run: ParsedRun): Map<string, SignalResult[]> {
    const found = new Map<string, SignalResult[]>();
    for (const { subject, rule, ...result } of run.results) {
      const target = this.writable(subject, run.source);
      if (target) {
        const list = found.get(target.entityRef) ?? [];
        found.set(target.entityRef, list);
        list.push({
          ...result,
          output: target.output,
          // Schema objects of one contract may have rules of the same name.
          rule: target.schema ? `${target.schema}: ${rule}` : rule,
        });
      }
    }
    return found;
  }

  metrics(run: ParsedRun): MappedMetric[] {
    return run.metrics.flatMap(metric => {
      const { subject } = metric;
      const { given, products } = this.candidates;
      const ref = given.product ?? subject.product;
      const product = ref === undefined ? undefined : products.get(ref);
      const isOfProduct =
        !given.output && !subject.output && !subject.dataset && product;
      if (isOfProduct) {
        this.options.checkSender({
          ref: product.entityRef,
          domains: product.domains,
        });
        return { metric, entityRef: product.entityRef, output: '' };
      }
      const target = this.writable(subject, run.source);
      return target ? { metric, ...portOf(target) } : [];
    });
  }

  /** What was read to write what; only the sender's own products are written. */
  lineage(run: ParsedRun): { edges: CheckedEdge[]; fields: CheckedFieldUse[] } {
    const edges: CheckedEdge[] = [];
    const fields: CheckedFieldUse[] = [];
    for (const { job, at, inputs, outputs, columns } of run.lineage) {
      for (const output of outputs) {
        const to = this.silently(output);
        if (to && this.mayWrite(to)) {
          for (const input of inputs) {
            const from = this.found(input);
            if (from && !isSame(from, to)) {
              edges.push({ from: portOf(from), to: portOf(to), job, at });
            }
          }
        }
      }
      for (const column of columns) {
        const to = this.silently(column.output);
        if (to && this.mayWrite(to)) {
          for (const { input, field } of column.from) {
            const from = this.found(input);
            if (from && !isSame(from, to)) {
              fields.push({
                from: portOf(from),
                to: portOf(to),
                job,
                at,
                fromField: field,
                toField: column.field,
              });
            }
          }
        }
      }
    }
    return { edges, fields };
  }

  /** What could not be mapped, for the answer. */
  unmapped(): UnmappedSignal[] {
    return [...this.unmappedBy.values()]
      .slice(0, MAX_UNMAPPED)
      .map(({ subject, count, reason }) => ({ subject, count, reason }));
  }

  /** The same for those who own the products that were named. */
  unmappedOfProducts(): UnmappedOfProduct[] {
    return [...this.unmappedBy.values()]
      .slice(0, MAX_UNMAPPED)
      .flatMap(({ entityRefs, ...unmapped }) =>
        entityRefs.map(entityRef => ({ entityRef, ...unmapped })),
      );
  }

  private map(subject: SignalSubject, candidates: PortCandidates) {
    const key = `${candidates === this.candidates} ${JSON.stringify(subject)}`;
    const known = this.cache.get(key) ?? mapSubject(subject, candidates);
    this.cache.set(key, known);
    return known;
  }

  /** The port of a subject; what the request names is not meant by an input. */
  private found(subject: SignalSubject): Target | undefined {
    const mapped = this.map(subject, this.others);
    return 'entityRef' in mapped ? mapped : undefined;
  }

  private silently(subject: SignalSubject): Target | undefined {
    const mapped = this.map(subject, this.candidates);
    return 'entityRef' in mapped ? mapped : undefined;
  }

  private mayWrite({
    entityRef,
    domains,
  }: Pick<Target, 'entityRef' | 'domains'>): boolean {
    let may = this.may.get(entityRef);
    if (may === undefined) {
      try {
        this.options.checkSender({ ref: entityRef, domains });
        may = true;
      } catch {
        may = false;
      }
      this.may.set(entityRef, may);
    }
    return may;
  }

  /** The port of a subject that the sender may write of; counts all others. */
  private writable(subject: SignalSubject, source: string): Target | undefined {
    const mapped = this.map(subject, this.candidates);
    if (!('entityRef' in mapped)) {
      const mine = mapped.products.filter(product => this.mayWrite(product));
      this.count(
        subject,
        source,
        mapped.reason,
        mine.map(({ entityRef }) => entityRef),
      );
      return undefined;
    }
    if (mapped.isNamed) {
      this.options.checkSender({
        ref: mapped.entityRef,
        domains: mapped.domains,
      });
    } else if (!this.mayWrite(mapped)) {
      this.refusedSome = true;
      this.count(
        subject,
        source,
        'it is the output of a product whose results this sender may not send',
        [],
      );
      return undefined;
    }
    return mapped;
  }

  private count(
    subject: SignalSubject,
    source: string,
    reason: string,
    entityRefs: readonly string[],
  ): void {
    const text = subjectText(subject);
    const known = this.unmappedBy.get(text);
    if (known) known.count += 1;
    else {
      this.unmappedBy.set(text, {
        subject: text,
        count: 1,
        reason,
        source,
        entityRefs,
      });
    }
  }
}

const portOf = ({ entityRef, output }: Target): OutputRef => ({
  entityRef,
  output,
});

const isSame = (one: Target, other: Target) =>
  one.entityRef === other.entityRef && one.output === other.output;
