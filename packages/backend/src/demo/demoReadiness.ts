import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { Router } from 'express';
import { isDevelopment } from './development';
import { exampleFiles, readEntityRefs } from './exampleEntities';
import { measureProducts } from './measureProducts';
import {
  doneAfter,
  exampleEntitiesInCatalog,
  overallProgress,
  ReadinessCondition,
} from './readiness';
import { makeDocsSearchable } from './searchableDocs';

const countProducts = (entityRefs: Iterable<string>) =>
  [...entityRefs].filter(ref => ref.startsWith('dataproduct:')).length;

/**
 * `GET /api/demo/ready`: whether the demo can be shown. A portal whose server
 * listens but whose catalog is half read looks broken, so the launcher and the
 * browser tests wait for this and not for the port.
 */
export default createBackendPlugin({
  pluginId: 'demo',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ auth, catalog, config, discovery, httpRouter, logger }) {
        if (!isDevelopment()) {
          return;
        }
        const entityRefs = await readEntityRefs(exampleFiles(config));
        const entities = exampleEntitiesInCatalog({
          entityRefs,
          catalog,
          auth,
          logger,
        });
        const conditions: ReadinessCondition[] = [
          entities,
          doneAfter(entities, logger, () =>
            makeDocsSearchable({ auth, catalog, discovery, logger }),
          ),
          doneAfter(entities, logger, () =>
            measureProducts(
              { auth, discovery, logger },
              countProducts(entityRefs),
            ),
          ),
        ];

        const router = Router();
        router.get('/ready', async (_request, response, next) => {
          try {
            const progress = await overallProgress(conditions);
            response.status(progress.ready ? 200 : 503).json(progress);
          } catch (error) {
            next(error);
          }
        });
        httpRouter.use(router);
        httpRouter.addAuthPolicy({ path: '/ready', allow: 'unauthenticated' });
      },
    });
  },
});
