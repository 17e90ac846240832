import {
  HistoryPoint,
  LevelTransition,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Whose products a trend is about. */
export interface TrendScope {
  /** Refs of domains with their subdomains; without them, all. */
  domains?: readonly string[];
  /** Refs of groups with those below them; without them, all. */
  owners?: readonly string[];
}

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
  /** Over all products. */
  levelCounts(scope: TrendScope, sinceDay: string): Promise<LevelCount[]>;
  /** Over the given products only. */
  levelCountsOf(
    entityRefs: readonly string[],
    scope: TrendScope,
    sinceDay: string,
  ): Promise<LevelCount[]>;
}
