import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthService,
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  PermissionPolicy,
  ServerPermissionClient,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/**
 * The mock auth service, with tokens that say which plugin asks for a user:
 * permissions are not told to users themselves.
 */
const authFactory = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }): AuthService => {
    const pluginId = plugin.getId();
    const auth = mockServices.auth({ pluginId });
    const getServiceToken = auth.getPluginRequestToken.bind(auth);
    auth.getPluginRequestToken = async options => {
      const { onBehalfOf } = options;
      if (!auth.isPrincipal(onBehalfOf, 'user'))
        return getServiceToken(options);
      return {
        token: mockCredentials.user.token(onBehalfOf.principal.userEntityRef, {
          actor: { subject: `plugin:${pluginId}` },
        }),
      };
    };
    return auth;
  },
});

const permissionsFactory = createServiceFactory({
  service: coreServices.permissions,
  deps: {
    auth: coreServices.auth,
    config: coreServices.rootConfig,
    discovery: coreServices.discovery,
  },
  factory: ({ config, ...options }) =>
    ServerPermissionClient.fromConfig(config, options),
});

/** The real permission backend with a policy; needs `permission.enabled`. */
export function permissionBackend(policy: PermissionPolicy): BackendFeature[] {
  return [
    authFactory,
    permissionsFactory,
    permissionPlugin,
    createBackendModule({
      pluginId: 'permission',
      moduleId: 'policy',
      register(env) {
        env.registerInit({
          deps: { point: policyExtensionPoint },
          async init({ point }) {
            point.setPolicy(policy);
          },
        });
      },
    }),
  ];
}
