import { stringifyEntityRef } from '@backstage/catalog-model';
import { FoundFieldPage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

const DEFAULT_LIMIT = 50;

const contractRef = ({
  namespace,
  name,
}: {
  namespace: string;
  name: string;
}) => stringifyEntityRef({ kind: 'API', namespace, name });

/** Data contracts: what is wrong with them, their versions, and their fields. */
export function addContractRoutes(router: Router, deps: RouterDeps): void {
  const { contracts, fields, visibility } = deps;

  router.get('/contracts/:namespace/:name', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const ref = contractRef(request.params);
    response.json(await contracts.details(ref, credentials));
  });

  router.get(
    '/contracts/:namespace/:name/versions',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const ref = contractRef(request.params);
      response.json({ items: await contracts.listVersions(ref, credentials) });
    },
  );

  router.get('/contracts/:namespace/:name/diff', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const ref = contractRef(request.params);
    const { from, to } = request.query as { from: string; to: string };
    response.json(await contracts.compare(ref, { from, to }, credentials));
  });

  router.get('/fields', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const { query, name, limit, offset } = request.query as Record<
      string,
      string | undefined
    >;
    const page: FoundFieldPage = await fields.find(
      {
        beginning: query,
        name,
        limit: Number(limit ?? DEFAULT_LIMIT),
        offset: Number(offset ?? 0),
      },
      {
        products: await visibility.of(credentials),
        contracts: await visibility.of(credentials, 'contracts'),
      },
    );
    response.json(page);
  });
}
