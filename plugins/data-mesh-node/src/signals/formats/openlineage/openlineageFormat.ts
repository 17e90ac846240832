import { SignalFormat } from '../../SignalFormat';
import { OpenLineageReader } from './OpenLineageReader';

/**
 * OpenLineage events: one, a list, or lines of them. Of them are read the facets
 * `dataQualityAssertions`, `dataQualityMetrics`, `outputStatistics`, `test` and
 * `columnLineage`, and the inputs and outputs of jobs that are complete.
 *
 * @public
 */
export const openlineageFormat: SignalFormat = {
  name: 'openlineage',
  title: 'OpenLineage',
  files: [
    {
      name: 'events',
      title: 'an OpenLineage event',
      required: true,
      many: true,
      paths: [''],
      shapes: [
        ['eventTime', 'run'],
        ['eventTime', 'dataset'],
        ['eventTime', 'job'],
      ],
    },
  ],
  createReader: () => new OpenLineageReader(),
};
