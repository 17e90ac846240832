import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { readCheckRollup } from '../results/checkRollup';
import { readProductFilter } from '../router/productFilter';
import { readablePolicies } from '../router/readablePolicies';
import { ActionDeps } from './ActionDeps';

const MAX_CHECKS = 20;

/** Adds the action that ranks the work of a team. */
export function addWhatToFixFirst(
  actions: ActionsRegistryService,
  deps: ActionDeps,
): void {
  actions.register({
    name: 'what-to-fix-first',
    title: 'What to fix first',
    description:
      'Ranks the checks that the data products of a team, a domain or the caller do not pass by how many products each would lift ' +
      'to their next level, with how to put them right. Answers "what should I fix first".',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          owner: z
            .array(z.string())
            .optional()
            .describe('Refs of groups, or "me"; without it all products'),
          domain: z.array(z.string()).optional().describe('Refs of domains'),
        }),
      output: z =>
        z.object({
          checks: z.array(
            z.object({
              scorecard: z.string(),
              check: z.string(),
              title: z.string(),
              severity: z.string(),
              lifts: z.number(),
              failing: z.number(),
              unknown: z.number(),
              remediation: z.string().optional(),
              effort: z.string(),
              fixedBy: z.string(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const visible = await deps.visibility.of(credentials);
      const policies = await readablePolicies(
        deps,
        await deps.policies.list(),
        visible,
        credentials,
      );
      const filter = await readProductFilter(deps, credentials, input, []);
      const rows = await readCheckRollup(deps, filter, visible, policies);
      const open = rows.filter(
        ({ outcomes }) => (outcomes.fail ?? 0) + (outcomes.unknown ?? 0) > 0,
      );
      return {
        output: {
          checks: open.slice(0, MAX_CHECKS).map(row => ({
            scorecard: row.scorecard,
            check: row.check,
            title: row.title,
            severity: row.severity,
            lifts: row.lifts,
            failing: row.outcomes.fail ?? 0,
            unknown: row.outcomes.unknown ?? 0,
            remediation: row.remediation,
            effort: row.effort,
            fixedBy: row.fixedBy,
          })),
        },
      };
    },
  });
}
