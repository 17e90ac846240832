import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  ContractComparison,
  ContractDetails,
  DATA_CONTRACT_API_TYPE,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo } from 'react';
import { useQuality } from '../../quality/useQuality';
import { ResultsByRule, resultsByRule } from '../schema/ruleResults';

/** A port of a product under a contract. */
export interface ContractPort {
  /** Ref of the product. */
  product: string;
  output: string;
}

/** Whether an API is a contract that this view shows. */
export function isDataContract(entity: Entity): boolean {
  return entity.spec?.type === DATA_CONTRACT_API_TYPE;
}

/** What the backend knows of a contract; without an entity it is not asked. */
export function useContractDetails(
  entity: Entity | undefined,
): Loaded<ContractDetails> {
  const api = useApi(dataMeshApiRef);
  const ref = entity && stringifyEntityRef(entity);
  return useLoaded(ref && ['contract', ref, entity.metadata.etag], signal =>
    api.getContract(ref!, { signal }),
  );
}

/** Two versions of a contract, compared by the backend. */
export function useComparison(
  entityRef: string,
  versions: { from: string; to: string } | undefined,
): Loaded<ContractComparison> {
  const api = useApi(dataMeshApiRef);
  const asked = versions && versions.from !== versions.to;
  return useLoaded(
    asked ? ['compare', entityRef, versions] : undefined,
    signal => api.compareContractVersions(entityRef, versions!, { signal }),
  );
}

/** The latest results of a port's rules; none where they cannot be had. */
export function useRuleResults(port: ContractPort | undefined): ResultsByRule {
  // A contract without results is still worth reading.
  const { value } = useQuality(port?.product);
  return useMemo(
    () => resultsByRule(value?.results ?? [], port?.output ?? ''),
    [value, port?.output],
  );
}
