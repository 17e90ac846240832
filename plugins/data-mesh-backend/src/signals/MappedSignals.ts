import { createHash } from 'node:crypto';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import {
  SignalResult,
  UnmappedSignal,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ParsedMetric,
  ParsedRun,
  SignalSubject,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { cleanText } from '../contracts/cleanText';
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
/** As `checkSignalRun` allows. */
const MAX_RULE = 300;
const MAX_EDGES = 10_000;
/** So many results take some milliseconds. */
const RESULTS_AT_ONCE = 1000;

/** A port, or that it is another one's and this sender may not write of it. */
type Target = Extract<MappedSubject, { entityRef: string }>;

/** A figure with the product that it is of. */
export interface MappedMetric extends OutputRef {
  metric: ParsedMetric;
}

const subjectText = (subject: SignalSubject) =>
  cleanText(
    subject.dataset ??
      subject.contract?.id ??
      subject.output ??
      subject.product ??
      subject.project ??
      'not stated',
    MAX_SUBJECT,
  );

const portOf = ({ entityRef, output }: Target): OutputRef => ({
  entityRef,
  output,
});

const isSame = (one: OutputRef, other: OutputRef) =>
  one.entityRef === other.entityRef && one.output === other.output;

const tooManyEdges = () =>
  new InputError(
    `there are more than ${MAX_EDGES} edges of lineage; allowed: ${MAX_EDGES} in a request`,
  );

/** Rules of several datasets meet at one output, and keep apart by it. */
function qualifiedName(qualifier: string | undefined, rule: string): string {
  const name = qualifier ? `${qualifier}: ${rule}` : rule;
  if (name.length <= MAX_RULE) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${cleanText(name, MAX_RULE - hash.length - 1)} ${hash}`;
}

/**
 * Gives what a request says to the ports that it is about, and counts what could
 * not be given to any.
 */
export class MappedSignals {
  private readonly unmappedBy = new Map<
    string,
    UnmappedSignal & { entityRefs: readonly string[]; source: string }
  >();
  /** For lineage: the product of the request is not what a job reads or writes. */
  private readonly others: PortCandidates;
  /** For what a job reads, which may be anybody's. */
  private readonly anybodys: PortCandidates;
  private readonly caches = new Map<
    PortCandidates,
    Map<string, MappedSubject>
  >();
  /** Whether something was found that the sender may not write of. */
  refusedSome = false;

  constructor(private readonly candidates: PortCandidates) {
    this.others = { ...candidates, given: {} };
    this.anybodys = { ...this.others, mayWrite: () => true };
  }

  /** Results by the product that they are of. */
  async results(run: ParsedRun): Promise<Map<string, SignalResult[]>> {
    const found = new Map<string, SignalResult[]>();
    for (const [i, { subject, rule, ...result }] of run.results.entries()) {
      if (i % RESULTS_AT_ONCE === 0) await yieldToOthers();
      const target = this.writable(subject, run.source);
      if (target) {
        const list = found.get(target.entityRef) ?? [];
        found.set(target.entityRef, list);
        list.push({
          ...result,
          output: target.output,
          rule: qualifiedName(target.qualifier, rule),
        });
      }
    }
    return found;
  }

  metrics(run: ParsedRun): MappedMetric[] {
    return run.metrics.flatMap(metric => {
      const { subject } = metric;
      const { given, products, mayWrite } = this.candidates;
      const ref = given.product ?? subject.product;
      const product = ref === undefined ? undefined : products.get(ref);
      const isOfProduct =
        !given.output && !subject.output && !subject.dataset && product;
      if (isOfProduct && mayWrite(product)) {
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
      const targets = this.ports(outputs, this.others);
      // Datasets that are no outputs do not multiply.
      const sources = targets.length ? this.ports(inputs, this.anybodys) : [];
      for (const to of targets) {
        for (const from of sources) {
          if (!isSame(from, to)) edges.push({ from, to, job, at });
        }
        if (edges.length > MAX_EDGES) throw tooManyEdges();
      }
      for (const { output, field: toField, from: made } of columns) {
        const [to] = this.ports([output], this.others);
        for (const { input, field: fromField } of to ? made : []) {
          const [from] = this.ports([input], this.anybodys);
          if (from && !isSame(from, to)) {
            fields.push({ from, to, job, at, fromField, toField });
          }
        }
        if (fields.length > MAX_EDGES) throw tooManyEdges();
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

  private map(
    subject: SignalSubject,
    candidates: PortCandidates,
  ): MappedSubject {
    const cache =
      this.caches.get(candidates) ?? new Map<string, MappedSubject>();
    this.caches.set(candidates, cache);
    const key = JSON.stringify(subject);
    const known = cache.get(key) ?? mapSubject(subject, candidates);
    cache.set(key, known);
    return known;
  }

  /** The different ports that subjects are about, as far as they are known. */
  private ports(
    subjects: readonly SignalSubject[],
    candidates: PortCandidates,
  ): OutputRef[] {
    const found = new Map<string, OutputRef>();
    for (const subject of subjects) {
      const mapped = this.map(subject, candidates);
      if ('entityRef' in mapped) {
        found.set(`${mapped.entityRef} ${mapped.output}`, portOf(mapped));
      }
    }
    return [...found.values()];
  }

  /** The port of a subject that the sender may write of; counts all others. */
  private writable(subject: SignalSubject, source: string): Target | undefined {
    const mapped = this.map(subject, this.candidates);
    if ('entityRef' in mapped) return mapped;
    const { reason, isRefused, products } = mapped;
    if (isRefused) this.refusedSome = true;
    this.count(
      subject,
      source,
      reason,
      products
        .filter(this.candidates.mayWrite)
        .map(({ entityRef }) => entityRef),
    );
    return undefined;
  }

  private count(
    subject: SignalSubject,
    source: string,
    reason: string,
    entityRefs: readonly string[],
  ): void {
    const text = subjectText(subject);
    const key = JSON.stringify([text, source, entityRefs]);
    const known = this.unmappedBy.get(key);
    if (known) {
      known.count += 1;
      return;
    }
    this.unmappedBy.set(key, {
      subject: text,
      count: 1,
      reason: cleanText(reason),
      source,
      entityRefs,
    });
  }
}
