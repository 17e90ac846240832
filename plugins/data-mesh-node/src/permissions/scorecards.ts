import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_SCORECARD } from '@backstage-data-mesh/plugin-data-mesh-common';
import { z } from 'zod';

/**
 * What a permission policy can decide on of a scorecard.
 *
 * @public
 */
export interface ScorecardResource {
  /** `builtin:<name>`, or the ref of the Scorecard entity. */
  scorecard: string;
  /** Ref of the owner. */
  owner?: string;
  /** Ref of the domain that it is for; without one, the whole mesh. */
  domain?: string;
}

/**
 * No list is filtered by these permissions: a scorecard is decided on by itself.
 *
 * @public
 */
export type ScorecardResourceQuery = { scorecards: string[] };

/**
 * Scorecards as a resource of permissions: rules and policies are tied to it.
 *
 * @public
 */
export const scorecardPermissionResourceRef = createPermissionResourceRef<
  ScorecardResource,
  ScorecardResourceQuery
>().with({ pluginId: 'data-mesh', resourceType: RESOURCE_TYPE_SCORECARD });

/**
 * Allows those who own a scorecard.
 *
 * @public
 */
export const isScorecardOwner = createPermissionRule({
  name: 'IS_SCORECARD_OWNER',
  description: 'Allow for scorecards that one of the claims owns',
  resourceRef: scorecardPermissionResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Refs of the user and of the groups that the user is in'),
  }),
  apply: ({ owner }, { claims }) =>
    owner !== undefined && claims.includes(owner),
  toQuery: () => ({ scorecards: [] }),
});

const exported = createConditionExports({
  resourceRef: scorecardPermissionResourceRef,
  rules: { isScorecardOwner },
});

/**
 * Conditions on scorecards for permission policies.
 *
 * @public
 */
export const scorecardConditions = exported.conditions;

/**
 * Makes a decision of conditions on scorecards.
 *
 * @public
 */
export const createScorecardConditionalDecision =
  exported.createConditionalDecision;
