import { InputError } from '@backstage/errors';
import {
  ExemptionDecision,
  ExemptionRequest,
  ExemptionRevocation,
  ScorecardCheck,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { checkProductRef } from '../../validation/checkProductRef';
import { checkReason } from '../../validation/checkReason';
import { refused } from '../../validation/refused';

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_PRODUCTS = 500;
const ISO_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/;

/** What the rules read of a check. */
export type ExemptibleCheck = Pick<ScorecardCheck, 'id' | 'severity'> &
  Partial<Pick<ScorecardCheck, 'maxExemptionDays'>>;

/** For how many days a check may be exempt at most; 0 means not at all. */
export function longestExemptionDays(
  check: Omit<ExemptibleCheck, 'id'>,
): number {
  if (check.maxExemptionDays !== undefined) return check.maxExemptionDays;
  switch (check.severity) {
    case 'critical':
      return 90;
    case 'high':
      return 180;
    default:
      return 365;
  }
}

/**
 * The request in the form in which it is stored: full refs, each once, and the
 * reason without space around it. Throws an `InputError` when the rules forbid
 * it.
 */
export function checkExemptionRequest(
  request: ExemptionRequest,
  check: ExemptibleCheck,
  now: Date,
): ExemptionRequest {
  return {
    scorecard: request.scorecard,
    checkId: request.checkId,
    products: checkProducts(request.products),
    reason: checkReason(request.reason),
    expiresAt: checkExpiry(request.expiresAt, check, now),
  };
}

/** The decision as it is stored; a denial must say why. */
export function checkExemptionDecision(
  decision: ExemptionDecision,
): ExemptionDecision {
  if (decision.decision !== 'approved' && decision.decision !== 'denied') {
    throw refused('decision', decision.decision, 'approved, denied');
  }
  if (decision.decision === 'approved' && !decision.reason?.trim()) {
    return { decision: 'approved' };
  }
  return {
    decision: decision.decision,
    reason: checkReason(decision.reason ?? ''),
  };
}

/** The revocation as it is stored. */
export function checkExemptionRevocation(
  revocation: ExemptionRevocation,
): ExemptionRevocation {
  return { reason: checkReason(revocation.reason) };
}

function checkProducts(products: readonly string[]): string[] {
  const refs = new Set(
    products.map((ref, i) => checkProductRef(`products[${i}]`, ref)),
  );
  if (refs.size < 1 || refs.size > MAX_PRODUCTS) {
    throw new InputError(
      `products: there are ${refs.size}; allowed: 1 to ${MAX_PRODUCTS}`,
    );
  }
  return [...refs];
}

function checkExpiry(value: string, check: ExemptibleCheck, now: Date): string {
  const days = longestExemptionDays(check);
  if (days <= 0) {
    throw refused('checkId', check.id, 'a check that can be exempt');
  }
  const expiry = parseUtc(value);
  if (!expiry) {
    throw refused(
      'expiresAt',
      value,
      'a time in UTC such as 2027-03-01T00:00:00Z',
    );
  }
  const latest = new Date(now.getTime() + days * DAY_MS);
  if (expiry <= now || expiry > latest) {
    throw refused(
      'expiresAt',
      value,
      `after ${now.toISOString()} and, for ${check.id}, ` +
        `at most ${days} days later: until ${latest.toISOString()}`,
    );
  }
  return expiry.toISOString();
}

function parseUtc(value: string): Date | undefined {
  const time = ISO_UTC.test(value) ? new Date(value) : undefined;
  // JavaScript takes 30 February for 2 March.
  return time &&
    !Number.isNaN(time.getTime()) &&
    time.toISOString().startsWith(value.slice(0, 16))
    ? time
    : undefined;
}
