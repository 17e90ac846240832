import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import {
  ContractSummary,
  DataProductEntity,
  summarizeContract,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useMemo } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { loadContracts } from '../catalog/loadContracts';

const CONTRACT_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.type',
  'spec.definition',
  'relations',
];

/** The data product of the page. */
export function useProduct(): { product: DataProductEntity; ref: string } {
  const { entity } = useEntity<DataProductEntity>();
  const ref = useMemo(() => stringifyEntityRef(entity), [entity]);
  return { product: entity, ref };
}

/** A contract that a port names, and what it says of itself. */
export interface PortContract {
  ref: string;
  title: string;
  /** Missing when the document can't be read. */
  summary?: ContractSummary;
}

/** The contracts of the page's product by ref; those not in the catalog lack. */
export function useOutputContracts(): {
  contracts?: ReadonlyMap<string, PortContract>;
  loading: boolean;
  error?: Error;
} {
  const { product } = useProduct();
  const catalogApi = useApi(catalogApiRef);
  const { value, loading, error } = useAsync(async () => {
    const entities = await loadContracts(
      catalogApi,
      [product],
      ['provided'],
      CONTRACT_FIELDS,
    );
    return new Map(
      [...entities].map(([ref, entity]) => [
        ref,
        {
          ref,
          title: entity.metadata.title ?? entity.metadata.name,
          summary: summarizeContract(entity),
        },
      ]),
    );
  }, [catalogApi, product]);
  return { contracts: value, loading, error };
}
