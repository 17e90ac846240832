import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  SignalFileReceipt,
  SignalReceipt,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ParsedSignals,
  SignalSubject,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { FieldStore } from '../contracts/FieldStore';
import {
  OnContradiction,
  QualityStore,
  SignalBatch,
} from '../quality/QualityStore';
import {
  checkAnySender,
  checkSender,
  isSender,
  Sender,
} from '../quality/senders';
import { Sweeper } from '../sweep/Sweeper';
import { buildBatch, GivenSignals, SignalOrigin } from './buildBatch';
import { findCandidates } from './findCandidates';
import { MappedSignals } from './MappedSignals';
import { LiveKeys } from './LiveKeys';
import { PortIndex } from './PortIndex';

/** Reasons that an error names. */
const MAX_REASONS = 5;

function* subjectsOf({ runs }: ParsedSignals): Generator<SignalSubject> {
  for (const { results, metrics, lineage } of runs) {
    for (const { subject } of results) yield subject;
    for (const { subject } of metrics) yield subject;
    for (const { inputs, outputs, columns } of lineage) {
      yield* inputs;
      yield* outputs;
      for (const { output, from } of columns) {
        yield output;
        for (const { input } of from) yield input;
      }
    }
  }
}

/** Takes what tools have sent: maps it, checks it, stores it, measures anew. */
export class SignalIntake {
  constructor(
    private readonly deps: {
      catalog: CatalogService;
      auth: AuthService;
      logger: LoggerService;
      index: PortIndex;
      fields: FieldStore;
      quality: QualityStore;
      senders: readonly Sender[];
      sweeper: Pick<Sweeper, 'evaluateNow'>;
      signals: SignalsService;
      liveKeys: LiveKeys;
    },
  ) {}

  /**
   * Takes the files of one request, all of them or nothing.
   *
   * @throws NotAllowedError - when the sender may not send results of a product
   * @throws InputError - when nothing in them could be given to an output
   */
  async take(
    parsed: ParsedSignals,
    given: GivenSignals,
    origin: SignalOrigin,
  ): Promise<SignalFileReceipt> {
    const { senders } = this.deps;
    checkAnySender(senders, origin.sender);
    const different = new Map<string, SignalSubject>();
    for (const subject of subjectsOf(parsed)) {
      different.set(JSON.stringify(subject), subject);
    }
    const candidates = await findCandidates(
      this.deps,
      [...different.values()],
      given,
    );
    // Also where nothing of it can be mapped: owners would be shown that.
    if (given.product) {
      checkSender(senders, origin.sender, {
        ref: given.product,
        domains: candidates.products.get(given.product)?.domains ?? [],
      });
    }
    const mapped = new MappedSignals({
      ...candidates,
      mayWrite: mayWriteOf(senders, origin.sender),
    });
    const batch = await buildBatch(
      parsed,
      mapped,
      this.deps.index,
      given,
      origin,
    );
    refuseNothing(parsed, mapped, batch);
    const receipts = await this.store(batch, origin, 'report');
    return {
      receipts,
      metrics: batch.metrics.length,
      lineage: batch.edges.length,
      unmapped: mapped.unmapped(),
      notes: [...parsed.notes],
    };
  }

  /** Stores what was checked, and measures its products anew. */
  async store(
    batch: SignalBatch,
    origin: SignalOrigin,
    onContradiction: OnContradiction,
  ): Promise<SignalReceipt[]> {
    const { quality, sweeper, logger } = this.deps;
    const receipts = await quality.record(batch, {
      ...origin,
      onContradiction,
    });
    const changed = [
      ...receipts.flatMap(({ duplicate, product }) =>
        duplicate ? [] : product,
      ),
      ...batch.metrics.map(({ entityRef }) => entityRef),
    ];
    const measured = [...new Set(changed)];
    if (measured.length) {
      try {
        await sweeper.evaluateNow(measured);
      } catch (error) {
        logger.warn(
          'The results are stored; the products are measured in the next sweep',
          error as Error,
        );
      }
    }
    const seen = [
      ...measured,
      ...batch.edges.flatMap(({ from, to }) => [from.entityRef, to.entityRef]),
      ...batch.unmapped.map(({ entityRef }) => entityRef),
    ];
    await this.tell([...new Set(seen)]);
    return receipts;
  }

  /** Tells the pages that are open; a message that is lost costs a reload. */
  private async tell(entityRefs: readonly string[]): Promise<void> {
    if (!entityRefs.length) return;
    try {
      const changed = await Promise.all(
        entityRefs.map(ref => this.deps.liveKeys.key(ref)),
      );
      await this.deps.signals.publish({
        recipients: { type: 'broadcast' },
        channel: 'data-mesh',
        message: { changed },
      });
    } catch (error) {
      this.deps.logger.debug(`Open pages were not told: ${error}`);
    }
  }
}

/** Whether a sender may send results of a product; looked up once for each. */
function mayWriteOf(
  senders: readonly Sender[],
  subject: string,
): (product: { entityRef: string; domains: readonly string[] }) => boolean {
  const known = new Map<string, boolean>();
  return ({ entityRef, domains }) => {
    let may = known.get(entityRef);
    if (may === undefined) {
      may = isSender(senders, subject, { ref: entityRef, domains });
      known.set(entityRef, may);
    }
    return may;
  };
}

/** An answer that all is well would hide that nothing was taken. */
function refuseNothing(
  { runs }: ParsedSignals,
  mapped: MappedSignals,
  batch: SignalBatch,
): void {
  const sent = runs.reduce(
    (sum, { results, metrics }) => sum + results.length + metrics.length,
    0,
  );
  const isTaken =
    batch.runs.length || batch.metrics.length || batch.unmapped.length;
  if (sent === 0 || isTaken || batch.edges.length) return;
  const unmapped = mapped.unmapped();
  const reasons = unmapped
    .slice(0, MAX_REASONS)
    .map(({ subject, count, reason }) => `${subject} (${count}): ${reason}`);
  const more =
    unmapped.length > MAX_REASONS
      ? `; and ${unmapped.length - MAX_REASONS} others`
      : '';
  const text = `none of ${sent} results could be given to an output of a product. ${reasons.join(
    '; ',
  )}${more}`;
  throw mapped.refusedSome ? new NotAllowedError(text) : new InputError(text);
}
