import { withProductRelations } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  createScorecardEngine,
  MeshIndex,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { Knex } from 'knex';
import { PolicyLoader } from '../policies/PolicyLoader';
import { readPolicyConfig } from '../policies/policyConfig';
import { DatabaseResultStore } from '../results/DatabaseResultStore';
import { EvaluationJob, MeshEvaluator } from '../sweep/MeshEvaluator';
import { manyProducts } from './manyProducts';

const logger = { error: () => {} } as unknown as LoggerService;

/** Measures many products, as a sweep does once it has read the catalog. */
export async function measureOnce(
  database: Knex,
  count: number,
  afterwards?: EvaluationJob['afterwards'],
): Promise<number> {
  const index = new MeshIndex();
  const entities = withProductRelations(manyProducts(count));
  entities.forEach(entity => index.add(entity));
  const refs = [...index.productRefs()];
  const engine = createScorecardEngine();
  const results = DatabaseResultStore.create({ database });
  const now = new Date();
  return new MeshEvaluator(engine, results, logger).evaluate({
    mesh: {
      index,
      scorecards: [],
      etags: new Map(
        entities.map(entity => [
          stringifyEntityRef(entity),
          entity.metadata.etag ?? '',
        ]),
      ),
      readAt: now.toISOString(),
    },
    refs,
    keys: await results.keys(refs),
    sources: {
      of: () => ({ firstSeenAt: now.toISOString() }),
      outdatedAttestations: [],
    },
    policies: await new PolicyLoader(
      engine,
      readPolicyConfig(new ConfigReader({})),
    ).load([], index),
    sightings: {},
    now,
    afterwards,
  });
}
