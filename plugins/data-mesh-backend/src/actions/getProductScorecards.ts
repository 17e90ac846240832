import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { presentProduct } from '../results/presentProduct';
import { policiesById } from '../router/policiesById';
import { readableProduct } from '../router/readerOf';
import { checkProductRef } from '../validation/checkProductRef';
import { ActionDeps } from './ActionDeps';

/** Adds the action that gives all results of a product. */
export function addGetProductScorecards(
  actions: ActionsRegistryService,
  deps: ActionDeps,
): void {
  actions.register({
    name: 'get-product-scorecards',
    title: 'Get the scorecards of a data product',
    description:
      'Gives the level, score and coverage of a data product on each scorecard, with every check that is not passed, ' +
      'the actual value, how to put it right, and what is left for the next level.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          product: z
            .string()
            .describe('Ref of the product, such as dataproduct:default/orders'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          level: z.string().nullable(),
          status: z.string(),
          scorecards: z.array(
            z.object({
              scorecard: z.string(),
              title: z.string(),
              level: z.string().nullable(),
              score: z.number().nullable(),
              known: z.number(),
              applicable: z.number(),
              nextLevel: z.string().nullable(),
              nextChecks: z.array(z.string()),
              open: z.array(
                z.object({
                  id: z.string(),
                  title: z.string(),
                  outcome: z.string(),
                  severity: z.string(),
                  message: z.string().optional(),
                  remediation: z.string().optional(),
                  since: z.string(),
                }),
              ),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const product = await readableProduct(
        deps,
        credentials,
        checkProductRef('product', input.product, {
          defaultKind: 'DataProduct',
        }),
      );
      const { entityRef, level, status, scorecards } = presentProduct(
        product,
        await policiesById(deps),
      );
      return {
        output: {
          entityRef,
          level,
          status,
          scorecards: scorecards.map(one => ({
            scorecard: one.scorecard,
            title: one.title,
            level: one.level,
            score: one.score,
            ...one.coverage,
            nextLevel: one.next?.level ?? null,
            nextChecks: one.next?.checks ?? [],
            open: one.checks
              .filter(
                ({ outcome }) =>
                  outcome !== 'pass' && outcome !== 'not-applicable',
              )
              .map(check => ({
                id: check.id,
                title: check.title,
                outcome: check.outcome,
                severity: check.severity,
                message: check.message,
                remediation: check.remediation,
                since: check.since,
              })),
          })),
        },
      };
    },
  });
}
