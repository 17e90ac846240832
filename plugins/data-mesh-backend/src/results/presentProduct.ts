import {
  ProductCheck,
  ProductScorecard,
  ProductScorecards,
  ProductSummary,
  Scorecard,
  ScorecardSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { StoredPolicy } from '../policies/PolicyStore';
import { countByPrinciple, worstByPrinciple } from './principles';
import {
  DetailedProduct,
  DetailedResult,
  ListedProduct,
  ListedResult,
} from './ProductQueries';

/** Policies by the id of their scorecard. */
export type PoliciesById = ReadonlyMap<string, StoredPolicy>;

function presentCheck(
  result: DetailedResult['checks'][number],
  scorecard: Scorecard | undefined,
): ProductCheck {
  const check = scorecard?.checks.find(({ id }) => id === result.id);
  return {
    ...result,
    title: check?.title ?? result.id,
    level: check?.level,
    severity: check?.severity ?? 'medium',
    principle: check?.principle,
    remediation: check?.remediation,
    link: check?.link,
    fixedBy: check?.fixedBy ?? 'owner',
    effort: check?.effort ?? 'hours',
    maxExemptionDays: check?.maxExemptionDays ?? 0,
  };
}

/** A result with the words of its policy. */
export function presentScorecard(
  { known, applicable, policyDigest: _, checks, ...result }: DetailedResult,
  scorecard: Scorecard | undefined,
): ProductScorecard {
  return {
    ...result,
    title: scorecard?.title ?? result.scorecard,
    domain: scorecard?.domain,
    levels: scorecard?.levels ?? [],
    coverage: { known, applicable },
    checks: checks.map(check => presentCheck(check, scorecard)),
  };
}

/** A product's results with the words of the policies. */
export function presentProduct(
  product: DetailedProduct,
  policies: PoliciesById,
): ProductScorecards {
  const { entityRef, level, position, status, evaluatedAt, freshUntil } =
    product;
  return {
    entityRef,
    level,
    position,
    status,
    evaluatedAt,
    freshUntil,
    scorecards: product.results.map(result =>
      presentScorecard(result, policies.get(result.scorecard)?.scorecard),
    ),
  };
}

function presentResult(
  result: ListedResult,
  policies: PoliciesById,
): ScorecardSummary {
  const policy = policies.get(result.scorecard);
  // The letters are those of the policy that the result was measured by.
  const counts =
    policy?.digest === result.policyDigest
      ? countByPrinciple(result.outcomes, policy.scorecard)
      : {};
  return {
    scorecard: result.scorecard,
    level: result.level,
    position: result.position,
    score: result.score,
    coverage: { known: result.known, applicable: result.applicable },
    exempt: result.exempt,
    due: result.due,
    principles: worstByPrinciple(counts),
    counts,
    next: result.next,
  };
}

/** A product as lists show it. */
export function presentSummary(
  { measuredAt, freshUntil, results, ...product }: ListedProduct,
  policies: PoliciesById,
): ProductSummary {
  return {
    ...product,
    freshness: { measuredAt, freshUntil },
    scorecards: results.map(result => presentResult(result, policies)),
  };
}
