import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  dataMeshSignalCreatePermission,
  SignalRun,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { audited } from '../authorization/audited';
import { callerSubject, checkSender } from '../quality/senders';
import { checkSignalRun } from '../quality/signalRules';
import { checkProductRef } from '../validation/checkProductRef';
import { RouterDeps } from './RouterDeps';

/** Receiving the results of quality rules in the form of this API. */
export function addSignalRoutes(router: Router, deps: RouterDeps): void {
  const { httpAuth, permissions, directory, intake, senders } = deps;
  const { auditor, clock } = deps;

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
        const entityRef = checkProductRef('product', run.product);
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
        const [stored] = await intake.store(
          {
            runs: [
              {
                entityRef,
                run: checkSignalRun(run, {
                  outputs: target.outputs,
                  now: receivedAt,
                }),
              },
            ],
            metrics: [],
            edges: [],
            fields: [],
            unmapped: [],
          },
          { sender: subject, receivedAt },
          'refuse',
        );
        return stored;
      },
    );
    response.json(receipt);
  });
}
