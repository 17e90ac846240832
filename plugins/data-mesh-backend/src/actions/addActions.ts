import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ActionDeps } from './ActionDeps';
import { addExplainCheck } from './explainCheck';
import { addGetProductScorecards } from './getProductScorecards';
import { addListProducts } from './listProducts';
import { addPreviewEntity } from './previewEntity';
import { addWhatToFixFirst } from './whatToFixFirst';

/**
 * Adds what agents and templates can ask. All of it only reads, as the caller.
 */
export function addActions(
  actions: ActionsRegistryService,
  deps: ActionDeps,
): void {
  addListProducts(actions, deps);
  addGetProductScorecards(actions, deps);
  addWhatToFixFirst(actions, deps);
  addExplainCheck(actions, deps);
  addPreviewEntity(actions, deps);
}
