import { InputError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { dataMeshLedgerReadPermission } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Request, Router } from 'express';
import { audited } from '../authorization/audited';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

const DEFAULT_LIMIT = 50;

/** The ledger of decisions. */
export function addLedgerRoutes(router: Router, deps: RouterDeps): void {
  const { ledger, permissions, auditor } = deps;

  const authorize = async (request: Request) => {
    const credentials = await readerOf(deps, request);
    const [{ result }] = await permissions.authorize(
      [{ permission: dataMeshLedgerReadPermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'Reading the ledger needs the permission data-mesh.ledger.read',
      );
    }
  };

  router.get('/ledger', async (request, response) => {
    await authorize(request);
    const { limit, beforeSeq } = request.query;
    const items = await audited(
      auditor,
      { eventId: 'ledger-read', request },
      () =>
        ledger.list({
          limit: Number(limit ?? DEFAULT_LIMIT),
          beforeSeq: beforeSeq === undefined ? undefined : Number(beforeSeq),
        }),
    );
    response.json({ items });
  });

  router.get('/ledger/verify', async (request, response) => {
    await authorize(request);
    const { seq, hash } = request.query;
    if ((seq === undefined) !== (hash === undefined)) {
      throw new InputError('seq and hash of an entry belong together');
    }
    const verification = await audited(
      auditor,
      { eventId: 'ledger-verify', severityLevel: 'medium', request },
      () =>
        ledger.verify(
          hash === undefined
            ? {}
            : { expectedHead: { seq: Number(seq), hash: String(hash) } },
        ),
    );
    response.json(verification);
  });
}
