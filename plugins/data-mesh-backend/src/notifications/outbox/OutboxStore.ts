import { NotificationSeverity } from '@backstage/plugin-notifications-common';
import { Knex } from 'knex';

/** What must hold of a result of a product, or a notification is no longer true. */
export interface ResultCondition {
  scorecard: string;
  /** The level that it is at, by its place; -1 is none. */
  position?: number;
  /** Id of a check that fails. */
  failing?: string;
  /** That a check fails within its tolerance. */
  atRisk?: true;
}

/** A notification as it is sent. */
export interface OutboxMessage {
  /** Ref of the user or group that it is for. */
  recipient: string;
  /** Such as `level-lost`. */
  kind: string;
  title: string;
  description?: string;
  link?: string;
  severity: NotificationSeverity;
  topic?: string;
  /** Ref of the product, when it is about one. */
  entityRef?: string;
  /** Without one it is true for good. */
  holdsWhile?: ResultCondition;
}

/** A notification to be sent. */
export interface NewOutboxMessage extends OutboxMessage {
  /**
   * What it is about: a product's ref, or any key for several products.
   * Recipient, subject, kind and digest together are sent once.
   */
  subject: string;
  /** Digest of the state that it tells of, at most 64 characters. */
  stateDigest: string;
  /** When it may be sent; default at once. */
  dueAt?: Date;
}

/** A notification that one sender has for itself until its lease is over. */
export interface ClaimedMessage {
  id: string;
  message: OutboxMessage;
  /** How often it was claimed, this time included. */
  attempts: number;
  createdAt: string;
  leasedUntil: string;
}

/**
 * What becomes of a notification that could not be sent: it is tried again, or
 * no more, or another sender has taken it over since.
 */
export type FailureOutcome = 'will-retry' | 'gave-up' | 'taken-over';

/** By what it is known that the same was told before. */
export type ToldState = Pick<
  NewOutboxMessage,
  'subject' | 'kind' | 'stateDigest'
>;

/** Notifications on their way out, each sent at least once. */
export interface OutboxStore {
  /** Recipients that each of these states was told to, in the same order. */
  recipientsOf(states: readonly ToldState[]): Promise<string[][]>;

  /** Adds notifications; those of a state that was told before are left out. */
  enqueue(
    items: readonly NewOutboxMessage[],
    options: { now: Date; tx?: Knex.Transaction },
  ): Promise<void>;

  /**
   * Takes the notifications that are due, oldest first. Nobody else gets them
   * for so many seconds; then another replica may.
   */
  claim(
    limit: number,
    now: Date,
    leaseSeconds: number,
  ): Promise<ClaimedMessage[]>;

  /** Forgets notifications that were not sent and are not to be any more. */
  withdraw(ids: readonly string[]): Promise<void>;

  markSent(ids: readonly string[], now: Date): Promise<void>;

  /** Tries it again later, until a day after it was enqueued. */
  markFailed(
    claimed: ClaimedMessage,
    error: unknown,
    now: Date,
  ): Promise<FailureOutcome>;

  /**
   * Forgets what was enqueued before then, sent or not; the same states may be
   * told again.
   *
   * @returns how many
   */
  prune(before: Date): Promise<number>;
}
