import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { InputError } from '@backstage/errors';
import express, { ErrorRequestHandler, RequestHandler, Router } from 'express';
import { spec } from '../schema/openapi.generated';
import { addAttestationRoutes } from './attestations';
import { addBadgeRoutes } from './badges';
import { addContractRoutes } from './contracts';
import { addExemptionRoutes } from './exemptions';
import { addExportRoutes } from './exports';
import { addHealthRoutes } from './health';
import { addLedgerRoutes } from './ledger';
import { addPreviewRoutes } from './previews';
import { addProductRoutes } from './products';
import { addObservedLineageRoutes } from './observedLineage';
import { addQualityRoutes } from './quality';
import { addRollupRoutes } from './rollups';
import { RouterDeps } from './RouterDeps';
import { addScorecardRoutes } from './scorecards';
import { addSignalRoutes } from './signals';
import { addTrendRoutes } from './trends';

/** Bodies of which a stranger may send more than usual. */
const largeBodies = /^\/(preview|signals\/results|scorecards\/preview)\/?$/;

/** Limits bodies: 5 MB where whole documents are sent, else 100 kB. */
function limitedJson(): RequestHandler {
  const small = express.json({ limit: '100kb' });
  const large = express.json({ limit: '5mb' });
  return (request, response, next) =>
    (largeBodies.test(request.path) ? large : small)(request, response, next);
}

/** A body that is no JSON is the sender's mistake, and says where. */
const bodyErrors: ErrorRequestHandler = (error, _request, _response, next) =>
  next(
    error?.type === 'entity.parse.failed'
      ? new InputError(`The body is no JSON: ${error.message}`)
      : error,
  );

/** No name has NUL in it, and PostgreSQL cannot even compare with it. */
const plainAddress: RequestHandler = (request, _response, next) =>
  next(
    request.originalUrl.includes('%00')
      ? new InputError('The address has a NUL character in it (%00)')
      : undefined,
  );

/** The routes of the REST API, as `schema/openapi.yaml` describes them. */
export function createRouter(deps: RouterDeps): Router {
  const parsed = Router();
  parsed.use(plainAddress);
  parsed.use(limitedJson());
  parsed.use(bodyErrors);
  const router = createValidatedOpenApiRouter(spec, {
    middleware: [parsed],
  }) as unknown as Router;
  addProductRoutes(router, deps);
  addBadgeRoutes(router, deps);
  addContractRoutes(router, deps);
  addExportRoutes(router, deps);
  addAttestationRoutes(router, deps);
  addRollupRoutes(router, deps);
  addTrendRoutes(router, deps);
  addPreviewRoutes(router, deps);
  addScorecardRoutes(router, deps);
  addExemptionRoutes(router, deps);
  addLedgerRoutes(router, deps);
  addSignalRoutes(router, deps);
  addQualityRoutes(router, deps);
  addObservedLineageRoutes(router, deps);
  addHealthRoutes(router, deps);
  return router;
}
