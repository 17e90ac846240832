import { ANNOTATION_EDIT_URL, Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { productLinks } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useLoaded } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo } from 'react';
import { loadContracts } from '../catalog/loadContracts';
import { useProduct } from '../product/useProduct';

const FIELDS = ['kind', 'metadata', 'relations'];

/** Where something can be edited. */
export interface EditableSource {
  title: string;
  url: string;
}

/** What the catalog knows around the page's product. */
export interface ProductSources {
  /** Where the product can be edited, if anywhere. */
  product: EditableSource[];
  /** Where its contracts can be edited. */
  contracts: EditableSource[];
  /** Refs of those that read it. */
  consumers: string[];
}

function sourceOf(entity: Entity): EditableSource[] {
  const url = entity.metadata.annotations?.[ANNOTATION_EDIT_URL];
  return url
    ? [{ title: entity.metadata.title ?? entity.metadata.name, url }]
    : [];
}

/** Where the page's product and its contracts can be edited, and who reads it. */
export function useSources(): ProductSources {
  const { product, ref } = useProduct();
  const catalogApi = useApi(catalogApiRef);
  // A source that can't be found is a link less, not a failure of the page.
  const { value } = useLoaded(['contracts', ref, product.metadata.etag], () =>
    loadContracts(catalogApi, [product], ['provided'], FIELDS),
  );
  return useMemo(
    () => ({
      product: sourceOf(product),
      contracts: [...(value?.values() ?? [])].flatMap(sourceOf),
      consumers: value
        ? productLinks(product, value)
            .filter(({ from }) => from === ref)
            .map(({ to }) => to)
        : [],
    }),
    [product, ref, value],
  );
}
