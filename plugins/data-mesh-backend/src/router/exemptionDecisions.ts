import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  Exemption,
  ExemptionDecision,
  ExemptionRevocation,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Request, Router } from 'express';
import { audited } from '../authorization/audited';
import {
  checkExemptionDecision,
  checkExemptionRevocation,
} from '../governance/exemptions/exemptionRules';
import { assertAllowed } from '../governance/Verdict';
import { RouterDeps } from './RouterDeps';
import { visibleExemption } from './visibleExemption';

/** Approving, denying and revoking exemptions. */
export function addExemptionDecisionRoutes(
  router: Router,
  deps: RouterDeps,
): void {
  const { exemptions, visibility, allowances } = deps;
  const { httpAuth, callers, auditor, clock } = deps;

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

  /**
   * Has somebody who may decide on the exemption in the path do it; the answer
   * is without the products that they may not know of.
   */
  const decideBy = async (
    request: Request<{ id: string }>,
    event: { eventId: string; meta?: JsonObject },
    decide: (id: string, userRef: string) => Promise<Exemption>,
  ): Promise<{ done: Exemption; answer: Exemption }> => {
    const { id } = request.params;
    const credentials = await httpAuth.credentials(request as Request, {
      allow: ['user'],
    });
    const caller = await callers.of(credentials);
    return audited(
      auditor,
      {
        eventId: event.eventId,
        severityLevel: 'high',
        request,
        meta: { exemption: id, ...event.meta },
      },
      async () => {
        const exemption = await exemptions.get(id, clock());
        const visible = await visibility.of(credentials);
        if (!exemption || !visibleExemption(exemption, visible)) {
          throw new NotFoundError(
            `There is no exemption ${id}, or you may not read its products`,
          );
        }
        const [verdict] = await allowances.decide({ credentials, caller }, [
          exemption,
        ]);
        assertAllowed(verdict);
        const done = await decide(id, caller.userRef);
        return { done, answer: visibleExemption(done, visible) ?? done };
      },
    );
  };

  router.post('/exemptions/:id/decision', async (request, response) => {
    const body = request.body as ExemptionDecision;
    const { done, answer } = await decideBy(
      request,
      { eventId: 'exemption-decide', meta: { decision: body.decision } },
      (id, decidedBy) =>
        exemptions.decide(
          id,
          { ...checkExemptionDecision(body), decidedBy },
          clock(),
        ),
    );
    await deps.onExemptionDecided(done);
    if (done.state === 'approved') await reevaluate(done);
    response.json(answer);
  });

  router.post('/exemptions/:id/revocation', async (request, response) => {
    const body = request.body as ExemptionRevocation;
    const { done, answer } = await decideBy(
      request,
      { eventId: 'exemption-revoke' },
      (id, revokedBy) =>
        exemptions.revoke(
          id,
          { ...checkExemptionRevocation(body), revokedBy },
          clock(),
        ),
    );
    await reevaluate(done);
    response.json(answer);
  });
}
