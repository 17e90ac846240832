import { SignalFormat } from '../SignalFormat';
import { datacontractCliFormat } from './datacontract-cli/datacontractCliFormat';
import { dbtFormat } from './dbt/dbtFormat';
import { greatExpectationsFormat } from './great-expectations/greatExpectationsFormat';
import { metricsFormat } from './metrics/metricsFormat';
import { oorsFormat } from './oors/oorsFormat';
import { openlineageFormat } from './openlineage/openlineageFormat';
import { sodaFormat } from './soda/sodaFormat';
import { summaryFormat } from './summary/summaryFormat';

/**
 * The formats that are always there.
 *
 * @public
 */
export const builtInSignalFormats: readonly SignalFormat[] = [
  dbtFormat,
  greatExpectationsFormat,
  sodaFormat,
  datacontractCliFormat,
  openlineageFormat,
  oorsFormat,
  summaryFormat,
  metricsFormat,
];
