import {
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ScorecardEntity } from '../kinds/ScorecardEntityV1alpha1';
import { CheckSeverity, Scorecard } from './model';

const longestExemptionDays: Record<CheckSeverity, number> = {
  critical: 90,
  high: 180,
  medium: 365,
  low: 365,
};

/**
 * Resolves a ref that stands in a scorecard: a missing kind is that of the
 * field, a missing namespace the scorecard's own.
 *
 * @throws Error - when the value is no entity ref
 */
export function resolveScorecardRef(
  entity: ScorecardEntity,
  field: 'owner' | 'domain',
  value: string,
): string {
  return stringifyEntityRef(
    parseEntityRef(value, {
      defaultKind: field === 'owner' ? 'Group' : 'Domain',
      defaultNamespace: entity.metadata.namespace,
    }),
  );
}

/**
 * The policy that an entity states, with all defaults filled in. The entity must
 * have passed `findScorecardProblems`.
 *
 * @param id - where the policy is known by something else than its entity ref,
 * as the shipped ones are
 * @public
 */
export function readScorecard(entity: ScorecardEntity, id?: string): Scorecard {
  const { metadata, spec } = entity;
  return {
    id: id ?? stringifyEntityRef(getCompoundEntityRef(entity)),
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    owner: resolveScorecardRef(entity, 'owner', spec.owner),
    domain: spec.domain
      ? resolveScorecardRef(entity, 'domain', spec.domain)
      : undefined,
    appliesTo: spec.appliesTo,
    levels: spec.levels.map(level =>
      typeof level === 'string' ? { name: level } : level,
    ),
    checks: spec.checks.map(check => {
      const severity = check.severity ?? 'medium';
      return {
        ...check,
        severity,
        needs: check.needs ?? [],
        fixedBy: check.fixedBy ?? 'owner',
        effort: check.effort ?? 'hours',
        graceDays: check.graceDays ?? 0,
        tolerance: check.tolerance ?? 'PT0S',
        maxExemptionDays:
          check.maxExemptionDays ?? longestExemptionDays[severity],
      };
    }),
  };
}
