import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Exemption,
  ExemptionPage,
  ExemptionRequest,
  ExemptionState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { audited } from '../authorization/audited';
import { Caller } from '../authorization/Caller';
import { checkExemptionRequest } from '../governance/exemptions/exemptionRules';
import { ExemptionQuery } from '../governance/exemptions/ExemptionStore';
import { assertAllowed, refuse, Verdict } from '../governance/Verdict';
import { Visible } from '../results/productFilters';
import { addExemptionDecisionRoutes } from './exemptionDecisions';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';
import { visibleExemption } from './visibleExemption';

const DEFAULT_LIMIT = 50;

/** The products whose exemptions are asked for; undefined for all. */
function wantedProducts(
  product: string | undefined,
  visible: Visible,
): readonly string[] | undefined {
  const readable = visible === 'all' ? undefined : visible;
  if (product === undefined) return readable;
  // A product that may not be read has as many as one that is not there.
  return !readable || readable.includes(product) ? [product] : [];
}

/** What is over is for nobody to decide. */
const over = ({ state }: Exemption): Verdict | undefined =>
  state === 'requested' || state === 'approved'
    ? undefined
    : refuse(`It is ${state}, so there is nothing left to decide`);

/** Listing, requesting, deciding and revoking exemptions. */
export function addExemptionRoutes(router: Router, deps: RouterDeps): void {
  const { exemptions, policies, directory, visibility, allowances } = deps;
  const { auth, httpAuth, callers, auditor, clock } = deps;

  /** Only who answers for all of the products asks for them. */
  const authorizeRequest = async (
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    caller: Caller,
    refs: readonly string[],
  ) => {
    const visible = await visibility.of(credentials);
    const known = await directory.owners(refs);
    const readable = visible === 'all' ? undefined : new Set(visible);
    const missing = refs.find(
      ref => !known.has(ref) || (readable && !readable.has(ref)),
    );
    if (missing) {
      throw new InputError(
        `products: there is no data product ${missing}, or you may not read it`,
      );
    }
    assertAllowed(
      await allowances.requestExemption({ credentials, caller }, known),
    );
  };

  const mayDecide = async (
    credentials: BackstageCredentials,
    items: readonly Exemption[],
  ): Promise<Verdict[]> => {
    if (!auth.isPrincipal(credentials, 'user')) {
      return items.map(() =>
        refuse('Only people who are signed in decide on exemptions'),
      );
    }
    const caller = await callers.of(credentials);
    const verdicts = await allowances.decide({ credentials, caller }, items);
    return items.map((item, i) => over(item) ?? verdicts[i]);
  };

  router.get('/exemptions', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const visible = await visibility.of(credentials);
    const query = request.query as Record<string, string | undefined>;
    const scope = {
      scorecard: query.scorecard,
      entityRefs: wantedProducts(query.product, visible),
    };
    const page = await exemptions.list(
      {
        ...scope,
        state: query.state as ExemptionState | undefined,
        orderBy: query.orderBy as ExemptionQuery['orderBy'],
        limit: Number(query.limit ?? DEFAULT_LIMIT),
        cursor: query.cursor,
      },
      clock(),
    );
    const verdicts = await mayDecide(credentials, page.items);
    const body: ExemptionPage = {
      items: page.items.flatMap(
        (item, i) =>
          visibleExemption({ ...item, mayDecide: verdicts[i] }, visible) ?? [],
      ),
      counts: await exemptions.counts(scope, clock()),
      pageInfo: { nextCursor: page.nextCursor },
    };
    response.json(body);
  });

  router.post('/exemptions', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const body = request.body as ExemptionRequest;
    const caller = await callers.of(credentials);
    const { created, policy } = await audited(
      auditor,
      {
        eventId: 'exemption-request',
        severityLevel: 'medium',
        request,
        meta: { scorecard: body.scorecard, check: body.checkId },
      },
      async () => {
        const found = await policies.get(body.scorecard);
        if (!found?.inForce) {
          throw new InputError(
            `scorecard: ${body.scorecard} is not in force; allowed: the ref of a scorecard that is`,
          );
        }
        const check = found.scorecard.checks.find(
          ({ id }) => id === body.checkId,
        );
        if (!check) {
          throw new InputError(
            `checkId: ${body.scorecard} has no check ${body.checkId}; allowed: the id of one of its checks`,
          );
        }
        const valid = checkExemptionRequest(body, check, clock());
        await authorizeRequest(credentials, caller, valid.products);
        return {
          policy: found,
          created: await exemptions.request(
            { ...valid, requestedBy: caller.userRef },
            clock(),
          ),
        };
      },
    );
    await deps.onExemptionRequested(created, policy);
    response.status(201).json(created);
  });

  addExemptionDecisionRoutes(router, deps);
}
