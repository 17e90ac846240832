import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import {
  MeshIndex,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { PolicyConfig } from './policyConfig';

/** Whether a policy governs, and if not, why. */
export type PolicyJudgement =
  | { inForce: true }
  | { inForce: false; reason: string };

/** Whether a location fits a pattern in which `*` stands for anything. */
export function matchesLocation(pattern: string, location: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return location === pattern;
  const [first, ...rest] = parts;
  const last = rest.pop()!;
  if (!location.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = location.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return location.length - last.length >= at && location.endsWith(last);
}

const not = (reason: string): PolicyJudgement => ({ inForce: false, reason });

function judgeDomainPolicy(
  { owner, domain }: Scorecard,
  index: MeshIndex,
): PolicyJudgement {
  const domainOwner = index.domain(domain!)?.owner;
  if (!index.domain(domain!)) return not(`${domain} is not in the catalog`);
  if (!domainOwner) return not(`${domain} has no owner`);
  if (owner && index.groups.isWithin(owner, domainOwner)) {
    return { inForce: true };
  }
  return not(
    `its owner ${owner} is neither ${domainOwner}, the owner of ${domain}, nor a group below it`,
  );
}

function judgeMeshPolicy(
  { owner }: Scorecard,
  location: string,
  config: PolicyConfig,
): PolicyJudgement {
  if (!owner || !config.owners.includes(owner)) {
    return not(
      `its owner ${owner} is not one of dataMesh.governance.owners, which govern the whole mesh`,
    );
  }
  const matches = config.locations.some(pattern =>
    matchesLocation(pattern, location),
  );
  return matches
    ? { inForce: true }
    : not(
        `it comes from ${
          location || 'nowhere'
        }, which matches none of dataMesh.governance.locations`,
      );
}

/** Where an entity comes from, as the catalog says. */
export const locationOf = (entity: Entity) =>
  entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';

/**
 * Who may govern: for the whole mesh only the configured owners, from the
 * configured locations; for a domain its owner and the groups below it.
 */
export function judgePolicy(
  scorecard: Scorecard,
  entity: Entity,
  index: MeshIndex,
  config: PolicyConfig,
): PolicyJudgement {
  return scorecard.domain
    ? judgeDomainPolicy(scorecard, index)
    : judgeMeshPolicy(scorecard, locationOf(entity), config);
}
