import { LevelTransition } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ProductWrite, ResultWrite } from './ResultStore';
import { outcomesText } from './outcomes';

const statusRanks = { failing: 0, late: 1, 'not measured': 2, ok: 3 } as const;

export const productColumns = {
  entity_ref: 'text',
  title: 'text',
  purpose: 'text',
  owner: 'text',
  domain: 'text',
  system: 'text',
  type: 'text',
  lifecycle: 'text',
  end_of_life: 'text',
  classification: 'text',
  product_owner: 'text',
  people: 'text',
  tags: 'text',
  outputs: 'text',
  search_text: 'text',
  consumers: 'integer',
  consumer_refs: 'text',
  status: 'text',
  status_rank: 'integer',
  measured_at: 'text',
  fresh_until: 'text',
  level: 'text',
  position: 'integer',
  score: 'real',
  etag: 'text',
  facts: 'text',
  facts_versions: 'text',
  read_at: 'text',
  first_seen_at: 'text',
  evaluated_at: 'text',
  archived_at: 'text',
} as const;

/** The moment at one end of those of all outputs; null when there is none. */
function edge(
  moments: (string | undefined)[],
  pick: 'first' | 'last',
): string | null {
  const sorted = moments.filter(one => one !== undefined).sort();
  return (pick === 'first' ? sorted[0] : sorted[sorted.length - 1]) ?? null;
}

/**
 * Facts as they are stored: contracts stand with the outputs already, and who
 * the consumers are in a column of its own.
 */
function storedFacts({
  contracts: _,
  consumers: { $refs: _refs, ...consumers },
  ...facts
}: ProductWrite['facts']): string {
  return JSON.stringify({ ...facts, consumers });
}

export function productRow(write: ProductWrite) {
  const { facts, overall, status } = write;
  const { product, outputs } = facts;
  return {
    entity_ref: product.ref,
    title: product.title || product.name,
    purpose: product.purpose || product.description,
    owner: facts.owner.ref,
    domain: facts.domain.ref,
    system: product.system,
    type: product.type,
    lifecycle: product.lifecycle,
    end_of_life: product.endOfLife?.slice(0, 10) ?? null,
    classification: product.classification,
    product_owner: facts.team.productOwner.ref,
    people: JSON.stringify(
      Object.values(facts.team).flatMap(person =>
        typeof person === 'object' && 'ref' in person && person.ref
          ? [person.ref]
          : [],
      ),
    ),
    tags: JSON.stringify(product.tags),
    outputs: JSON.stringify(outputs.map(({ name, type }) => ({ name, type }))),
    search_text: [
      product.name,
      product.title,
      product.description,
      product.purpose,
      ...product.tags,
      ...outputs.map(({ name }) => name),
    ]
      .join('\n')
      .toLocaleLowerCase('en-US'),
    consumers: facts.consumers.total,
    consumer_refs: JSON.stringify(facts.consumers.$refs ?? []),
    status,
    status_rank: statusRanks[status],
    measured_at: edge(
      outputs.map(({ quality }) => quality?.lastResultAt),
      'last',
    ),
    fresh_until: edge(
      outputs.map(({ quality }) => quality?.freshUntil),
      'first',
    ),
    level: overall.level,
    position: overall.position,
    score: overall.score,
    etag: write.etag,
    facts: storedFacts(facts),
    facts_versions: write.factsVersions,
    read_at: write.readAt,
    first_seen_at: product.firstSeenAt,
    evaluated_at: write.evaluatedAt,
    archived_at: null,
  };
}

export const resultColumns = {
  entity_ref: 'text',
  scorecard: 'text',
  level: 'text',
  position: 'integer',
  level_before_cap: 'text',
  position_before_cap: 'integer',
  capped_by: 'text',
  score: 'real',
  known: 'integer',
  applicable: 'integer',
  exempt: 'integer',
  due: 'integer',
  at_risk_until: 'text',
  outcomes: 'text',
  next: 'text',
  checks: 'text',
  digest: 'text',
  policy_digest: 'text',
} as const;

export function resultRow(
  entityRef: string,
  { result, digest, policyDigest }: ResultWrite,
) {
  return {
    entity_ref: entityRef,
    scorecard: result.scorecard,
    level: result.level,
    position: result.position,
    level_before_cap: result.levelBeforeCap,
    position_before_cap: result.positionBeforeCap,
    capped_by: result.cappedBy,
    score: result.score,
    known: result.coverage.known,
    applicable: result.coverage.applicable,
    exempt: result.exempt,
    due: result.due,
    at_risk_until: result.atRiskUntil,
    outcomes: outcomesText(result.checks),
    next: result.next && JSON.stringify(result.next),
    checks: JSON.stringify(result.checks),
    digest,
    policy_digest: policyDigest,
  };
}

export const historyColumns = {
  entity_ref: 'text',
  scorecard: 'text',
  day: 'text',
  level: 'text',
  position: 'integer',
  score: 'real',
  known: 'integer',
  applicable: 'integer',
} as const;

export function historyRow(
  entityRef: string,
  evaluatedAt: string,
  { result }: ResultWrite,
) {
  return {
    entity_ref: entityRef,
    scorecard: result.scorecard,
    day: evaluatedAt.slice(0, 10),
    level: result.level,
    position: result.position,
    score: result.score,
    known: result.coverage.known,
    applicable: result.coverage.applicable,
  };
}

export const transitionColumns = {
  id: 'text',
  entity_ref: 'text',
  scorecard: 'text',
  at: 'text',
  from_level: 'text',
  from_position: 'integer',
  to_level: 'text',
  to_position: 'integer',
  cause: 'text',
  policy_digest: 'text',
  checks: 'text',
} as const;

export function transitionRow(id: string, transition: LevelTransition) {
  return {
    id,
    entity_ref: transition.entityRef,
    scorecard: transition.scorecard,
    at: transition.at,
    from_level: transition.from.level,
    from_position: transition.from.position,
    to_level: transition.to.level,
    to_position: transition.to.position,
    cause: transition.cause,
    policy_digest: transition.policyDigest,
    checks: JSON.stringify(transition.checks),
  };
}
