import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { isDevelopment } from './development';
import { waitForCatalogUser } from './waitForCatalogUser';

/** The people of the example meshes whom one can be. */
const demoUserNames = ['jdoe', 'lbauer', 'gnovak'];

// There is nothing to prove: whoever asks is the persona.
const passwordlessAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize() {},
  async authenticate() {
    return { result: {} };
  },
});

/**
 * One sign-in provider per persona (`demo-jdoe`, …), so that a fresh portal
 * can be seen with the eyes of an owner, a domain lead and a governance lead.
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-users',
  register(env) {
    env.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ providers, config, logger }) {
        if (!config.getOptionalBoolean('demo.users')) {
          logger.info('Demo users are off: demo.users is not true');
          return;
        }
        if (!isDevelopment()) {
          logger.warn(
            `Demo users are off although demo.users is true: they sign in without a password, so they need NODE_ENV=development and it is ${
              process.env.NODE_ENV ?? 'not set'
            }`,
          );
          return;
        }
        for (const name of demoUserNames) {
          const entityRef = `user:default/${name}`;
          providers.registerProvider({
            providerId: `demo-${name}`,
            factory: createProxyAuthProviderFactory({
              authenticator: passwordlessAuthenticator,
              signInResolver: async (_info, ctx) =>
                waitForCatalogUser(() =>
                  ctx.signInWithCatalogUser({ entityRef }),
                ),
            }),
          });
        }
      },
    });
  },
});
