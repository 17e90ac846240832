import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { presentSummary } from '../results/presentProduct';
import { readProductFilter } from '../router/productFilter';
import { policiesById } from '../router/policiesById';
import { ActionDeps } from './ActionDeps';

/** Adds the action that lists data products. */
export function addListProducts(
  actions: ActionsRegistryService,
  deps: ActionDeps,
): void {
  actions.register({
    name: 'list-products',
    title: 'List data products',
    description:
      'Lists data products with their levels, scores and the state of their data, worst first when ordered by level. ' +
      'Only products that the caller may read. Use it to find products of a team or domain, or those that fail.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          owner: z
            .array(z.string())
            .optional()
            .describe('Refs of groups, or "me" for all that the caller owns'),
          domain: z.array(z.string()).optional().describe('Refs of domains'),
          level: z
            .array(z.string())
            .optional()
            .describe('Names of levels, or "none"'),
          status: z
            .array(z.enum(['ok', 'late', 'failing', 'not measured']))
            .optional(),
          text: z.string().max(200).optional().describe('Words to look for'),
          orderBy: z.enum(['title', 'level', 'score', 'status']).optional(),
          limit: z.number().int().min(1).max(100).optional(),
          cursor: z.string().optional().describe('Of the page before'),
        }),
      output: z =>
        z.object({
          totalItems: z.number(),
          nextCursor: z.string().optional(),
          items: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              purpose: z.string(),
              owner: z.string(),
              domain: z.string(),
              lifecycle: z.string(),
              level: z.string().nullable(),
              score: z.number().nullable(),
              status: z.string(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const policies = await policiesById(deps);
      const { text, orderBy, limit, cursor, ...filters } = input;
      const visible = await deps.visibility.of(credentials);
      const page = await deps.products.list({
        filter: await readProductFilter(
          deps,
          credentials,
          { ...filters, fullText: text },
          [...policies.values()],
        ),
        visible,
        // How many there are is not in the answer.
        consumers: visible,
        orderBy: orderBy ?? 'title',
        limit: limit ?? 50,
        cursor,
      });
      return {
        output: {
          totalItems: page.totalItems,
          nextCursor: page.nextCursor,
          items: page.items.map(item => {
            const summary = presentSummary(item, policies);
            return {
              entityRef: summary.entityRef,
              title: summary.title,
              purpose: summary.purpose,
              owner: summary.owner,
              domain: summary.domain,
              lifecycle: summary.lifecycle,
              level: summary.level,
              score: summary.score,
              status: summary.status,
            };
          }),
        },
      };
    },
  });
}
