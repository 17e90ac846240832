import { Router } from 'express';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

/** What would be, without storing anything. */
export function addPreviewRoutes(router: Router, deps: RouterDeps): void {
  router.post('/preview', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const { entities } = request.body as { entities: (object | string)[] };
    response.json(await deps.productPreviewer.preview(entities, credentials));
  });

  router.post('/scorecards/preview', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const { scorecard, replaces } = request.body as {
      scorecard: string;
      replaces?: string;
    };
    const visible = await deps.visibility.of(credentials);
    response.json(
      await deps.policyPreviewer.preview(scorecard, visible, replaces),
    );
  });
}
