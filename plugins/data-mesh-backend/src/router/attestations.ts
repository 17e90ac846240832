import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Attestation,
  AttestationStatement,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { audited } from '../authorization/audited';
import { AttestedFacts } from '../governance/attestations/attestationDigest';
import { attestedFactsOf } from '../governance/attestations/attestedFacts';
import { assertAllowed } from '../governance/Verdict';
import { productRef, readableProduct, readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

const MAX_HISTORY = 100;

/** One confirms what the catalog says; what is wrong is corrected there first. */
function assertTrue(statement: AttestationStatement, facts: AttestedFacts) {
  const fields = [
    'owner',
    'productOwner',
    'classification',
    'personalData',
  ] as const;
  for (const field of fields) {
    const said = statement[field] || undefined;
    const stands = facts[field] || undefined;
    if (
      said?.toLocaleLowerCase('en-US') === stands?.toLocaleLowerCase('en-US')
    ) {
      continue;
    }
    throw new ConflictError(
      `${field}: ${JSON.stringify(
        said ?? '',
      )} is not what the catalog says, ${JSON.stringify(
        stands ?? '',
      )}; correct the product in its source first, then confirm it`,
    );
  }
}

/** Confirming the ownership of products. */
export function addAttestationRoutes(router: Router, deps: RouterDeps): void {
  const { attestations, directory, allowances, httpAuth, callers } = deps;
  const { auditor, clock, sweeper } = deps;

  router.get(
    '/products/:namespace/:name/attestations',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const ref = productRef(request.params);
      await readableProduct(deps, credentials, ref);
      response.json({
        items: await attestations.history(ref, { limit: MAX_HISTORY }),
      });
    },
  );

  router.post(
    '/products/:namespace/:name/attestations',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const entityRef = productRef(request.params);
      const statement = request.body as AttestationStatement;
      const caller = await callers.of(credentials);
      await readableProduct(deps, credentials, entityRef);
      const attestation = await audited(
        auditor,
        {
          eventId: 'attestation-create',
          severityLevel: 'medium',
          request,
          meta: { entityRef },
        },
        async () => {
          const owners = (await directory.owners([entityRef])).get(entityRef);
          if (!owners) {
            throw new NotFoundError(`${entityRef} has left the catalog`);
          }
          assertAllowed(
            await allowances.attest({ credentials, caller }, entityRef, owners),
          );
          // Read anew: what was stored may be older than what is confirmed.
          const { index } = await sweeper.evaluateNow([entityRef]);
          const facts = attestedFactsOf(index.product(entityRef)!);
          assertTrue(statement, facts);
          return attestations.attest(
            {
              entityRef,
              attestedBy: caller.userRef,
              statement,
              via: (request.query.via as Attestation['via']) ?? 'portal',
              facts,
            },
            clock(),
          );
        },
      );
      await sweeper.evaluateNow([entityRef]);
      response.status(201).json(attestation);
    },
  );
}
