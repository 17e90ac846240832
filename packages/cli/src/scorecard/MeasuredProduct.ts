import { Entity } from '@backstage/catalog-model';
import { ProductScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';

/** A check that stands between a product and a level. */
export type MeasuredCheck = Pick<
  ProductScorecard['checks'][number],
  'id' | 'title' | 'level' | 'outcome' | 'message' | 'remediation'
>;

/** A product against one scorecard. */
export type MeasuredScorecard = Pick<
  ProductScorecard,
  'scorecard' | 'title' | 'levels' | 'level' | 'position'
> & { checks: MeasuredCheck[] };

/** A product as it was measured; with problems nothing could be. */
export interface MeasuredProduct {
  entityRef: string;
  problems?: { path: string; message: string }[];
  scorecards: MeasuredScorecard[];
}

/** Measures the products among entities. */
export type Measure = (
  entities: readonly Entity[],
  /** The same as they were, for what a change breaks. */
  before: readonly Entity[],
) => Promise<MeasuredProduct[]>;
