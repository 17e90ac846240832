import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ProductSummaryFilters,
  ProductSummaryOrder,
  ProductSummaryQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** How Explore shows what was found. */
export type ExploreView = 'table' | 'cards' | 'map';

/** What the rail offers, in its order. */
export const facetNames = [
  'domain',
  'level',
  'status',
  'type',
  'lifecycle',
  'portType',
  'owner',
  'system',
  'classification',
  'tag',
] as const;

/** A filter that the rail offers. */
export type FacetName = (typeof facetNames)[number];

/** What only links from numbers elsewhere narrow the list by. */
export const linkedFilters = [
  'scorecardLevel',
  'check',
  'outcome',
  'severity',
  'fixedBy',
  'principle',
  'lifts',
] as const;

/** Anything that the list can be narrowed by, besides its text. */
export type FilterName = FacetName | (typeof linkedFilters)[number];

const filterNames: readonly FilterName[] = [...facetNames, ...linkedFilters];

/** Values of one filter are alternatives; filters must all hold. */
export type ExploreFilters = Partial<Record<FilterName, string[]>>;

/** Everything about Explore that a link to it carries. */
export interface ExploreState {
  filters: ExploreFilters;
  fullText: string;
  orderBy: ProductSummaryOrder;
  view: ExploreView;
  /** From 1. */
  page: number;
  pageSize: number;
}

export const pageSizes = [20, 50, 100];

/** The orders of the list; the first one is the default. */
export const orders: ProductSummaryOrder[] = [
  'title',
  '-title',
  '-consumers',
  'consumers',
  'level',
  '-level',
  'score',
  '-score',
  'status',
];

const views: ExploreView[] = ['table', 'cards', 'map'];

/** The kinds that filters of refs point to. */
const refKinds: Partial<Record<FilterName, string>> = {
  domain: 'Domain',
  owner: 'Group',
  system: 'System',
};

/** Filters that know all of their values; another one would be refused. */
const closedValues: Partial<Record<FilterName, string[]>> = {
  status: ['failing', 'late', 'not measured', 'ok'],
  outcome: [
    'pass',
    'fail',
    'unknown',
    'due',
    'upcoming',
    'not-applicable',
    'exempt',
  ],
  severity: ['critical', 'high', 'medium', 'low'],
  fixedBy: ['owner', 'productOwner', 'steward', 'technicalOwner', 'governance'],
};

/** A typed `domain=customer` is as good as the full ref; nonsense is dropped. */
function filterValue(filter: FilterName, value: string): string | undefined {
  const closed = closedValues[filter];
  if (closed) return closed.includes(value) ? value : undefined;
  const defaultKind = refKinds[filter];
  if (!defaultKind || (filter === 'owner' && value === 'me')) {
    return value || undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(value, { defaultKind }));
  } catch {
    return undefined;
  }
}

/** Reads the page's state from its URL; what makes no sense is the default. */
export function parseExploreState(params: URLSearchParams): ExploreState {
  const filters: ExploreFilters = {};
  for (const filter of filterNames) {
    const values = params
      .getAll(filter)
      .flatMap(value => filterValue(filter, value) ?? []);
    if (values.length) filters[filter] = values;
  }
  const view = params.get('view') as ExploreView;
  const page = Number(params.get('page'));
  const pageSize = Number(params.get('size'));
  return {
    filters,
    fullText: params.get('q') ?? '',
    orderBy: orders.find(order => order === params.get('sort')) ?? orders[0],
    view: views.includes(view) ? view : 'table',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pageSize: pageSizes.includes(pageSize) ? pageSize : pageSizes[0],
  };
}

/** Writes the state to a URL, leaving out all that is the default. */
export function formatExploreState(state: ExploreState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.fullText) params.set('q', state.fullText);
  for (const filter of filterNames) {
    state.filters[filter]?.forEach(value => params.append(filter, value));
  }
  if (state.orderBy !== orders[0]) params.set('sort', state.orderBy);
  if (state.view !== 'table') params.set('view', state.view);
  if (state.page > 1) params.set('page', String(state.page));
  if (state.pageSize !== pageSizes[0]) {
    params.set('size', String(state.pageSize));
  }
  return params;
}

/** Turns one value of a filter on or off. */
export function toggleFilter(
  filters: ExploreFilters,
  filter: FilterName,
  value: string,
): ExploreFilters {
  const values = filters[filter] ?? [];
  const next = values.includes(value)
    ? values.filter(other => other !== value)
    : [...values, value];
  const { [filter]: _removed, ...others } = filters;
  return next.length ? { ...others, [filter]: next } : others;
}

/** What the state narrows the products to. */
export function toProductFilters(state: ExploreState): ProductSummaryFilters {
  const fullText = state.fullText.trim();
  return {
    ...(state.filters as ProductSummaryFilters),
    ...(fullText ? { fullText } : {}),
  };
}

/** The page of products that the state asks for. */
export function toProductQuery(
  state: ExploreState,
): ProductSummaryQuery & { offset: number } {
  return {
    ...toProductFilters(state),
    orderBy: state.orderBy,
    limit: state.pageSize,
    offset: (state.page - 1) * state.pageSize,
  };
}
