import {
  Exemption,
  ListedExemption,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { isReason } from '../../sending/reason';

/** What somebody is about to do with an exemption. */
export type DecisionKind = 'approved' | 'denied' | 'revoked';

export interface Decision {
  item: ListedExemption;
  kind: DecisionKind;
}

/** An exemption that somebody else had decided on meanwhile. */
export interface Conflict {
  item: ListedExemption;
  /** Who, and when. */
  message: string;
}

/** Whether the backend takes the reason; only an approval needs none. */
export function isReasonEnough(kind: DecisionKind, reason: string): boolean {
  if (kind === 'approved' && reason.trim() === '') return true;
  return isReason(reason);
}

/**
 * The exemptions with those that others decided on meanwhile, which are no
 * longer among them, in their old places.
 */
export function withConflicts(
  items: readonly ListedExemption[],
  conflicts: readonly Conflict[],
): { item: ListedExemption; conflict?: string }[] {
  if (!conflicts.length) return items.map(item => ({ item }));
  const messages = new Map(
    conflicts.map(({ item, message }) => [item.id, message]),
  );
  const known = new Set(items.map(({ id }) => id));
  const missing = conflicts
    .map(({ item }) => item)
    .filter(({ id }) => !known.has(id));
  return [...items, ...missing]
    .sort((a, b) => a.requestedAt.localeCompare(b.requestedAt))
    .map(item => ({ item, conflict: messages.get(item.id) }));
}

/** The title of the check that an exemption is from; its id when unknown. */
export function checkTitle(
  { scorecard, checkId }: Pick<Exemption, 'scorecard' | 'checkId'>,
  policies: readonly PolicyView[],
): { check: string; policy: string } {
  const found = policies.find(one => one.scorecard.id === scorecard)?.scorecard;
  return {
    check: found?.checks.find(({ id }) => id === checkId)?.title ?? checkId,
    policy: found?.title ?? scorecard,
  };
}
