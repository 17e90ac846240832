import { createHash } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ResultStore } from '../results/ResultStore';
import { ClaimedMessage, OutboxStore } from './outbox/OutboxStore';
import { stillHolds } from './stillHolds';
import { AUDIENCE_SEPARATOR } from './NotificationQueue';

/** Notifications that are taken at once. */
const BATCH = 200;
/** How long a sender may take for them before another one tries. */
const LEASE_SECONDS = 120;
/** Lines of a notification that stands for many. */
const MAX_LINES = 10;

const severities = ['low', 'normal', 'high', 'critical'] as const;

/** Several notifications for the same people as one. */
export function grouped(messages: readonly ClaimedMessage[]) {
  const [first] = messages;
  if (messages.length === 1) {
    const { title, description, link, severity, topic } = first.message;
    return { title, description, link, severity, topic };
  }
  const lines = messages
    .slice(0, MAX_LINES)
    .map(({ message }) => `• ${message.title}`);
  if (messages.length > MAX_LINES) {
    lines.push(`and ${messages.length - MAX_LINES} more`);
  }
  const worst = Math.max(
    ...messages.map(({ message }) => severities.indexOf(message.severity)),
  );
  return {
    title: `${messages.length} changes around your data products`,
    description: lines.join('\n'),
    link: '/data-mesh',
    severity: severities[worst],
    topic: 'data-mesh',
  };
}

/**
 * What Backstage knows a notification by: one that was sent already, by a
 * process that ended before it could note so, takes its own place.
 */
function scopeOf(messages: readonly ClaimedMessage[]): string {
  const ids = messages.map(({ id }) => id).sort();
  return createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 32);
}

/** Sends what is in the outbox through Backstage's notifications. */
export class NotificationSender {
  private told = false;

  constructor(
    private readonly outbox: OutboxStore,
    private readonly results: Pick<ResultStore, 'latest'>,
    private readonly notifications: NotificationService,
    private readonly logger: LoggerService,
    private readonly clock: () => Date,
  ) {}

  /** Sends all that is due; what fails is tried again later. */
  async send(): Promise<void> {
    let claimed: ClaimedMessage[];
    do {
      claimed = await this.outbox.claim(BATCH, this.clock(), LEASE_SECONDS);
      const byAudience = new Map<string, ClaimedMessage[]>();
      for (const one of await this.withoutOutdated(claimed)) {
        const { recipient } = one.message;
        byAudience.set(recipient, [...(byAudience.get(recipient) ?? []), one]);
      }
      for (const [recipient, messages] of byAudience) {
        await this.sendTo(recipient.split(AUDIENCE_SEPARATOR), messages);
      }
    } while (claimed.length === BATCH);
  }

  /** What has become better, or worse still, since it was noted is not told. */
  private async withoutOutdated(
    claimed: readonly ClaimedMessage[],
  ): Promise<ClaimedMessage[]> {
    const results = await this.results.latest([
      ...new Set(
        claimed.flatMap(({ message: { holdsWhile, entityRef } }) =>
          holdsWhile && entityRef ? entityRef : [],
        ),
      ),
    ]);
    const holds = ({ message }: ClaimedMessage) => {
      const { holdsWhile, entityRef = '' } = message;
      return (
        !holdsWhile ||
        stillHolds(
          holdsWhile,
          results.get(entityRef)?.get(holdsWhile.scorecard),
        )
      );
    };
    const outdated = claimed.filter(one => !holds(one));
    if (outdated.length) {
      await this.outbox.withdraw(outdated.map(({ id }) => id));
    }
    return claimed.filter(holds);
  }

  private async sendTo(
    entityRef: string[],
    messages: ClaimedMessage[],
  ): Promise<void> {
    try {
      await this.notifications.send({
        recipients: { type: 'entity', entityRef },
        payload: { ...grouped(messages), scope: scopeOf(messages) },
      });
      await this.outbox.markSent(
        messages.map(({ id }) => id),
        this.clock(),
      );
      this.told = false;
    } catch (error) {
      // Once is enough for a plugin that is not there.
      if (!this.told) {
        this.told = true;
        this.logger.warn(
          'Notifications cannot be sent; they are kept for a day and tried again',
          error as Error,
        );
      }
      for (const message of messages) {
        const outcome = await this.outbox.markFailed(
          message,
          error,
          this.clock(),
        );
        if (outcome === 'gave-up') {
          this.logger.warn(
            `A notification was given up after a day: ${message.message.title}`,
          );
        }
      }
    }
  }
}
