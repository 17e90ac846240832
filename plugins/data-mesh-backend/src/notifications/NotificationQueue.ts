import { parseEntityRef } from '@backstage/catalog-model';
import {
  Attestation,
  Exemption,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { Policy } from '../policies/Policy';
import { ProductOwners } from '../results/ProductDirectory';
import { ProductWrite, StoredProduct } from '../results/ResultStore';
import { NotificationOptions } from './kinds';
import { NewOutboxMessage, OutboxStore } from './outbox/OutboxStore';
import { PlannedNotification } from './PlannedNotification';
import { planNotifications } from './planNotifications';

/** Between the refs of an audience, which the outbox keeps as one recipient. */
export const AUDIENCE_SEPARATOR = ' ';

/** Where those who govern find what waits for them. */
const GOVERNANCE = '/data-mesh/governance';
/** So much of a reason fits a notification. */
const MAX_REASON = 200;

const countOf = (products: readonly string[]) =>
  `${products.length} data product${products.length === 1 ? '' : 's'}`;

function linkTo(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}`;
}

function messageOf(planned: PlannedNotification): NewOutboxMessage {
  return {
    recipient: planned.audience.join(AUDIENCE_SEPARATOR),
    subject: planned.subject,
    kind: planned.kind,
    stateDigest: planned.state.slice(0, 64),
    title: planned.title,
    description: planned.description,
    link: planned.link ?? linkTo(planned.entityRef),
    severity: planned.severity,
    topic: `data-mesh-${planned.kind}`,
    entityRef: planned.entityRef,
    holdsWhile: planned.holdsWhile,
  };
}

/** Puts what people are to be told into the outbox. */
export class NotificationQueue {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly options: NotificationOptions,
  ) {}

  async add(
    planned: readonly PlannedNotification[],
    options: { now: Date; tx?: Knex.Transaction },
  ): Promise<void> {
    const { kinds, settleMs } = this.options;
    const settled = new Date(options.now.getTime() + settleMs);
    const messages = planned
      .filter(({ kind, audience }) => kinds.has(kind) && audience.length > 0)
      .map(messageOf)
      .map(message =>
        message.holdsWhile ? { ...message, dueAt: settled } : message,
      );
    if (messages.length) await this.outbox.enqueue(messages, options);
  }

  /**
   * The same for what is looked for again and again: whoever was told of a state
   * is not told again because somebody else is to be told now.
   */
  private async remind(
    planned: readonly PlannedNotification[],
    now: Date,
  ): Promise<void> {
    const told = await this.outbox.recipientsOf(planned.map(messageOf));
    await this.add(
      planned.map((one, i) => {
        const known = new Set(
          told[i].flatMap(recipient => recipient.split(AUDIENCE_SEPARATOR)),
        );
        return { ...one, audience: one.audience.filter(to => !known.has(to)) };
      }),
      { now },
    );
  }

  /** What follows from products that are being written, in their transaction. */
  afterWrites(policies: readonly Policy[], now: Date) {
    return async (
      tx: Knex.Transaction,
      writes: readonly ProductWrite[],
      stored: ReadonlyMap<string, StoredProduct>,
    ): Promise<void> => {
      const planned = writes.flatMap(write =>
        planNotifications(write, stored.get(write.facts.product.ref), policies),
      );
      await this.add(planned, { now, tx });
    };
  }

  /** Tells who owns the scorecard that somebody waits for a decision. */
  async exemptionRequested(
    exemption: Exemption,
    scorecard: Pick<Scorecard, 'title' | 'owner'>,
    now: Date,
  ): Promise<void> {
    const { id, checkId, products, requestedBy, reason } = exemption;
    await this.add(
      [
        {
          kind: 'exemption-requested',
          audience: scorecard.owner ? [scorecard.owner] : [],
          subject: `exemption:${id}`,
          state: 'requested',
          entityRef: products[0],
          title: `An exemption from ${checkId} of ${scorecard.title} waits for you`,
          description: `${requestedBy} asks for it, for ${countOf(
            products,
          )}: ${reason.slice(0, MAX_REASON)}`,
          link: GOVERNANCE,
          severity: 'normal',
        },
      ],
      { now },
    );
  }

  /** Tells the owners of the products, and who asked, what was decided. */
  async exemptionDecided(
    exemption: Exemption,
    owners: ReadonlyMap<string, ProductOwners>,
    now: Date,
  ): Promise<void> {
    const { id, state, checkId, scorecard, decisionReason, products } =
      exemption;
    await this.add(
      [
        {
          kind: 'exemption-decided',
          audience: audienceOfAll(owners, exemption.requestedBy),
          subject: `exemption:${id}`,
          state,
          entityRef: products[0],
          title: `The exemption from ${checkId} was ${state}`,
          description: [`${scorecard}, ${countOf(products)}.`, decisionReason]
            .filter(Boolean)
            .join(' '),
          severity: 'normal',
        },
      ],
      { now },
    );
  }

  /** Tells that an exemption is about to end. */
  async exemptionExpiring(
    exemption: Exemption,
    owners: ReadonlyMap<string, ProductOwners>,
    now: Date,
  ): Promise<void> {
    const { id, checkId, scorecard, expiresAt, products } = exemption;
    await this.remind(
      [
        {
          kind: 'exemption-expiring',
          audience: audienceOfAll(owners, exemption.requestedBy),
          subject: `exemption:${id}`,
          state: expiresAt,
          entityRef: products[0],
          title: `The exemption from ${checkId} ends on ${expiresAt.slice(
            0,
            10,
          )}`,
          description: `${scorecard}: the check counts again from then on.`,
          severity: 'normal',
        },
      ],
      now,
    );
  }

  /** Tells that ownership has to be confirmed again. */
  async attestationsDue(
    due: readonly Pick<
      Attestation,
      'entityRef' | 'attestedAt' | 'endedAt' | 'endedReason'
    >[],
    owners: ReadonlyMap<string, ProductOwners>,
    now: Date,
  ): Promise<void> {
    await this.remind(
      due.flatMap((attestation): PlannedNotification[] => {
        const { entityRef, attestedAt, endedAt, endedReason } = attestation;
        const known = owners.get(entityRef);
        if (!known) return [];
        return [
          {
            kind: 'attestation-due',
            audience: [...new Set([known.owner, ...known.people])].sort(),
            subject: entityRef,
            state: endedAt ? `ended ${endedAt}` : attestedAt,
            entityRef,
            title: 'Ownership has to be confirmed again',
            description: [
              `${entityRef} was last confirmed on ${attestedAt.slice(0, 10)}.`,
              endedAt && `That holds no longer: ${endedReason}.`,
            ]
              .filter(Boolean)
              .join(' '),
            severity: 'low',
          },
        ];
      }),
      now,
    );
  }
}

function audienceOfAll(
  owners: ReadonlyMap<string, ProductOwners>,
  requestedBy: string,
): string[] {
  return [
    ...new Set([
      requestedBy,
      ...[...owners.values()].flatMap(({ owner, people }) => [
        owner,
        ...people,
      ]),
    ]),
  ].sort();
}
