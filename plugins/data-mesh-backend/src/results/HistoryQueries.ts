import {
  HistoryPoint,
  LevelTransition,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ProductFilter, Visible } from './productFilters';

/** Whose products a trend is about; without anything, all. */
export type TrendScope = Pick<ProductFilter, 'domain' | 'mine'>;

/** Products by level on a day. */
export interface LevelCount {
  day: string;
  scorecard: string;
  position: number;
  products: number;
}

/** Reads what was, apart from what is. */
export interface HistoryQueries {
  points(entityRef: string, sinceDay: string): Promise<HistoryPoint[]>;
  transitions(entityRef: string, since: string): Promise<LevelTransition[]>;
  /** The latest changes of levels over the given products, newest first. */
  latestTransitions(
    scope: TrendScope,
    visible: Visible,
    since: string,
    limit: number,
  ): Promise<LevelTransition[]>;
  /** How many of the given products had which level. */
  levelCounts(
    scope: TrendScope,
    visible: Visible,
    sinceDay: string,
  ): Promise<LevelCount[]>;
}
