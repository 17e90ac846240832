import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  LedgerEntry,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Kinds of what is in the ledger without being an entity. */
const notEntities = new Set(['exemption', 'builtin']);

const ledgerActions = [
  'exemption.requested',
  'exemption.approved',
  'exemption.denied',
  'exemption.revoked',
  'attestation.confirmed',
  'attestation.ended',
  'policy.in-force',
  'policy.changed',
  'policy.ended',
  'quality-rule.dropped',
] as const;

export type LedgerAction = (typeof ledgerActions)[number];

/** The action when there are words for it. */
export function knownAction(action: string): LedgerAction | undefined {
  return ledgerActions.find(known => known === action);
}

/** The ref of an entity that a subject or an actor is; undefined for others. */
export function entityRefOf(value: string): string | undefined {
  if (!value.includes(':') || !value.includes('/')) return undefined;
  try {
    const ref = parseEntityRef(value);
    return notEntities.has(ref.kind) ? undefined : stringifyEntityRef(ref);
  } catch {
    return undefined;
  }
}

const text = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

/** What an entry is about, in words, where its subject alone says nothing. */
export function subjectWords(
  { subject, details }: Pick<LedgerEntry, 'subject' | 'details'>,
  policies: readonly PolicyView[],
): string {
  const scorecard = text(details.scorecard);
  const checkId = text(details.checkId);
  if (scorecard && checkId) {
    const policy = policies.find(one => one.scorecard.id === scorecard);
    const check = policy?.scorecard.checks.find(({ id }) => id === checkId);
    return `${check?.title ?? checkId} (${
      policy?.scorecard.title ?? scorecard
    })`;
  }
  return text(details.title) ?? subject;
}

/** Refs of the products of an exemption. */
export function productsOf({
  details: { products },
}: Pick<LedgerEntry, 'details'>): string[] {
  return Array.isArray(products)
    ? products.flatMap(one => entityRefOf(text(one) ?? '') ?? [])
    : [];
}

/** Begin and end of a hash, as people compare it. */
export function shortHash(hash: string): string {
  return hash.length > 12 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash;
}
