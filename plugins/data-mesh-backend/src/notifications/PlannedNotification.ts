import { NotificationKind } from './kinds';
import { ResultCondition } from './outbox/OutboxStore';

/** Something that people are to be told. */
export interface PlannedNotification {
  kind: NotificationKind;
  /** Refs of groups and people; each of them is told once. */
  audience: string[];
  /** What it is about, by which the same is not told twice. */
  subject: string;
  /** The state that it tells of. */
  state: string;
  title: string;
  description: string;
  /** Ref of the product, for the link. */
  entityRef: string;
  /** What has to hold when it is sent. */
  holdsWhile?: ResultCondition;
  /** Where it leads, when that is not the product. */
  link?: string;
  severity: 'critical' | 'high' | 'normal' | 'low';
}
