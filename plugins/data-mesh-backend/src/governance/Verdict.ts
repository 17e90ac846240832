import { NotAllowedError } from '@backstage/errors';

/** Whether somebody may do something, and if not, why. */
export type Verdict = { allowed: true } | { allowed: false; reason: string };

/** A verdict against somebody. */
export const refuse = (reason: string): Verdict => ({
  allowed: false,
  reason,
});

/** Throws a `NotAllowedError` with the reason when somebody may not. */
export function assertAllowed(verdict: Verdict): void {
  if (!verdict.allowed) throw new NotAllowedError(verdict.reason);
}
