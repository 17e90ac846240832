import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { FactProvider } from './FactProvider';

/**
 * Where other modules bring their facts.
 *
 * @public
 */
export interface DataMeshFactsExtensionPoint {
  addFactProvider(provider: FactProvider): void;
}

/**
 * Adds facts that scorecards can read.
 *
 * @public
 */
export const dataMeshFactsExtensionPoint =
  createExtensionPoint<DataMeshFactsExtensionPoint>({ id: 'data-mesh.facts' });
