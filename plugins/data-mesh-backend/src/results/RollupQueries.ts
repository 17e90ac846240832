import {
  CheckOutcome,
  RollupRow,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ProductFilter, Visible } from './productFilters';

/** How often each combination of outcomes of a policy occurs. */
export interface OutcomeCount {
  scorecard: string;
  policyDigest: string;
  /** Outcomes in the order of the policy's checks. */
  outcomes: CheckOutcome[];
  products: number;
  /** When the first of these products was first seen, ISO 8601. */
  firstSeenAt: string;
}

/** How often the same checks stand between products and their next level. */
export interface NextStepCount {
  scorecard: string;
  checks: string[];
  products: number;
}

/** Counts stored results. */
export interface RollupQueries {
  rollup(
    by: 'domain' | 'owner' | 'system',
    filter: ProductFilter,
    visible: Visible,
  ): Promise<RollupRow[]>;
  outcomeCounts(
    filter: ProductFilter,
    visible: Visible,
  ): Promise<OutcomeCount[]>;
  nextSteps(filter: ProductFilter, visible: Visible): Promise<NextStepCount[]>;
}
