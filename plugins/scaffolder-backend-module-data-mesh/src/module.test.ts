import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import {
  CreatedTemplateGlobal,
  scaffolderTemplatingExtensionPoint,
} from '@backstage/plugin-scaffolder-node/alpha';
import { JsonObject } from '@backstage/types';
import { scaffolderModuleDataMesh } from './module';

/** Starts the module, and tells what it adds to the scaffolder. */
async function start(publish?: JsonObject) {
  const actions: TemplateAction<any, any, any>[] = [];
  const globals: CreatedTemplateGlobal[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        {
          addActions: (...added: TemplateAction<any, any, any>[]) =>
            actions.push(...added),
        },
      ],
      [
        scaffolderTemplatingExtensionPoint,
        {
          addTemplateFilters: () => {},
          addTemplateGlobals: (added: CreatedTemplateGlobal[]) =>
            globals.push(...added),
        },
      ],
    ],
    features: [
      scaffolderModuleDataMesh,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({
        data: publish ? { dataMesh: { publish } } : {},
      }),
    ],
  });
  await backend.stop();
  return { actions, globals };
}

describe('scaffolderModuleDataMesh', () => {
  it('adds its actions, all of which can be tried in a dry run', async () => {
    const { actions } = await start();
    expect(actions.map(({ id }) => id).sort()).toEqual([
      'data-mesh:contract:generate',
      'data-mesh:contract:validate',
      'data-mesh:product:generate',
      'data-mesh:product:register',
      'data-mesh:product:validate',
      'data-mesh:publish:directory',
      'data-mesh:scorecard:validate',
    ]);
    const without = actions.filter(
      ({ supportsDryRun, examples }) => !supportsDryRun || !examples,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each<[JsonObject | undefined, string, string]>([
    [undefined, 'directory', ''],
    [{ to: 'github', repoUrl: 'github.com?owner=acme' }, 'github', 'acme'],
    [
      { to: 'bitbucketCloud', repoUrl: 'bitbucket.org?workspace=a&project=b' },
      'bitbucketCloud',
      'a',
    ],
    [
      { to: 'azure', repoUrl: 'dev.azure.com?organization=o&project=p' },
      'azure',
      'o',
    ],
  ])('tells templates where to publish with %j', async (publish, to, who) => {
    const { globals } = await start(publish);
    expect(globals).toEqual([
      expect.objectContaining({
        id: 'dataMeshPublish',
        value: { to, repoUrl: publish?.repoUrl ?? '', organisation: who },
      }),
    ]);
  });

  it.each([
    [{ to: 'ftp' }, 'dataMesh.publish.to in the configuration is "ftp"'],
    [
      { to: 'github' },
      'dataMesh.publish.repoUrl in the configuration is ""; publishing to github needs',
    ],
  ])('does not start with %j', async (publish, message) => {
    await expect(start(publish)).rejects.toThrow(message);
  });
});
