import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  MAX_PRODUCT_NAME_LENGTH,
  PRODUCT_NAME_PATTERN,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DIRECTORY_TOPIC,
  DirectoryPublished,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { publishRepository } from './publishRepository';

/** Who commits when the portal does not know the person's address. */
const NO_ADDRESS = 'noreply@data-mesh.invalid';

/**
 * `data-mesh:publish:directory` publishes a repository to a directory on this
 * machine, from where the catalog takes it.
 *
 * @public
 */
export function createPublishDirectoryAction(deps: {
  events: EventsService;
  /** `dataMesh.publish.directory.root`. */
  directory?: string;
}) {
  return createTemplateAction({
    id: 'data-mesh:publish:directory',
    description:
      'Publishes the files of the task as a git repository in a directory on this machine (dataMesh.publish.directory.root)',
    supportsDryRun: true,
    examples: [
      {
        description: 'A repository that is named as the product',
        example: `steps:
  - id: publish
    action: data-mesh:publish:directory
    input:
      name: \${{ parameters.name }}`,
      },
    ],
    schema: {
      input: {
        name: z => z.string().describe('Name of the repository'),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe('What is published, relative to the task; default: all'),
        commitMessage: z => z.string().default('Create the data product'),
      },
      output: {
        repository: z => z.string().describe('Name of the repository'),
        path: z => z.string().describe('Where it is on this machine'),
        created: z =>
          z.boolean().describe('False when the same repository was there'),
      },
    },
    async handler(ctx) {
      const { name, sourcePath, commitMessage } = ctx.input;
      const root = deps.directory;
      if (!root) {
        throw new InputError(
          'dataMesh.publish.directory.root is not in the configuration; set it to a directory that the backend may write to, or dataMesh.publish.to to a git host',
        );
      }
      if (
        !PRODUCT_NAME_PATTERN.test(name) ||
        name.length > MAX_PRODUCT_NAME_LENGTH
      ) {
        throw new InputError(
          `name: "${name}" cannot name a repository; allowed: a letter, then lower case letters, digits and single dashes, at most ${MAX_PRODUCT_NAME_LENGTH}`,
        );
      }
      const source = sourcePath
        ? resolveSafeChildPath(ctx.workspacePath, sourcePath)
        : ctx.workspacePath;
      ctx.output('repository', name);
      if (ctx.isDryRun) {
        ctx.logger.info(`Would publish ${name} to the directory`);
        ctx.output('path', resolveSafeChildPath(root, name));
        ctx.output('created', false);
        return;
      }
      const { displayName, email } = ctx.user?.entity?.spec?.profile ?? {};
      const { path, created } = await publishRepository({
        source,
        root,
        name,
        author: {
          name: displayName ?? ctx.user?.ref ?? 'Data Mesh',
          email: email ?? NO_ADDRESS,
        },
        message: commitMessage ?? 'Create the data product',
      });
      ctx.logger.info(
        created
          ? `Published ${name} with one commit`
          : `${name} is there already with the same files; nothing was changed`,
      );
      const eventPayload: DirectoryPublished = { repository: name };
      await deps.events.publish({ topic: DIRECTORY_TOPIC, eventPayload });
      ctx.output('path', path);
      ctx.output('created', created);
    },
  });
}
