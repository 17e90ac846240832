import { InputError } from '@backstage/errors';
import {
  CheckOutcome,
  ScorecardCheck,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { StoredPolicy } from '../policies/PolicyStore';
import { ProductFilter } from '../results/productFilters';
import { CheckPlace } from '../results/resultFilters';

const DEFAULT_OUTCOMES: CheckOutcome[] = ['fail', 'unknown'];

/** What a request says of checks; undefined where it says nothing. */
export interface CheckParameters {
  check?: string[];
  fixedBy?: string[];
  severity?: string[];
  principle?: string[];
  outcome?: string[];
}

/** A check with its place. */
type Placed = CheckPlace & { check: ScorecardCheck };

const placesIn = ({ scorecard, digest }: StoredPolicy): Placed[] =>
  scorecard.checks.map((check, index) => ({
    scorecard: scorecard.id,
    policyDigest: digest,
    index,
    check,
  }));

/** Finds checks that are named `<scorecard>/<id>`. */
function named(
  field: string,
  names: readonly string[],
  policies: readonly StoredPolicy[],
): Placed[] {
  return names.map(name => {
    const slash = name.lastIndexOf('/');
    const policy = policies.find(
      ({ scorecard }) => scorecard.id === name.slice(0, slash),
    );
    const placed =
      policy &&
      placesIn(policy).find(({ check }) => check.id === name.slice(slash + 1));
    if (!placed) {
      throw new InputError(
        `${field}: ${JSON.stringify(
          name,
        )} is no check; allowed: <scorecard>/<check id>, such as builtin:quality/qlt-02`,
      );
    }
    return placed;
  });
}

function assertPrinciples(
  wanted: readonly string[],
  policies: readonly StoredPolicy[],
): void {
  const known = new Set(
    policies
      .filter(({ inForce }) => inForce)
      .flatMap(({ scorecard }) =>
        scorecard.checks.flatMap(({ principle }) => principle ?? []),
      ),
  );
  const unknown = wanted.find(principle => !known.has(principle));
  if (unknown !== undefined) {
    throw new InputError(
      `principle: ${JSON.stringify(
        unknown,
      )} is no principle of a check; allowed: ${[...known].join(', ')}`,
    );
  }
}

/**
 * The checks that a request is about, and the outcomes. Without names it is
 * about all checks of the policies in force.
 */
export function readChecks(
  parameters: CheckParameters,
  policies: readonly StoredPolicy[],
): ProductFilter['checks'] {
  const { check, fixedBy, severity, principle, outcome } = parameters;
  if (!check && !fixedBy && !severity && !principle && !outcome) {
    return undefined;
  }
  if (principle) assertPrinciples(principle, policies);
  const checks = check
    ? named('check', check, policies)
    : policies.filter(({ inForce }) => inForce).flatMap(placesIn);
  return {
    places: checks.filter(
      ({ check: one }) =>
        (!fixedBy || fixedBy.includes(one.fixedBy)) &&
        (!severity || severity.includes(one.severity)) &&
        (!principle || principle.includes(one.principle ?? '')),
    ),
    outcomes: (outcome as CheckOutcome[]) ?? DEFAULT_OUTCOMES,
  };
}

/** The checks that a request names as the only ones in the way of a level. */
export function readLifts(
  lifts: readonly string[],
  policies: readonly StoredPolicy[],
): NonNullable<ProductFilter['lifts']> {
  return named('lifts', lifts, policies).map(({ scorecard, check }) => ({
    scorecard,
    check: check.id,
  }));
}
