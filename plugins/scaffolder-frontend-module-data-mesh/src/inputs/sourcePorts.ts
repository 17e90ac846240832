import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  contractsOf,
  DataProductEntity,
  DataProductOutput,
  resolveDataProductRef,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** The contracts of a port as full refs; what is no ref is left out. */
export function portContracts(
  product: DataProductEntity,
  output: DataProductOutput,
): string[] {
  return contractsOf(output).flatMap(ref => {
    try {
      return [
        stringifyEntityRef(resolveDataProductRef(product, 'contract', ref)),
      ];
    } catch {
      return [];
    }
  });
}
