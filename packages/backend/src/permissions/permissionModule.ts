import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { DataMeshPolicy } from './DataMeshPolicy';

/** Puts the example policy in force, as the configuration says. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'data-mesh-policy',
  register(env) {
    env.registerInit({
      deps: { config: coreServices.rootConfig, policy: policyExtensionPoint },
      async init({ config, policy }) {
        policy.setPolicy(
          new DataMeshPolicy({
            governance:
              config.getOptionalStringArray('dataMesh.governance.owners') ?? [],
            restrictedReaders: config.getOptionalStringArray(
              'dataMeshPolicy.restrictedReaders',
            ),
          }),
        );
      },
    });
  },
});
