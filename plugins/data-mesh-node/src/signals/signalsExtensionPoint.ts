import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { SignalFormat } from './SignalFormat';

/**
 * Where other modules bring formats of quality tools.
 *
 * @public
 */
export interface DataMeshSignalsExtensionPoint {
  /** A name that exists stops the backend at its start. */
  addSignalFormat(format: SignalFormat): void;
}

/**
 * Adds formats in which tools may send what they found out about data.
 *
 * @public
 */
export const dataMeshSignalsExtensionPoint =
  createExtensionPoint<DataMeshSignalsExtensionPoint>({
    id: 'data-mesh.signals',
  });
