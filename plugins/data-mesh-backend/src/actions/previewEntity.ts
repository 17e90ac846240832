import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ActionDeps } from './ActionDeps';

/** Adds the action that measures entities that are not in the catalog. */
export function addPreviewEntity(
  actions: ActionsRegistryService,
  { productPreviewer }: ActionDeps,
): void {
  actions.register({
    name: 'preview-entity',
    title: 'Preview the scorecards of an entity',
    description:
      'Measures a DataProduct entity that is not in the catalog yet, together with its contracts. Nothing is stored. ' +
      'Use it to check a catalog-info.yaml before it is committed.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          yaml: z
            .string()
            .max(1_000_000)
            .describe('One or more entities as YAML, separated by ---'),
        }),
      output: z =>
        z.object({
          products: z.array(
            z.object({
              entityRef: z.string(),
              level: z.string().nullable(),
              problems: z.array(
                z.object({ path: z.string(), message: z.string() }),
              ),
              open: z.array(
                z.object({
                  scorecard: z.string(),
                  check: z.string(),
                  outcome: z.string(),
                  message: z.string().optional(),
                  remediation: z.string().optional(),
                }),
              ),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { products } = await productPreviewer.preview(
        [input.yaml],
        credentials,
      );
      return {
        output: {
          products: products.map(product =>
            'problems' in product
              ? {
                  entityRef: product.entityRef,
                  level: null,
                  problems: product.problems,
                  open: [],
                }
              : {
                  entityRef: product.entityRef,
                  level: product.level,
                  problems: [],
                  open: product.scorecards.flatMap(({ scorecard, checks }) =>
                    checks
                      .filter(({ outcome }) =>
                        ['fail', 'unknown'].includes(outcome),
                      )
                      .map(check => ({
                        scorecard,
                        check: check.id,
                        outcome: check.outcome,
                        message: check.message,
                        remediation: check.remediation,
                      })),
                  ),
                },
          ),
        },
      };
    },
  });
}
