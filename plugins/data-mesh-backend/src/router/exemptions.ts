import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  dataMeshExemptionCreatePermission,
  dataMeshExemptionDecidePermission,
  Exemption,
  ExemptionDecision,
  ExemptionRequest,
  ExemptionRevocation,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { audited } from '../authorization/audited';
import { Caller } from '../authorization/Caller';
import {
  checkExemptionDecision,
  checkExemptionRequest,
  checkExemptionRevocation,
} from '../governance/exemptions/exemptionRules';
import { mayDecide } from '../governance/exemptions/mayDecide';
import { Visible } from '../results/productFilters';
import { readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

const DEFAULT_LIMIT = 50;

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** An exemption without the products that a caller may not know of. */
function visiblePart(
  exemption: Exemption,
  visible: Visible,
): Exemption | undefined {
  if (visible === 'all') return exemption;
  const known = new Set(visible);
  const products = exemption.products.filter(ref => known.has(ref));
  return products.length ? { ...exemption, products } : undefined;
}

/** Requesting, deciding and revoking exemptions. */
export function addExemptionRoutes(router: Router, deps: RouterDeps): void {
  const { exemptions, policies, directory, visibility, permissions } = deps;
  const { httpAuth, callers, auditor, clock } = deps;

  const ownersOf = async (refs: readonly string[]) =>
    [...(await directory.owners(refs)).values()].map(({ owner }) => owner);

  /** Only who answers for all of the products asks for them. */
  const authorizeRequest = async (
    credentials: UserCredentials,
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
    const foreign = refs.find(ref => {
      const { owner, people } = known.get(ref)!;
      return !caller.refs.has(owner) && !people.includes(caller.userRef);
    });
    if (foreign) {
      throw new NotAllowedError(
        `Only ${known.get(foreign)!.owner} and the people named in spec.team ` +
          `request exemptions for ${foreign}`,
      );
    }
    const decisions = await permissions.authorize(
      refs.map(resourceRef => ({
        permission: dataMeshExemptionCreatePermission,
        resourceRef,
      })),
      { credentials },
    );
    const denied = decisions.findIndex(
      ({ result }) => result !== AuthorizeResult.ALLOW,
    );
    if (denied >= 0) {
      throw new NotAllowedError(
        `Requesting an exemption for ${refs[denied]} needs the permission data-mesh.exemption.create`,
      );
    }
  };

  const authorizeDecision = async (
    credentials: UserCredentials,
    caller: Caller,
    exemption: Exemption,
  ) => {
    const policy = await policies.get(exemption.scorecard);
    const [{ result }] = await permissions.authorize(
      [
        {
          permission: dataMeshExemptionDecidePermission,
          resourceRef: exemption.scorecard,
        },
      ],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `Deciding on exemptions from ${exemption.scorecard} needs the permission data-mesh.exemption.decide`,
      );
    }
    const verdict = mayDecide({
      deciderRefs: [...caller.refs],
      deciderUser: caller.userRef,
      scorecardOwner: policy?.scorecard.owner,
      requestedBy: exemption.requestedBy,
      productOwners: await ownersOf(exemption.products),
    });
    if (!verdict.allowed) throw new NotAllowedError(verdict.reason);
  };

  const readableExemption = async (
    id: string,
    credentials: UserCredentials,
  ) => {
    const exemption = await exemptions.get(id, clock());
    const visible = await visibility.of(credentials);
    if (!exemption || !visiblePart(exemption, visible)) {
      throw new NotFoundError(
        `There is no exemption ${id}, or you may not read its products`,
      );
    }
    return exemption;
  };

  /** Who was exempted or no longer is gets a new result at once. */
  const reevaluate = async ({ products: refs }: Exemption) => {
    try {
      await deps.sweeper.evaluateNow(refs);
    } catch (error) {
      deps.logger.warn(
        'The decision is stored; its products are measured in the next sweep',
        error as Error,
      );
    }
  };

  router.get('/exemptions', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const visible = await visibility.of(credentials);
    const { state, scorecard, product, limit, cursor } =
      request.query as Record<string, string | undefined>;
    const readable = visible === 'all' ? undefined : visible;
    const allowed =
      product === undefined || visible === 'all' || visible.includes(product);
    const page = allowed
      ? await exemptions.list(
          {
            state: state as Exemption['state'] | undefined,
            scorecard,
            entityRefs: product ? [product] : readable,
            limit: Number(limit ?? DEFAULT_LIMIT),
            cursor,
          },
          clock(),
        )
      : { items: [] };
    response.json({
      items: page.items.flatMap(one => visiblePart(one, visible) ?? []),
      pageInfo: { nextCursor: page.nextCursor },
    });
  });

  router.post('/exemptions', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const body = request.body as ExemptionRequest;
    const caller = await callers.of(credentials);
    const created = await audited(
      auditor,
      {
        eventId: 'exemption-request',
        severityLevel: 'medium',
        request,
        meta: { scorecard: body.scorecard, check: body.checkId },
      },
      async () => {
        const policy = await policies.get(body.scorecard);
        const check = policy?.scorecard.checks.find(
          ({ id }) => id === body.checkId,
        );
        if (!policy?.inForce || !check) {
          throw new InputError(
            `checkId: ${body.scorecard} has no check ${body.checkId} in force`,
          );
        }
        const valid = checkExemptionRequest(body, check, clock());
        await authorizeRequest(credentials, caller, valid.products);
        return exemptions.request(
          { ...valid, requestedBy: caller.userRef },
          clock(),
        );
      },
    );
    response.status(201).json(created);
  });

  router.post('/exemptions/:id/decision', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const decision = checkExemptionDecision(request.body as ExemptionDecision);
    const caller = await callers.of(credentials);
    const decided = await audited(
      auditor,
      {
        eventId: 'exemption-decide',
        severityLevel: 'high',
        request,
        meta: { exemption: request.params.id, decision: decision.decision },
      },
      async () => {
        const exemption = await readableExemption(
          request.params.id,
          credentials,
        );
        await authorizeDecision(credentials, caller, exemption);
        return exemptions.decide(
          exemption.id,
          { ...decision, decidedBy: caller.userRef },
          clock(),
        );
      },
    );
    await deps.onExemptionDecided(decided);
    if (decided.state === 'approved') await reevaluate(decided);
    response.json(decided);
  });

  router.post('/exemptions/:id/revocation', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const revocation = checkExemptionRevocation(
      request.body as ExemptionRevocation,
    );
    const caller = await callers.of(credentials);
    const revoked = await audited(
      auditor,
      {
        eventId: 'exemption-revoke',
        severityLevel: 'high',
        request,
        meta: { exemption: request.params.id },
      },
      async () => {
        const exemption = await readableExemption(
          request.params.id,
          credentials,
        );
        await authorizeDecision(credentials, caller, exemption);
        return exemptions.revoke(
          exemption.id,
          { ...revocation, revokedBy: caller.userRef },
          clock(),
        );
      },
    );
    await reevaluate(revoked);
    response.json(revoked);
  });
}
