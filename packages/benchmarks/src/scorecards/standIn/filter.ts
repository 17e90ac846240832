import {
  EntityFilterQuery,
  QueryEntitiesInitialRequest,
} from '@backstage/catalog-client';

/** What the stand-in for the catalog can filter by. */
export interface Filterable {
  kind: string;
  'spec.type': string | undefined;
}

type Matcher = (entity: Filterable) => boolean;
type Predicate = NonNullable<QueryEntitiesInitialRequest['query']>;

const lower = (value: unknown) => String(value).toLocaleLowerCase('en-US');

/** @throws Error - for a field that nothing in the stand-in can be found by */
function fieldMatcher(key: string, values: unknown[]): Matcher {
  const field = lower(key);
  if (field !== 'kind' && field !== 'spec.type') {
    throw new Error(`The stand-in for the catalog cannot filter by ${key}`);
  }
  if (values.some(value => typeof value === 'symbol')) {
    throw new Error('The stand-in for the catalog cannot test for existence');
  }
  const wanted = new Set(values.map(lower));
  return entity => {
    const value = entity[field];
    return value !== undefined && wanted.has(lower(value));
  };
}

const every =
  (matchers: Matcher[]): Matcher =>
  entity =>
    matchers.every(matches => matches(entity));

const some =
  (matchers: Matcher[]): Matcher =>
  entity =>
    matchers.some(matches => matches(entity));

/** Of `filter`: one of several, each with all of its fields. */
export function filterMatcher(filter: EntityFilterQuery = []): Matcher {
  const alternatives = [filter].flat();
  if (!alternatives.length) return () => true;
  return some(
    alternatives.map(one =>
      every(
        Object.entries(one).map(([key, value]) =>
          fieldMatcher(key, [value].flat()),
        ),
      ),
    ),
  );
}

function valuesOf(key: string, matcher: unknown): unknown[] {
  if (typeof matcher !== 'object' || matcher === null) return [matcher];
  if ('$in' in matcher && Array.isArray(matcher.$in)) return matcher.$in;
  throw new Error(
    `The stand-in for the catalog cannot match ${key}: ${Object.keys(matcher)}`,
  );
}

/** Of `query`: `$all`, `$any`, `$not` and fields with a value or `$in`. */
export function predicateMatcher(query: Predicate | undefined): Matcher {
  if (query === undefined) return () => true;
  if (typeof query !== 'object') {
    throw new Error(`The stand-in for the catalog cannot match ${query}`);
  }
  const parts = Object.entries(query as Record<string, unknown>);
  return every(
    parts.map(([key, value]) => {
      if (key === '$all') {
        return every((value as Predicate[]).map(predicateMatcher));
      }
      if (key === '$any') {
        return some((value as Predicate[]).map(predicateMatcher));
      }
      if (key === '$not') {
        const matches = predicateMatcher(value as Predicate);
        return entity => !matches(entity);
      }
      return fieldMatcher(key, valuesOf(key, value));
    }),
  );
}
