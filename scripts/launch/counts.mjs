/**
 * What a part of the test run amounts to: `skipped` maps a reason to how many
 * were skipped for it.
 */
export function counts({ passed = 0, failed = 0, skipped = {} } = {}) {
  return { passed, failed, skipped };
}

export function addUp(all) {
  const total = counts();
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    for (const [reason, count] of Object.entries(skipped)) {
      total.skipped[reason] = (total.skipped[reason] ?? 0) + count;
    }
  }
  return total;
}

export function skippedCount({ skipped }) {
  return Object.values(skipped).reduce((sum, count) => sum + count, 0);
}

/** The last line of a run: `Tests: 412 passed, 0 failed, 3 skipped`. */
export function totalLine(total) {
  return `Tests: ${total.passed} passed, ${total.failed} failed, ${skippedCount(
    total,
  )} skipped`;
}

/** Why tests were skipped: `Skipped: 3 database tests (no PostgreSQL)`. */
export function skippedLine({ skipped }) {
  const reasons = Object.entries(skipped)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${reason}`);
  return reasons.length > 0 ? `Skipped: ${reasons.join(', ')}` : undefined;
}

export function describe(part) {
  const skipped = skippedCount(part);
  return [
    `${part.passed} passed`,
    part.failed > 0 && `${part.failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ]
    .filter(Boolean)
    .join(', ');
}
