import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { DataStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';

/** As many as the list of products takes and gives. */
const MOST = 100;

const ownersOf = ({ relations = [] }: Entity): string[] =>
  relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);

/** How the data of products is today, by their refs. */
export type DataStatuses = ReadonlyMap<string, DataStatus>;

/**
 * How the data of products is today, in one request: the products of their
 * owners, worst first. One that is not among the answers is unknown.
 *
 * @param entities - the products, or contracts of the same owners; undefined
 *   while they are loaded
 */
export function useDataStatuses(
  entities: readonly Entity[] | undefined,
): DataStatuses | undefined {
  const api = useApi(dataMeshApiRef);
  const owner = [...new Set(entities?.flatMap(ownersOf))].sort().slice(0, MOST);
  const { value, error } = useLoaded(
    owner.length ? ['statuses', owner] : undefined,
    signal =>
      api.listProducts({ owner, orderBy: 'status', limit: MOST }, { signal }),
  );
  if (!entities || (owner.length && !value && !error)) return undefined;
  return new Map(value?.items.map(one => [one.entityRef, one.status]));
}
