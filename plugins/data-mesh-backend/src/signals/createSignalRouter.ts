import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { dataMeshSignalCreatePermission } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  readSignals,
  SignalFormat,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { NextFunction, Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { rateLimit } from 'express-rate-limit';
import { audited } from '../authorization/audited';
import { callerSubject, checkAnySender, Sender } from '../quality/senders';
import { checkProductRef } from '../validation/checkProductRef';
import { checkText } from '../validation/checkValue';
import { SignalLimits } from './readSignalLimits';
import { drain } from './drain';
import { requestParts } from './requestParts';
import { GivenSignals } from './buildBatch';
import { SignalIntake } from './SignalIntake';
import { TooManyRequestsError } from './TooManyRequestsError';

/** The formats by name; two of one name stop the backend at its start. */
export function signalFormats(
  all: readonly SignalFormat[],
): Map<string, SignalFormat> {
  const formats = new Map<string, SignalFormat>();
  for (const format of all) {
    if (!/^[a-z][a-z0-9-]*$/.test(format.name) || format.name === 'results') {
      throw new Error(
        `The format of signals ${JSON.stringify(
          format.name,
        )} has no valid name; allowed: lower case letters, digits and -, but not results`,
      );
    }
    if (formats.has(format.name)) {
      throw new Error(
        `There are two formats of signals called ${format.name}; allowed: one`,
      );
    }
    formats.set(format.name, format);
  }
  return formats;
}

/** What the query says beside the files. */
function givenBy({ query }: Request): GivenSignals {
  const text = (name: string, maxLength: number) =>
    query[name] === undefined
      ? undefined
      : checkText(name, query[name] as string, maxLength);
  const known = ['product', 'output', 'runId', 'url'];
  const unknown = Object.keys(query).find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `The query parameter ${JSON.stringify(
        unknown.slice(0, 80),
      )} is not known; allowed: ${known.join(', ')}`,
    );
  }
  const product = text('product', 200);
  return {
    ...(product !== undefined && {
      product: checkProductRef('product', product),
    }),
    output: text('output', 200),
    runId: text('runId', 200),
    url: text('url', 2000),
  };
}

/** Who sends, as the steps of a request hand it on. */
const subjectOf = (response: Response): string => response.locals.signalSender;

/**
 * Takes the files of quality tools, as streams: `POST /signals/:format`. Results
 * in the form of this API come through the router of the other routes.
 */
export function createSignalRouter(deps: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  clock: () => Date;
  senders: readonly Sender[];
  formats: ReadonlyMap<string, SignalFormat>;
  limits: SignalLimits;
  intake: SignalIntake;
}): Router {
  const { httpAuth, permissions, auditor, clock, formats, limits } = deps;
  const router = PromiseRouter();

  // First who it is: before that nothing of the body is read.
  const authorize = async (
    request: Request,
    response: Response,
    next: NextFunction,
  ) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const [{ result }] = await permissions.authorize(
      [{ permission: dataMeshSignalCreatePermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'Sending quality results needs the permission data-mesh.signal.create',
      );
    }
    const subject = callerSubject(credentials);
    checkAnySender(deps.senders, subject);
    response.locals.signalSender = subject;
    next();
  };
  const limited = rateLimit({
    windowMs: 60_000,
    limit: limits.requestsPerMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (_request, response) => subjectOf(response),
    handler: (_request, _response, next) =>
      next(new TooManyRequestsError(limits.requestsPerMinute)),
  });

  // The form of this API has a route of its own, which authorizes; the limit is one.
  router.post(
    '/signals/results',
    async (request: Request, response: Response, next: NextFunction) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      response.locals.signalSender = callerSubject(credentials);
      next();
    },
    limited,
    (_request: Request, _response: Response, next: NextFunction) =>
      next('router'),
  );

  router.post(
    '/signals/:format',
    authorize,
    limited,
    async (request, response) => {
      const format = formats.get(request.params.format);
      if (!format) {
        throw new NotFoundError(
          `There is no format ${JSON.stringify(
            request.params.format.slice(0, 80),
          )}; allowed: results, ${[...formats.keys()].sort().join(', ')}`,
        );
      }
      const given = givenBy(request);
      const receipt = await audited(
        auditor,
        {
          eventId: 'signal-receive',
          request: request as Request,
          meta: { format: format.name, product: given.product ?? null },
        },
        async () => {
          const receivedAt = clock();
          const parsed = await readSignals(
            format,
            requestParts(request as Request, format, limits.maxBytes),
            { receivedAt },
          ).finally(() => drain(request as Request, limits.maxBytes));
          return deps.intake.take(parsed, given, {
            sender: subjectOf(response),
            receivedAt,
          });
        },
      );
      response.json(receipt);
    },
  );
  return router;
}
