import { SignalFormat } from '../../SignalFormat';
import { SodaReader } from './SodaReader';

/**
 * Results of a scan of Soda v3: the file of `soda scan -srf`. Soda gives runs no
 * id.
 *
 * @public
 */
export const sodaFormat: SignalFormat = {
  name: 'soda',
  title: 'Soda',
  files: [
    {
      name: 'scan',
      title: 'results of a Soda scan',
      required: true,
      paths: [
        'defaultDataSource',
        'dataTimestamp',
        'scanStartTimestamp',
        'hasErrors',
        'checks.*',
        'automatedMonitoringChecks.*',
      ],
      shapes: [
        ['checks', 'hasFailures'],
        ['checks', 'definitionName'],
        ['checks', 'scanStartTimestamp'],
      ],
    },
  ],
  createReader: ({ receivedAt }) => new SodaReader(receivedAt),
};
