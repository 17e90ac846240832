import { CatalogApi } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  aggregateDomainMap,
  DomainLink,
  isDataProductEntity,
  productLinks,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { loadContracts } from '../catalog/loadContracts';

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];

/** A domain with more products than this shows the links of its first ones. */
const MAX_PRODUCTS = 1000;

/** What a domain takes from and gives to others. */
export interface DomainExchange {
  takes: DomainLink[];
  gives: DomainLink[];
  complete: boolean;
}

/** Three requests: the domain's products, their contracts, their neighbours. */
export async function loadDomainExchange(
  domainRef: string,
  catalogApi: CatalogApi,
): Promise<DomainExchange> {
  const { items: own, totalItems } = await catalogApi.queryEntities({
    filter: { kind: 'DataProduct', 'relations.partOf': domainRef },
    fields: FIELDS,
    limit: MAX_PRODUCTS,
  });
  const contracts = await loadContracts(catalogApi, own, [
    'provided',
    'consumed',
  ]);
  const known = new Set(own.map(stringifyEntityRef));
  const neighbours = new Set(
    own
      .flatMap(product => productLinks(product, contracts))
      .flatMap(({ from, to }) => [from, to])
      .filter(ref => !known.has(ref)),
  );
  const others = neighbours.size
    ? await catalogApi.getEntitiesByRefs({
        entityRefs: [...neighbours],
        fields: FIELDS,
      })
    : { items: [] };
  const products = [...own, ...others.items].filter(
    (entity): entity is Entity =>
      entity !== undefined && isDataProductEntity(entity),
  );
  const { links } = aggregateDomainMap(products);
  return {
    takes: links.filter(({ to }) => to === domainRef),
    gives: links.filter(({ from }) => from === domainRef),
    complete: totalItems <= own.length,
  };
}
