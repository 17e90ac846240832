import { stringifyEntityRef } from '@backstage/catalog-model';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import { refFields, resolveDataProductRef } from '../../kinds/dataProductRefs';
import { fieldSteps, valueAt } from '../fieldPath';

/** A product whose refs all have their kind and namespace, so that they mean the same elsewhere. */
export function withFullRefs(product: DataProductEntity): DataProductEntity {
  const entity: DataProductEntity = JSON.parse(JSON.stringify(product));
  for (const { path, role, value } of refFields(product)) {
    const steps = fieldSteps(path);
    const parent = valueAt(entity, steps.slice(0, -1));
    parent[steps[steps.length - 1]] = stringifyEntityRef(
      resolveDataProductRef(product, role, value),
    );
  }
  return entity;
}
