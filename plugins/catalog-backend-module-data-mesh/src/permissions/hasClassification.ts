import { Entity } from '@backstage/catalog-model';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  DataClassification,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { z } from 'zod';

const classifications = [
  'public',
  'internal',
  'confidential',
  'restricted',
] as const satisfies readonly DataClassification[];

/**
 * In the letters of the search index, which the query asks. An entity of another
 * vendor's kind of this name is not validated: it may hold anything.
 */
function classificationsOf(entity: Entity): string[] {
  return [entity.spec?.classification]
    .flat()
    .map(value => String(value).toLocaleLowerCase('en-US'));
}

/**
 * Matches data products of one of the given classifications. A product without a
 * classification has none of them.
 */
export const hasClassification = createPermissionRule({
  name: 'HAS_CLASSIFICATION',
  description: 'Match data products of one of the classifications',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema: z.object({
    // A name that does not exist is refused: it would hide nothing, silently.
    classifications: z
      .array(z.enum(classifications))
      .describe(`Any of ${classifications.join(', ')}`),
  }),
  apply: (entity, params) =>
    isDataProductEntity(entity) &&
    params.classifications.some(name =>
      classificationsOf(entity).includes(name),
    ),
  toQuery: params => ({
    allOf: [
      { key: 'kind', values: ['dataproduct'] },
      { key: 'spec.classification', values: params.classifications },
    ],
  }),
});

/**
 * Conditions on entities of the catalog, for permission policies.
 *
 * @public
 */
export const { conditions: dataMeshConditions } = createConditionExports({
  resourceRef: catalogEntityPermissionResourceRef,
  rules: { hasClassification },
});
