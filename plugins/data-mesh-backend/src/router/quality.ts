import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  dataStatus,
  OutputFacts,
  OutputQualityReport,
  ProductQuality,
  RuleDrop,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Router } from 'express';
import { audited } from '../authorization/audited';
import { lastDays } from '../quality/dayBits';
import { OutputDays } from '../quality/QualityStore';
import { JoinedRules, joinedRules } from '../signals/joinedRules';
import { checkReason } from '../validation/checkReason';
import { allowedFor } from './productDetails';
import { productRef, readableProduct, readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

const MAX_RUNS = 50;
const MAX_RESULTS = 500;
/** Rules without a result that are named for each output. */
const MAX_UNTESTED = 100;

function reportOf(
  { name, type, sla, quality }: OutputFacts,
  status: OutputQualityReport['status'],
  days: readonly OutputDays[],
  joined: JoinedRules | undefined,
): OutputQualityReport {
  return {
    output: name,
    type,
    status,
    ...(quality?.lastResultAt && { lastResultAt: quality.lastResultAt }),
    ...(quality?.freshUntil && { freshUntil: quality.freshUntil }),
    ...(sla?.intervalHours !== undefined && {
      intervalHours: sla.intervalHours,
    }),
    history: days
      .filter(({ output }) => output === name)
      .map(({ dimension, days: each }) => ({ dimension, days: each })),
    contractRules: joined?.rules ?? 0,
    untested: joined?.untested.slice(0, MAX_UNTESTED) ?? [],
  };
}

/** What results say of a product, and dropping rules that are gone. */
export function addQualityRoutes(router: Router, deps: RouterDeps): void {
  const { quality, products, clock, auditor, ledger, sweeper } = deps;

  router.get(
    '/products/:namespace/:name/quality',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const { entityRef } = await readableProduct(
        deps,
        credentials,
        productRef(request.params),
      );
      const now = clock();
      const facts = await products.factsOf(entityRef);
      const outputs = facts?.outputs ?? [];
      const [latest, runs, days, metrics, unmapped, joined, may] =
        await Promise.all([
          quality.latest(entityRef, { limit: MAX_RESULTS }),
          quality.runs(entityRef, { limit: MAX_RUNS }),
          quality.days(entityRef, now),
          quality.metrics(entityRef),
          quality.unmapped(entityRef),
          joinedRules(deps, credentials, entityRef, outputs),
          allowedFor(deps, credentials, entityRef),
        ]);
      const states = facts ? dataStatus(facts, now.getTime()).outputs : [];
      const body: ProductQuality = {
        days: lastDays(now),
        outputs: outputs.map((output, i) =>
          reportOf(output, states[i].status, days, joined.get(output.name)),
        ),
        results: latest.results,
        totalResults: latest.total,
        runs,
        metrics,
        // Names in it are those of the owner's own tables.
        unmapped:
          may.attest.allowed || !deps.auth.isPrincipal(credentials, 'user')
            ? unmapped
            : [],
        liveKey: await deps.liveKeys.key(entityRef),
        mayDropRules: may.attest.allowed,
      };
      response.json(body);
    },
  );

  router.post(
    '/products/:namespace/:name/quality/drops',
    async (request, response) => {
      const credentials = await readerOf(deps, request);
      const entityRef = productRef(request.params);
      await readableProduct(deps, credentials, entityRef);
      const { output, rule, reason } = request.body as RuleDrop;
      await audited(
        auditor,
        {
          eventId: 'quality-rule-drop',
          severityLevel: 'medium',
          request,
          meta: { entityRef, output, rule },
        },
        async () => {
          const { attest } = await allowedFor(deps, credentials, entityRef);
          if (!attest.allowed) {
            throw new NotAllowedError(
              `Dropping a rule is for those who may confirm ownership. ${attest.reason}`,
            );
          }
          const { userRef } = await deps.callers.of(
            await deps.httpAuth.credentials(request, { allow: ['user'] }),
          );
          const text = checkReason(reason);
          const now = clock();
          const dropped = await quality.drop(
            { entityRef, output, rule },
            now,
            tx =>
              ledger.append(
                [
                  {
                    at: now.toISOString(),
                    actor: userRef,
                    action: 'quality-rule.dropped',
                    subject: entityRef,
                    details: { output, rule, reason: text },
                  },
                ],
                { tx },
              ),
          );
          const name = JSON.stringify(rule);
          if (dropped === 'unknown') {
            throw new NotFoundError(
              `${entityRef} has no result of the rule ${name} of ${JSON.stringify(
                output,
              )}`,
            );
          }
          if (dropped === 'current') {
            throw new ConflictError(
              `The rule ${name} is not gone: the last run of its tool has a result of it`,
            );
          }
        },
      );
      await sweeper.evaluateNow([entityRef]);
      response.json({});
    },
  );
}
