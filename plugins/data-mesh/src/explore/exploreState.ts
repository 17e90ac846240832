import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ProductFacetName,
  ProductOrder,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { facetNames, orderFields } from './catalogFilters';

/** How Explore shows what was found. */
export type ExploreView = 'table' | 'cards' | 'map';

/** Everything about Explore that a link to it carries. */
export interface ExploreState {
  filters: ProductQuery['filters'];
  fullText: string;
  orderBy: ProductOrder;
  view: ExploreView;
  /** From 1. */
  page: number;
  pageSize: number;
}

export const pageSizes = [20, 50, 100];

const views: ExploreView[] = ['table', 'cards', 'map'];

/** The kinds that facets of refs point to. */
const refKinds: Partial<Record<ProductFacetName, string>> = {
  domain: 'Domain',
  owner: 'Group',
  system: 'System',
};

/** A typed `domain=customer` is as good as the full ref; nonsense is dropped. */
function facetValue(
  facet: ProductFacetName,
  value: string,
): string | undefined {
  const defaultKind = refKinds[facet];
  if (!defaultKind) return value || undefined;
  try {
    return stringifyEntityRef(parseEntityRef(value, { defaultKind }));
  } catch {
    return undefined;
  }
}

/** Reads the page's state from its URL; what makes no sense is the default. */
export function parseExploreState(params: URLSearchParams): ExploreState {
  const filters: ProductQuery['filters'] = {};
  for (const facet of facetNames) {
    const values = params
      .getAll(facet)
      .flatMap(value => facetValue(facet, value) ?? []);
    if (values.length) filters[facet] = values;
  }
  const orderBy = params.get('sort') ?? '';
  const view = params.get('view') as ExploreView;
  const page = Number(params.get('page'));
  const pageSize = Number(params.get('size'));
  return {
    filters,
    fullText: params.get('q') ?? '',
    orderBy: Object.hasOwn(orderFields, orderBy)
      ? (orderBy as ProductOrder)
      : 'name',
    view: views.includes(view) ? view : 'table',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pageSize: pageSizes.includes(pageSize) ? pageSize : pageSizes[0],
  };
}

/** Writes the state to a URL, leaving out all that is the default. */
export function formatExploreState(state: ExploreState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.fullText) params.set('q', state.fullText);
  for (const facet of facetNames) {
    state.filters[facet]?.forEach(value => params.append(facet, value));
  }
  if (state.orderBy !== 'name') params.set('sort', state.orderBy);
  if (state.view !== 'table') params.set('view', state.view);
  if (state.page > 1) params.set('page', String(state.page));
  if (state.pageSize !== pageSizes[0]) {
    params.set('size', String(state.pageSize));
  }
  return params;
}

/** Turns one value of a facet on or off. */
export function toggleFilter(
  filters: ProductQuery['filters'],
  facet: ProductFacetName,
  value: string,
): ProductQuery['filters'] {
  const values = filters[facet] ?? [];
  const next = values.includes(value)
    ? values.filter(other => other !== value)
    : [...values, value];
  const { [facet]: _removed, ...others } = filters;
  return next.length ? { ...others, [facet]: next } : others;
}

export function toProductQuery(state: ExploreState): ProductQuery {
  return {
    filters: state.filters,
    fullText: state.fullText.trim() || undefined,
    orderBy: state.orderBy,
    limit: state.pageSize,
    offset: (state.page - 1) * state.pageSize,
  };
}
