import { ActiveExemption } from './ExemptionStore';

/** Of several exemptions for the same check of a product the one that lasts longest. */
export function longestLasting(
  exemptions: Iterable<ActiveExemption>,
): ActiveExemption[] {
  const longest = new Map<string, ActiveExemption>();
  for (const exemption of exemptions) {
    const { entityRef, scorecard, checkId } = exemption;
    const key = JSON.stringify([entityRef, scorecard, checkId]);
    const other = longest.get(key);
    if (!other || lastsLonger(exemption, other)) longest.set(key, exemption);
  }
  return [...longest.values()];
}

function lastsLonger(one: ActiveExemption, other: ActiveExemption): boolean {
  return one.expiresAt === other.expiresAt
    ? one.exemptionId < other.exemptionId
    : one.expiresAt > other.expiresAt;
}
