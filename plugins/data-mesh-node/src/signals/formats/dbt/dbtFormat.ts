import { SignalFormat } from '../../SignalFormat';
import { DbtReader } from './DbtReader';

/**
 * Results of dbt's tests (`run_results.json`, v1 to v6 and what Fusion writes) and
 * of the freshness of its sources (`sources.json`, v3). With `manifest.json` they
 * are joined to the models. One of the two with results is needed.
 *
 * @public
 */
export const dbtFormat: SignalFormat = {
  name: 'dbt',
  title: 'dbt',
  files: [
    {
      name: 'run_results',
      title: "dbt's run_results.json",
      paths: ['metadata', 'results.*', 'args.which'],
      shapes: [['metadata', 'results']],
    },
    {
      name: 'manifest',
      title: "dbt's manifest.json",
      paths: ['metadata', 'nodes.*', 'sources.*'],
      shapes: [['metadata', 'nodes']],
    },
    {
      name: 'sources',
      title: "dbt's sources.json",
      paths: ['metadata', 'results.*'],
      shapes: [['metadata', 'results']],
    },
  ],
  createReader: ({ receivedAt }) => new DbtReader(receivedAt),
};
