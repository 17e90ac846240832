import {
  CompoundEntityRef,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';

/** Whether a ref can be that of an entity: `parseEntityRef` takes any signs. */
export function isWellFormedRef({
  namespace,
  name,
}: CompoundEntityRef): boolean {
  return (
    KubernetesValidatorFunctions.isValidNamespace(
      namespace.toLocaleLowerCase('en-US'),
    ) && KubernetesValidatorFunctions.isValidObjectName(name)
  );
}
