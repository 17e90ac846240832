import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isScorecardEntity } from '@backstage-data-mesh/plugin-data-mesh-common';
import { parse } from 'yaml';
import { assertCreatable } from './assertCreatable';
import { clientOf } from './measureProduct';
import { ProductValidateDeps } from './productValidate';
import { readWorkspaceEntities } from './readWorkspaceEntities';
import { readWorkspaceText } from './readWorkspaceText';

const CATALOG_FILE = 'catalog-info.yaml';

/** The names of the levels of a scorecard that compiles, lowest first. */
function levelNames(scorecard: string): string[] {
  const { spec } = parse(scorecard) as {
    spec: { levels: (string | { name: string })[] };
  };
  return spec.levels.map(level =>
    typeof level === 'string' ? level : level.name,
  );
}

/**
 * `data-mesh:scorecard:validate` tries a scorecard on all products that whoever
 * runs the task may see, and stops when it cannot be read or compiled.
 *
 * @public
 */
export function createScorecardValidateAction(deps: ProductValidateDeps) {
  return createTemplateAction({
    id: 'data-mesh:scorecard:validate',
    description:
      'Compiles a scorecard, and tells which levels the products of the mesh would get',
    supportsDryRun: true,
    examples: [
      {
        description: 'After writing catalog-info.yaml',
        example: `steps:
  - id: validate
    action: data-mesh:scorecard:validate`,
      },
    ],
    schema: {
      input: {
        path: z =>
          z
            .string()
            .default(CATALOG_FILE)
            .describe(
              'The file with the scorecard, relative to the repository',
            ),
      },
      output: {
        products: z => z.number().describe('How many products it was tried on'),
        summary: z => z.string().describe('The levels, as Markdown'),
      },
    },
    async handler(ctx) {
      const { path = CATALOG_FILE } = ctx.input;
      const scorecard = await readWorkspaceText(ctx.workspacePath, path);
      const credentials = await ctx.getInitiatorCredentials();
      const { client, token } = await clientOf(deps, credentials);
      const { problems, products, after } = await client.previewScorecard(
        scorecard,
        undefined,
        { token },
      );
      if (problems.length) {
        throw new InputError(
          problems
            .map(problem => `${problem.path}: ${problem.message}`)
            .join('\n'),
        );
      }
      // A policy of a domain is in force by its owner alone, so nobody writes one
      // in the name of others.
      const entities = await readWorkspaceEntities(ctx.workspacePath, path);
      for (const entity of entities.filter(isScorecardEntity)) {
        await assertCreatable(deps, {
          credentials,
          owner: ctx.user?.ref ? entity.spec.owner : undefined,
          entities: [entity],
          repository: entity.metadata.name,
        });
      }
      const names = levelNames(scorecard);
      const levels = Object.entries(after).map(
        ([position, count]) =>
          `- ${names[Number(position)] ?? 'no level'}: ${count}`,
      );
      ctx.logger.info(`Tried on ${products} products`);
      ctx.output('products', products);
      ctx.output('summary', levels.join('\n'));
    },
  });
}
