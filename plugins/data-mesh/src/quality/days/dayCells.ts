import {
  DimensionHistory,
  OutputQualityReport,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** How many (dimension, day) cells of a day passed and failed; 0 and 0: no run. */
export interface DayCells {
  /** `2026-11-21`. */
  day: string;
  passed: number;
  failed: number;
}

/** What some days come to. */
export interface CellSums {
  /** Cells with a result. */
  measured: number;
  passed: number;
  /** Share from 0 to 1; null when nothing was measured. */
  rate: number | null;
  measuredDays: number;
  failedDays: number;
  /** Days without a result. */
  emptyDays: string[];
}

/** The rows of all outputs together. */
export function historiesOf(
  outputs: readonly OutputQualityReport[],
): DimensionHistory[] {
  return outputs.flatMap(({ history }) => history);
}

/** Counts the cells of each day over some rows of days. */
export function dayCells(
  days: readonly string[],
  histories: readonly DimensionHistory[],
): DayCells[] {
  return days.map((day, i) => {
    const cells = histories.map(one => one.days[i] ?? null);
    return {
      day,
      passed: cells.filter(cell => cell === 'pass').length,
      failed: cells.filter(cell => cell === 'fail').length,
    };
  });
}

/** Sums up days. */
export function sumCells(cells: readonly DayCells[]): CellSums {
  const passed = cells.reduce((sum, one) => sum + one.passed, 0);
  const measured = cells.reduce((sum, one) => sum + one.failed, passed);
  const empty = cells.filter(one => one.passed + one.failed === 0);
  return {
    measured,
    passed,
    rate: measured ? passed / measured : null,
    measuredDays: cells.length - empty.length,
    failedDays: cells.filter(one => one.failed > 0).length,
    emptyDays: empty.map(({ day }) => day),
  };
}

/** The rows with any result by their dimension, in the order of the rows. */
export function historiesByDimension(
  histories: readonly DimensionHistory[],
): Map<DimensionHistory['dimension'], DimensionHistory[]> {
  const found = new Map<DimensionHistory['dimension'], DimensionHistory[]>();
  for (const one of histories.filter(({ days }) => days.some(Boolean))) {
    found.set(one.dimension, [...(found.get(one.dimension) ?? []), one]);
  }
  return found;
}
