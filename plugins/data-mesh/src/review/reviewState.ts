import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CheckFixer,
  ProductSummaryFilters,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { measuredLifecycles } from '../levels/measuredLifecycles';

/** Whose products the page is about. */
export type ReviewScope =
  | { kind: 'me' }
  | { kind: 'everyone' }
  | { kind: 'owner' | 'domain'; ref: string };

/** Everything about the page that a link to it carries. */
export interface ReviewState {
  scope: ReviewScope;
  /** Only what these can fix; missing for anyone. */
  fixedBy?: CheckFixer;
  /** From 1. */
  page: number;
}

export const fixers: CheckFixer[] = [
  'owner',
  'productOwner',
  'steward',
  'technicalOwner',
  'governance',
];

export const PAGE_SIZE = 50;

function parsedRef(
  value: string | null,
  defaultKind: string,
): string | undefined {
  if (!value) return undefined;
  try {
    return stringifyEntityRef(parseEntityRef(value, { defaultKind }));
  } catch {
    return undefined;
  }
}

/** Reads the page's state from its URL; what makes no sense is the default. */
export function parseReviewState(params: URLSearchParams): ReviewState {
  const owner = parsedRef(params.get('owner'), 'Group');
  const domain = parsedRef(params.get('domain'), 'Domain');
  let scope: ReviewScope = { kind: 'me' };
  if (domain) scope = { kind: 'domain', ref: domain };
  else if (params.get('owner') === 'everyone') scope = { kind: 'everyone' };
  else if (owner && params.get('owner') !== 'me') {
    scope = { kind: 'owner', ref: owner };
  }
  const page = Number(params.get('page'));
  return {
    scope,
    fixedBy: fixers.find(fixer => fixer === params.get('fixedBy')),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Writes the state to a URL, leaving out all that is the default. */
export function formatReviewState(state: ReviewState): URLSearchParams {
  const params = new URLSearchParams();
  const { scope, fixedBy, page } = state;
  if (scope.kind === 'everyone') params.set('owner', 'everyone');
  if (scope.kind === 'owner') params.set('owner', scope.ref);
  if (scope.kind === 'domain') params.set('domain', scope.ref);
  if (fixedBy) params.set('fixedBy', fixedBy);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** The products that a scope holds, of those that are measured. */
export function scopeFilters(scope: ReviewScope): ProductSummaryFilters {
  const lifecycle = measuredLifecycles;
  switch (scope.kind) {
    case 'me':
      return { owner: ['me'], lifecycle };
    case 'owner':
      return { owner: [scope.ref], lifecycle };
    case 'domain':
      return { domain: [scope.ref], lifecycle };
    default:
      return { lifecycle };
  }
}
