import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { ScorecardEntity } from '../../../kinds/ScorecardEntityV1alpha1';
import { ProductFacts } from '../../facts/productFacts';
import { Scorecard, ScorecardCheck } from '../../model';
import { readScorecard } from '../../readScorecard';
import { createScorecardEngine } from '../../scorecardEngine';
import { CompiledScorecard } from '../compileScorecard';
import { EvaluationState, ScorecardResult } from '../evaluation';

export const engine = createScorecardEngine();
export const now = new Date('2026-11-21T12:00:00.000Z');

const DAY = 24 * 60 * 60 * 1000;
export const daysFromNow = (days: number) =>
  new Date(now.getTime() + days * DAY).toISOString();

/** A copy of JSON; `structuredClone` gives values of another realm in Jest. */
export const copyOf = <T>(json: T): T => JSON.parse(JSON.stringify(json));

export function compiled(policy: Scorecard): CompiledScorecard {
  const { compiled: result, problems } = engine.compile(policy);
  if (!result) throw new Error(JSON.stringify(problems));
  return result;
}

/** A policy with the levels bronze, silver and gold. */
export function scorecard(
  ...checks: (Partial<ScorecardCheck> & { id: string })[]
): CompiledScorecard {
  return compiled({
    id: 'test',
    title: 'Test',
    levels: [{ name: 'bronze' }, { name: 'silver' }, { name: 'gold' }],
    checks: checks.map(check => ({
      title: check.id,
      severity: 'medium',
      needs: [],
      expression: 'true',
      fixedBy: 'owner',
      effort: 'hours',
      graceDays: 0,
      tolerance: 'PT0S',
      maxExemptionDays: 365,
      ...check,
    })),
  });
}

/** The policies that come with the backend. */
export function shippedScorecards(): CompiledScorecard[] {
  return ['ownership', 'quality'].map(name => {
    const file = join(
      __dirname,
      '../../../../../data-mesh-backend/scorecards',
      `${name}.yaml`,
    );
    const entity = load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA });
    return compiled(
      readScorecard(entity as ScorecardEntity, `builtin:${name}`),
    );
  });
}

/** A product that says what it must, and nothing else. */
export function requiredOnly(
  product: Partial<ProductFacts['product']> = {},
): ProductFacts {
  const nobody = { ref: '', kind: '', exists: false, inOwner: false };
  return {
    product: {
      ref: 'dataproduct:default/orders',
      name: 'orders',
      namespace: 'default',
      title: '',
      description: '',
      tags: [],
      type: 'aggregate',
      lifecycle: 'production',
      version: '',
      purpose: '',
      useCases: [],
      limitations: '',
      classification: '',
      sensitivity: -1,
      classificationReason: '',
      personalData: '',
      system: '',
      successor: '',
      noSuccessorReason: '',
      metricsWithTarget: 0,
      template: '',
      firstSeenAt: now.toISOString(),
      ...product,
    },
    owner: {
      ref: 'group:default/sales',
      kind: 'group',
      exists: false,
      members: 0,
      inDomain: false,
      central: false,
    },
    domain: { ref: 'domain:default/sales', exists: false, owner: '' },
    team: { productOwner: nobody, steward: nobody, technicalOwner: nobody },
    support: [],
    inputs: [],
    outputs: [],
    contracts: [],
    consumers: { total: 0, products: 0, components: 0, teams: [] },
    lineage: { upstream: 0, downstream: 0 },
    docs: { techdocs: false, links: [] },
    metrics: [],
    governance: {
      attestedBy: '',
      exemptions: 0,
      $exemptions: [],
      $unknown: {
        attestedAt: 'ownership was never confirmed',
        attestationDueAt: 'ownership was never confirmed',
      },
    },
  };
}

/** The result of the only scorecard. */
export function resultOf(
  policy: CompiledScorecard,
  facts: ProductFacts = requiredOnly(),
  state?: EvaluationState,
  at: Date = now,
): ScorecardResult {
  return engine.evaluate({ facts, scorecards: [policy], state, now: at })
    .scorecards[0];
}

/** What an earlier evaluation left to be remembered. */
export function stateAfter(
  result: ScorecardResult,
  state: EvaluationState = {},
): EvaluationState {
  return {
    ...state,
    previous: {
      ...state.previous,
      [result.scorecard]: {
        position: result.positionBeforeCap,
        checks: Object.fromEntries(
          result.checks.map(check => [check.id, check]),
        ),
      },
    },
  };
}
