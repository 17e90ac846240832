import { hash } from 'node:crypto';
import { ScorecardResult } from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * A digest of what was found, but not of since when: an evaluation that finds
 * the same gives the same digest, whatever was known before.
 */
export function resultDigest(result: ScorecardResult): string {
  const parts: unknown[] = [
    result.levelBeforeCap,
    result.cappedBy,
    result.score,
  ];
  for (const check of result.checks) {
    parts.push(
      check.id,
      check.outcome,
      check.message,
      check.dueUntil,
      check.wouldBe,
      check.exemption?.id,
      check.exemption?.expiresAt,
    );
  }
  return hash('sha1', parts.join('\u0000'), 'base64url');
}
