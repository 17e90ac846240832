import { Entity } from '@backstage/catalog-model';
import {
  CheckEffort,
  CheckFixer,
  CheckSeverity,
  ScorecardLevel,
} from '../scorecards/model';

/**
 * A check as it stands in a Scorecard entity; what each field means stands with
 * `ScorecardCheck`.
 *
 * @public
 */
export type ScorecardEntityCheck = {
  id: string;
  title: string;
  level?: string;
  /** Default `medium`. */
  severity?: CheckSeverity;
  principle?: string;
  appliesTo?: string;
  each?: string;
  needs?: string[];
  expression: string;
  message?: string;
  remediation?: string;
  link?: string;
  /** Default `owner`. */
  fixedBy?: CheckFixer;
  /** Default `hours`. */
  effort?: CheckEffort;
  /** Default 0. */
  graceDays?: number;
  /** Default `PT0S`. */
  tolerance?: string;
  enforcedFrom?: string;
  /** Default 90 for critical, 180 for high, else 365. */
  maxExemptionDays?: number;
};

/**
 * A policy in the software catalog.
 *
 * @public
 */
export interface ScorecardEntityV1alpha1 extends Entity {
  apiVersion: 'data-mesh/v1alpha1';
  kind: 'Scorecard';
  spec: {
    /** Ref, default kind Group. */
    owner: string;
    /** Ref, default kind Domain. */
    domain?: string;
    appliesTo?: string;
    /** Lowest first; a plain text is a level's name. */
    levels: (string | ScorecardLevelEntry)[];
    checks: ScorecardEntityCheck[];
  };
}

/**
 * A level as it stands in a Scorecard entity.
 *
 * @public
 */
export type ScorecardLevelEntry = {
  [K in keyof ScorecardLevel]: ScorecardLevel[K];
};

/**
 * The current version of the Scorecard kind.
 *
 * @public
 */
export type ScorecardEntity = ScorecardEntityV1alpha1;

/**
 * Whether an entity from the catalog is a scorecard of this suite.
 *
 * @public
 */
export function isScorecardEntity(entity: Entity): entity is ScorecardEntity {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'scorecard' &&
    entity.apiVersion.startsWith('data-mesh/')
  );
}
