import { createHash } from 'node:crypto';
import {
  CompiledScorecard,
  MeshIndex,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { JsonObject } from '@backstage/types';
import { canonicalJson } from '../governance/canonicalJson';

/** A policy that is known, in force or not. */
export interface Policy {
  scorecard: Scorecard;
  digest: string;
  /** Where it comes from: a location, or `shipped`. */
  source: string;
  inForce: boolean;
  /** Why it is not in force. */
  reason?: string;
  /** Only of a policy in force. */
  compiled?: CompiledScorecard;
}

/** A digest of everything in a policy that can change a result, or its words. */
export function policyDigest(scorecard: Scorecard): string {
  // Through JSON, so that a field that is absent and one that is undefined agree.
  const json: JsonObject = JSON.parse(JSON.stringify(scorecard));
  return createHash('sha256').update(canonicalJson(json)).digest('hex');
}

/** The policies that are for products of a domain. */
export function policiesFor(
  policies: readonly Policy[],
  domain: string,
  index: MeshIndex,
): Policy[] {
  const domains = index.domainWithAncestors(domain);
  return policies.filter(
    ({ inForce, scorecard }) =>
      inForce && (!scorecard.domain || domains.has(scorecard.domain)),
  );
}
