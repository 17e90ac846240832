import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  createTemplateGlobalValue,
  scaffolderTemplatingExtensionPoint,
} from '@backstage/plugin-scaffolder-node/alpha';
import { readPublishOptions } from '@backstage-data-mesh/plugin-data-mesh-node';
import { createPublishDirectoryAction } from './directory/publishDirectory';
import { createContractGenerateAction } from './draft/contractGenerate';
import { createProductGenerateAction } from './draft/productGenerate';
import { createProductRegisterAction } from './register/productRegister';
import { createContractValidateAction } from './validate/contractValidate';
import { createProductValidateAction } from './validate/productValidate';
import { createScorecardValidateAction } from './validate/scorecardValidate';

/** Who owns the repositories on a git host; empty for a directory. */
function organisationOf(repoUrl: string): string {
  const [, query = ''] = repoUrl.split('?');
  const parameters = new URLSearchParams(query);
  return (
    ['owner', 'workspace', 'organization', 'project']
      .map(name => parameters.get(name))
      .find(Boolean) ?? ''
  );
}

/**
 * Adds the template actions that create data products to the scaffolder, and the
 * template global `dataMeshPublish`, which says where the configuration wants new
 * repositories.
 *
 * @public
 */
export const scaffolderModuleDataMesh = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'data-mesh',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        templating: scaffolderTemplatingExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ actions, config, templating, ...deps }) {
        const { auth, catalog, discovery, events, userInfo } = deps;
        const { to, repoUrl, directory } = readPublishOptions(config);
        templating.addTemplateGlobals([
          createTemplateGlobalValue({
            id: 'dataMeshPublish',
            description:
              'Where new repositories go: to, the repoUrl of a git host without repo, and the organisation that owns them there',
            value: { to, repoUrl, organisation: organisationOf(repoUrl) },
          }),
        ]);
        const validateDeps = {
          auth,
          catalog,
          directory,
          discovery,
          repoUrl,
          userInfo,
        };
        actions.addActions(
          createContractGenerateAction(),
          createProductGenerateAction(),
          createProductValidateAction(validateDeps),
          createContractValidateAction(validateDeps),
          createScorecardValidateAction(validateDeps),
          createPublishDirectoryAction({ directory, events }),
          createProductRegisterAction({
            auth,
            catalog,
            discovery,
            events,
            integrations: ScmIntegrations.fromConfig(config),
          }),
        );
      },
    });
  },
});
