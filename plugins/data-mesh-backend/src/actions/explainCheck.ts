import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { ActionDeps } from './ActionDeps';

/** Adds the action that explains a check. */
export function addExplainCheck(
  actions: ActionsRegistryService,
  { policies, catalog }: ActionDeps,
): void {
  actions.register({
    name: 'explain-check',
    title: 'Explain a check',
    description:
      'Explains a check of a scorecard: what it demands, the CEL expression that decides, the facts that it needs, ' +
      'how to pass it and who can.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          scorecard: z
            .string()
            .describe('Id of the scorecard, such as builtin:quality'),
          check: z.string().describe('Id of the check, such as qlt-02'),
        }),
      output: z =>
        z.object({
          scorecard: z.string(),
          title: z.string(),
          level: z.string().optional(),
          severity: z.string(),
          appliesTo: z.string().optional(),
          each: z.string().optional(),
          needs: z.array(z.string()),
          expression: z.string(),
          remediation: z.string().optional(),
          link: z.string().optional(),
          fixedBy: z.string(),
          effort: z.string(),
          graceDays: z.number(),
          tolerance: z.string(),
          maxExemptionDays: z.number(),
          inForce: z.boolean(),
        }),
    },
    action: async ({ input, credentials }) => {
      const policy = await policies.get(input.scorecard);
      const check = policy?.scorecard.checks.find(
        ({ id }) => id === input.check,
      );
      const readable =
        !input.scorecard.startsWith('scorecard:') ||
        (await catalog.getEntityByRef(input.scorecard, { credentials }));
      if (!policy || !check || !readable) {
        throw new NotFoundError(
          `There is no check ${input.check} in ${input.scorecard}, or you may not read it`,
        );
      }
      const {
        id: _,
        message: __,
        principle: ___,
        enforcedFrom: ____,
        ...rest
      } = check;
      return {
        output: {
          scorecard: policy.scorecard.id,
          inForce: policy.inForce,
          ...rest,
        },
      };
    },
  });
}
