import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createStandInCatalog,
  StandInCatalog,
} from '../standIn/standInCatalog';
import { scorecard } from './scorecard';

/** The stand-in for the catalog, with a policy of 30 checks in it. */
export function standInWithScorecard(products: number): StandInCatalog {
  const { service, change } = createStandInCatalog(products);
  const policy = scorecard({ more: true }) as Entity;
  policy.metadata.namespace = 'default';
  const isForPolicies = (filter: unknown) =>
    JSON.stringify(filter ?? '').includes('Scorecard');
  const withPolicy: CatalogService = {
    ...service,
    async *streamEntities(request, options) {
      if (isForPolicies(request?.filter)) yield [policy];
      yield* service.streamEntities(request, options);
    },
  };
  return { service: withPolicy, change };
}
