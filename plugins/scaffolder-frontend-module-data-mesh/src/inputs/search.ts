import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { ProductSummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react';
import { OPTION_FIELDS, related, titleOf } from '../catalog/entityOption';

/** Where is looked. */
export type SourceKind = 'products' | 'others';

/** Something that can be read, as the list of results shows it. */
export interface FoundSource {
  ref: string;
  title: string;
  owner: string;
  lifecycle: string;
  /** Of a data product: what its scorecards and its data say now. */
  product?: Pick<ProductSummary, 'level' | 'position' | 'status'>;
  /** Of anything else: `Resource`, and its type. */
  kind?: string;
}

export interface FoundPage {
  items: FoundSource[];
  totalItems: number;
}

export interface SourceSearch {
  text: string;
  limit: number;
}

/** Looks for data products on the server. */
export async function searchProducts(
  api: DataMeshApi,
  { text, limit }: SourceSearch,
  signal: AbortSignal,
): Promise<FoundPage> {
  const { items, totalItems } = await api.listProducts(
    { fullText: text || undefined, orderBy: 'title', limit },
    { signal },
  );
  return {
    totalItems,
    items: items.map(
      ({ entityRef, title, owner, lifecycle, level, position, status }) => ({
        ref: entityRef,
        title,
        owner,
        lifecycle,
        product: { level, position, status },
      }),
    ),
  };
}

/** Looks for what is no data product in the catalog. */
export async function searchOthers(
  catalogApi: CatalogApi,
  { text, limit }: SourceSearch,
): Promise<FoundPage> {
  const { items, totalItems } = await catalogApi.queryEntities({
    filter: { kind: ['Resource', 'Component', 'API'] },
    fields: [...OPTION_FIELDS, 'spec.type', 'spec.lifecycle'],
    orderFields: { field: 'metadata.name', order: 'asc' },
    limit,
    ...(text
      ? {
          fullTextFilter: {
            term: text,
            fields: ['metadata.name', 'metadata.title', 'metadata.description'],
          },
        }
      : {}),
  });
  return {
    totalItems,
    items: items.map(entity => ({
      ref: stringifyEntityRef(entity),
      title: titleOf(entity),
      owner: related(entity, RELATION_OWNED_BY)[0] ?? '',
      lifecycle: String(entity.spec?.lifecycle ?? ''),
      kind: [entity.kind, entity.spec?.type].filter(Boolean).join(', '),
    })),
  };
}
