import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  dataMeshSignalCreatePermission,
  ProductQuality,
  SignalRun,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { audited } from '../authorization/audited';
import { callerSubject, checkSender } from '../quality/senders';
import { checkSignalRun, signalProduct } from '../quality/signalRules';
import { productRef, readableProduct, readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

const MAX_RUNS = 50;

/** Receiving the results of quality rules, and showing them. */
export function addSignalRoutes(router: Router, deps: RouterDeps): void {
  const { httpAuth, permissions, directory, quality, senders } = deps;
  const { auditor, clock, logger, sweeper } = deps;

  router.get(
    '/products/:namespace/:name/quality',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const { entityRef } = await readableProduct(
        deps,
        credentials,
        productRef(request.params),
      );
      const [results, runs] = await Promise.all([
        quality.latest(entityRef),
        quality.runs(entityRef, { limit: MAX_RUNS }),
      ]);
      const body: ProductQuality = { results, runs };
      response.json(body);
    },
  );

  router.post('/signals/results', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const run = request.body as SignalRun;
    const receipt = await audited(
      auditor,
      {
        eventId: 'signal-receive',
        request,
        meta: { product: run.product, runId: run.runId },
      },
      async () => {
        const [{ result }] = await permissions.authorize(
          [{ permission: dataMeshSignalCreatePermission }],
          { credentials },
        );
        if (result !== AuthorizeResult.ALLOW) {
          throw new NotAllowedError(
            'Sending quality results needs the permission data-mesh.signal.create',
          );
        }
        const entityRef = signalProduct(run);
        const subject = callerSubject(credentials);
        const target = await directory.signalTarget(entityRef);
        checkSender(senders, subject, {
          ref: entityRef,
          domains: target?.domains ?? [],
        });
        if (!target) {
          throw new NotFoundError(
            `product: ${entityRef} is not in the catalog, or was not measured yet; register it, then send the results again`,
          );
        }
        const receivedAt = clock();
        return quality.record(
          checkSignalRun(run, { outputs: target.outputs, now: receivedAt }),
          { entityRef, sender: subject, receivedAt },
        );
      },
    );
    if (!receipt.duplicate) {
      try {
        await sweeper.evaluateNow([receipt.product]);
      } catch (error) {
        logger.warn(
          'The results are stored; the product is measured in the next sweep',
          error as Error,
        );
      }
    }
    response.json(receipt);
  });
}
