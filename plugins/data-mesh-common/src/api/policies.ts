import { Scorecard } from '../scorecards/model';
import { ProductScorecards } from './productDetails';

// All times are ISO 8601 in UTC with milliseconds: 2026-11-21T09:00:00.000Z.

/**
 * A policy that is known, in force or not.
 *
 * @public
 */
export interface PolicyView {
  scorecard: Scorecard;
  digest: string;
  /** A location, or `shipped`. */
  source: string;
  inForce: boolean;
  /** Why it is not in force. */
  reason?: string;
  changedAt: string;
  /** Products that it is for, and passes by all that applies. */
  products: number;
  passRate: number | null;
}

/**
 * What an entity that is not in the catalog would get.
 *
 * @public
 */
export interface PreviewResult {
  products: (
    | ProductScorecards
    | { entityRef: string; problems: { path: string; message: string }[] }
  )[];
}

/**
 * Which products a changed policy would move.
 *
 * @public
 */
export interface PolicyPreviewResult {
  /** What is wrong with the policy; then nothing else is there. */
  problems: { path: string; message: string }[];
  products: number;
  changes: {
    entityRef: string;
    title: string;
    from: { level: string | null; position: number };
    to: { level: string | null; position: number };
    checks: string[];
  }[];
  /** How many have each level before and after, by index. */
  before: Record<string, number>;
  after: Record<string, number>;
}
