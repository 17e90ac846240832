import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_DATA_PRODUCT } from '@backstage-data-mesh/plugin-data-mesh-common';
import { z } from 'zod';

/**
 * What a permission policy can decide on of a data product.
 *
 * @public
 */
export interface DataProductResource {
  entityRef: string;
  /** Ref of the owner. */
  owner: string;
  /** Ref of the domain. */
  domain: string;
  /** Ref of the product owner, if one is named. */
  productOwner?: string;
  /** Refs of all who are named in `spec.team`. */
  people: string[];
}

/**
 * No list is filtered by these permissions: a product is decided on by itself.
 *
 * @public
 */
export type DataProductResourceQuery = { entityRefs: string[] };

/**
 * Data products as a resource of permissions: rules and policies are tied to it.
 *
 * @public
 */
export const dataProductPermissionResourceRef = createPermissionResourceRef<
  DataProductResource,
  DataProductResourceQuery
>().with({ pluginId: 'data-mesh', resourceType: RESOURCE_TYPE_DATA_PRODUCT });

/**
 * Allows those who answer for a data product: its owner, or who is named in
 * `spec.team`.
 *
 * @public
 */
export const isProductOwner = createPermissionRule({
  name: 'IS_PRODUCT_OWNER',
  description:
    'Allow for data products that one of the claims owns or is named for',
  resourceRef: dataProductPermissionResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Refs of the user and of the groups that the user is in'),
  }),
  apply: ({ owner, people }, { claims }) =>
    [owner, ...people].some(ref => claims.includes(ref)),
  toQuery: () => ({ entityRefs: [] }),
});

const exported = createConditionExports({
  resourceRef: dataProductPermissionResourceRef,
  rules: { isProductOwner },
});

/**
 * Conditions on data products for permission policies.
 *
 * @public
 */
export const dataProductConditions = exported.conditions;

/**
 * Makes a decision of conditions on data products.
 *
 * @public
 */
export const createDataProductConditionalDecision =
  exported.createConditionalDecision;
