import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  isDataProductEntity,
  ProductScorecards,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { assertCreatable, CreatableDeps } from './assertCreatable';
import { blocking, Finding, findingsOf, levelSentence } from './findings';
import { MeasureDeps, measureProduct } from './measureProduct';
import { readWorkspaceEntities } from './readWorkspaceEntities';

const CATALOG_FILE = 'catalog-info.yaml';

/**
 * What the action asks others for.
 *
 * @public
 */
export interface ProductValidateDeps extends MeasureDeps, CreatableDeps {}

function assertLevel(
  scorecards: ProductScorecards['scorecards'],
  minLevel: string,
): void {
  const short = scorecards.flatMap(scorecard => {
    // What one domain demands of its own is shown, and stops nobody.
    const missing = scorecard.domain
      ? undefined
      : blocking(scorecard, minLevel);
    return missing
      ? [
          `${scorecard.title} is at ${
            scorecard.levelBeforeCap ?? 'no level'
          } and needs ${minLevel}:\n${missing
            .map(
              ({ check, title, message, remediation }) =>
                `- ${check} ${title}${
                  message ? `: ${message}` : ''
                }. ${remediation}`,
            )
            .join('\n')}`,
        ]
      : [];
  });
  if (short.length) throw new InputError(short.join('\n'));
}

/**
 * `data-mesh:product:validate` measures what was written against the scorecards
 * in force, with the evaluator that measures everything else, and stops the task
 * when the product would be below a level.
 *
 * @public
 */
export function createProductValidateAction(deps: ProductValidateDeps) {
  return createTemplateAction({
    id: 'data-mesh:product:validate',
    description:
      'Measures the data product in catalog-info.yaml against the scorecards, and fails below a level',
    supportsDryRun: true,
    examples: [
      {
        description: 'Stop when the product would not reach silver',
        example: `steps:
  - id: validate
    action: data-mesh:product:validate
    input:
      minLevel: silver`,
      },
    ],
    schema: {
      input: {
        path: z =>
          z
            .string()
            .default(CATALOG_FILE)
            .describe('The catalog file, relative to the repository'),
        minLevel: z =>
          z
            .string()
            .optional()
            .describe(
              'The level to reach in every scorecard of the mesh that has it, before the lifecycle caps it',
            ),
        ownedByUser: z =>
          z
            .boolean()
            .default(true)
            .describe('Whether the owner must be a group of whoever runs it'),
      },
      output: {
        level: z =>
          z.string().describe('The lowest level, none if there is none'),
        summary: z => z.string().describe('The levels, as Markdown'),
        findings: z =>
          z
            .array(z.record(z.string(), z.any()))
            .describe('Checks that fail, are unknown or are due later'),
      },
    },
    async handler(ctx) {
      const { path = CATALOG_FILE, minLevel, ownedByUser = true } = ctx.input;
      const entities = await readWorkspaceEntities(ctx.workspacePath, path);
      const product = entities.find(isDataProductEntity);
      if (!product) throw new InputError(`${path}: there is no DataProduct`);

      const credentials = await ctx.getInitiatorCredentials();
      await assertCreatable(deps, {
        credentials,
        owner: ownedByUser && ctx.user?.ref ? product.spec.owner : undefined,
        entities,
        repository: product.metadata.name,
      });
      const { level, scorecards } = await measureProduct(
        deps,
        entities,
        credentials,
      );
      const sentences = scorecards.map(levelSentence);
      sentences.forEach(sentence => ctx.logger.info(sentence));
      if (minLevel) assertLevel(scorecards, minLevel);
      const findings: Finding[] = [];
      for (const scorecard of scorecards) {
        findings.push(...findingsOf(scorecard));
      }
      ctx.output('level', level ?? 'none');
      ctx.output(
        'summary',
        sentences.map(sentence => `- ${sentence}`).join('\n'),
      );
      ctx.output('findings', findings);
    },
  });
}
