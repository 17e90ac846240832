import { readOutcomes } from './outcomes';
import { Visible } from './productFilters';
import { DetailedResult, ListedProduct, ListedResult } from './ProductQueries';
import { readableSet } from './readableSet';

// Rows come from a database, whose columns TypeScript does not know.
type Row = Record<string, any>;

/** @param consumers - those that the caller may read */
export function readListed(row: Row, consumers: Visible): ListedProduct {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    purpose: row.purpose,
    owner: row.owner,
    domain: row.domain,
    system: row.system,
    type: row.type,
    lifecycle: row.lifecycle,
    classification: row.classification,
    tags: JSON.parse(row.tags),
    outputs: JSON.parse(row.outputs),
    consumers:
      consumers === 'all'
        ? row.consumers
        : JSON.parse(row.consumer_refs).filter((ref: string) =>
            readableSet(consumers).has(ref),
          ).length,
    level: row.level,
    position: row.position,
    score: row.score,
    status: row.status,
    measuredAt: row.measured_at,
    freshUntil: row.fresh_until,
    evaluatedAt: row.evaluated_at,
    results: [],
  };
}

function readResult(row: Row): Omit<ListedResult, 'outcomes'> {
  return {
    scorecard: row.scorecard,
    level: row.level,
    position: row.position,
    score: row.score,
    known: row.known,
    applicable: row.applicable,
    exempt: row.exempt,
    due: row.due,
    next: row.next && JSON.parse(row.next),
    policyDigest: row.policy_digest,
  };
}

export function readListedResult(row: Row): ListedResult {
  return { ...readResult(row), outcomes: readOutcomes(row.outcomes) };
}

export function readDetailedResult(row: Row): DetailedResult {
  return {
    ...readResult(row),
    levelBeforeCap: row.level_before_cap,
    cappedBy: row.capped_by,
    atRiskUntil: row.at_risk_until,
    checks: JSON.parse(row.checks),
  };
}
