import { OutputQuality } from '@backstage-data-mesh/plugin-data-mesh-common';
import { countDays } from './dayBits';

/** Days on which rules about a dimension ran, and those on which some failed. */
export interface DimensionDays {
  measured: number;
  failed: number;
}

/**
 * What the days of an output come to.
 *
 * @param dimensions - by name; rules that do not state theirs are under the
 * empty one, so that nobody gets rid of a failure by not stating it
 */
export function sharesOfDays(
  dimensions: ReadonlyMap<string, DimensionDays>,
): Pick<
  OutputQuality,
  | 'dimensions'
  | 'daysMeasured'
  | 'passRate'
  | 'timelinessDaysMeasured'
  | 'freshnessKept'
> {
  let anyMeasured = 0;
  let cells = 0;
  let failedCells = 0;
  for (const { measured, failed } of dimensions.values()) {
    anyMeasured |= measured;
    cells += countDays(measured);
    failedCells += countDays(failed);
  }
  const timeliness = dimensions.get('timeliness') ?? { measured: 0, failed: 0 };
  const timelinessDays = countDays(timeliness.measured);
  return {
    dimensions: [...dimensions]
      .filter(([name, { measured }]) => name !== '' && measured !== 0)
      .map(([name]) => name)
      .sort(),
    daysMeasured: countDays(anyMeasured),
    passRate: share(cells - failedCells, cells),
    timelinessDaysMeasured: timelinessDays,
    freshnessKept: share(
      timelinessDays - countDays(timeliness.failed),
      timelinessDays,
    ),
  };
}

/** Of nothing, nothing is good. */
function share(part: number, whole: number): number {
  return whole ? part / whole : 0;
}
