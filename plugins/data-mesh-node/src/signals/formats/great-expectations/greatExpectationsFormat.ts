import { SignalFormat } from '../../SignalFormat';
import { GreatExpectationsReader } from './GreatExpectationsReader';

/**
 * Results of Great Expectations 0.x and 1.x as JSON: of a validation, of a
 * checkpoint, of a single expectation, and what `describe()` gives.
 *
 * @public
 */
export const greatExpectationsFormat: SignalFormat = {
  name: 'great-expectations',
  title: 'Great Expectations',
  files: [
    {
      name: 'result',
      title: 'a result of Great Expectations',
      required: true,
      paths: [
        'results.*',
        'expectations.*',
        'validation_results.*',
        'run_results.*',
        'success',
        'expectation_config',
        'exception_info',
        'result',
        'result_url',
        'meta',
        'run_id',
        'suite_name',
        'asset_name',
      ],
      shapes: [
        ['success', 'results'],
        ['success', 'expectations'],
        ['success', 'expectation_config'],
        ['run_results'],
        ['validation_results'],
      ],
    },
  ],
  createReader: ({ receivedAt }) => new GreatExpectationsReader(receivedAt),
};
