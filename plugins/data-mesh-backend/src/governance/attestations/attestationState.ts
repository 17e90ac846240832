import {
  Attestation,
  AttestationState,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const DAY = 24 * 60 * 60 * 1000;

/**
 * How the latest confirmation of a product stands. One that has ended is due
 * again at once, so it has no time for that.
 */
export function attestationState(
  latest: Attestation | undefined,
  dueAfterDays: number,
): AttestationState {
  if (!latest) return {};
  const { attestedAt, attestedBy, endedAt, endedReason } = latest;
  if (endedAt) return { attestedAt, attestedBy, endedReason };
  const dueAt = new Date(Date.parse(attestedAt) + dueAfterDays * DAY);
  return { attestedAt, attestedBy, dueAt: dueAt.toISOString() };
}
