import { DimensionHistory } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dayCells, historiesByDimension, sumCells } from './dayCells';

const days = ['2026-11-19', '2026-11-20', '2026-11-21'];
const rows: DimensionHistory[] = [
  { dimension: 'completeness', days: ['pass', null, 'fail'] },
  { dimension: 'uniqueness', days: ['pass', null, 'pass'] },
  { dimension: null, days: [null, null, null] },
];

describe('the cells of days', () => {
  it('count what was measured, and never what was not', () => {
    const cells = dayCells(days, rows);
    expect(cells).toEqual([
      { day: '2026-11-19', passed: 2, failed: 0 },
      { day: '2026-11-20', passed: 0, failed: 0 },
      { day: '2026-11-21', passed: 1, failed: 1 },
    ]);
    expect(sumCells(cells)).toEqual({
      measured: 4,
      passed: 3,
      rate: 0.75,
      measuredDays: 2,
      failedDays: 1,
      emptyDays: ['2026-11-20'],
    });
  });

  it('have no rate when nothing was measured', () => {
    expect(sumCells(dayCells(days, [rows[2]]))).toMatchObject({
      rate: null,
      measuredDays: 0,
    });
  });

  it('leave out dimensions without a result', () => {
    expect([...historiesByDimension(rows).keys()]).toEqual([
      'completeness',
      'uniqueness',
    ]);
  });
});
