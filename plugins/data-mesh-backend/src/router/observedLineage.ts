import { ObservedLineage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { productRef, readableProduct, readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

/** What runs have shown of where data comes from and goes to. */
export function addObservedLineageRoutes(
  router: Router,
  deps: RouterDeps,
): void {
  const { observed, visibility } = deps;

  router.get(
    '/products/:namespace/:name/lineage',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const { entityRef } = await readableProduct(
        deps,
        credentials,
        productRef(request.params),
      );
      const body: ObservedLineage = {
        edges: await observed.edges(
          entityRef,
          await visibility.of(credentials),
        ),
      };
      response.json(body);
    },
  );

  router.get(
    '/products/:namespace/:name/field-uses',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const { entityRef } = await readableProduct(
        deps,
        credentials,
        productRef(request.params),
      );
      const { output, field } = request.query as {
        output?: string;
        field?: string;
      };
      response.json(
        await observed.fieldUses(
          entityRef,
          { output, field },
          await visibility.of(credentials),
        ),
      );
    },
  );
}
