import {
  datacontractCliFormat,
  dbtFormat,
  parseSignals,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { contractRuns, dbtManifest, dbtRunResults, Pieces } from './documents';

const at = '2026-11-21T05:00:00Z';
const text = (pieces: Pieces) => [...pieces].join('');

describe('documents of the signals part', () => {
  it('are files of dbt that belong together', () => {
    const { runs, notes } = parseSignals(dbtFormat, {
      run_results: text(dbtRunResults(401, 100, 'run', at)),
      manifest: text(dbtManifest(401, 100, 'run', at)),
    });
    expect(runs[0].results).toHaveLength(401);
    expect(runs[0].results[1]).toMatchObject({
      field: 'column_1',
      measure: 'nullValues',
      outcome: 'pass',
    });
    expect(notes).toEqual([]);
  });

  it('are runs of contracts', () => {
    const { runs } = parseSignals(datacontractCliFormat, {
      results: text(contractRuns({ from: 3, count: 2 }, 250, 'run', at)),
    });
    expect(runs.map(({ results }) => results.length)).toEqual([250, 250]);
    expect(runs[0].results[0].subject.contract?.id).toBe(
      'product-00003-daily-v2',
    );
  });
});
