import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  FactDefinitions,
  findScorecardProblems,
  isScorecardEntity,
  PolicyPreviewResult,
  readScorecard,
  Scorecard,
  ScorecardEngine,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity } from '@backstage/catalog-model';
import { PolicyStore } from '../policies/PolicyStore';
import { Visible } from '../results/productFilters';
import { ProductQueries } from '../results/ProductQueries';
import { PolicyWorker, TriedProduct } from './PolicyWorker';
import { readYaml } from './readYaml';

/** Products whose facts are evaluated in one go. */
const PAGE = 500;
/** How long one page may take, the start of the thread included. */
const BUDGET_MS = 15_000;
/** Each try is a thread with the facts of a page. */
const MAX_AT_ONCE = 2;

async function readPolicy(text: string): Promise<Entity> {
  const [documents] = await readYaml([text], 1, () => 'scorecard');
  const entity = documents[0] as Entity | null | undefined;
  if (
    typeof entity?.kind !== 'string' ||
    typeof entity.apiVersion !== 'string' ||
    !isScorecardEntity(entity) ||
    typeof entity.metadata?.name !== 'string'
  ) {
    throw new InputError(
      'scorecard: is no Scorecard; allowed: an entity with apiVersion data-mesh/v1alpha1, kind Scorecard and metadata.name',
    );
  }
  return entity;
}

/** Tries a changed policy on the stored facts. Nothing is stored. */
export class PolicyPreviewer {
  private running = 0;

  constructor(
    private readonly deps: {
      engine: ScorecardEngine;
      moreFacts: FactDefinitions;
      policies: PolicyStore;
      products: ProductQueries;
      clock: () => Date;
      budgetMs?: number;
    },
  ) {}

  /**
   * @param replaces - id of the policy that is changed, when it is not the one
   * of the entity's own ref
   */
  async preview(
    text: string,
    visible: Visible,
    replaces?: string,
  ): Promise<PolicyPreviewResult> {
    const entity = await readPolicy(text);
    const problems = findScorecardProblems(entity, this.deps.engine);
    const result: PolicyPreviewResult = {
      problems,
      products: 0,
      changes: [],
      before: {},
      after: {},
    };
    if (problems.length || !isScorecardEntity(entity)) return result;
    if (this.running >= MAX_AT_ONCE) {
      throw new ServiceUnavailableError(
        'Other policies are being tried; try again in a few seconds',
      );
    }
    this.running += 1;
    try {
      await this.tryOut(readScorecard(entity, replaces), visible, result);
      return result;
    } finally {
      this.running -= 1;
    }
  }

  private async tryOut(
    after: Scorecard,
    visible: Visible,
    result: PolicyPreviewResult,
  ): Promise<void> {
    const { policies, products, moreFacts, clock, budgetMs } = this.deps;
    const stored = await policies.get(after.id);
    const now = clock();
    const worker = new PolicyWorker(
      {
        moreFacts,
        before: stored?.inForce ? stored.scorecard : undefined,
        after,
        sightings: await policies.checkSightings(),
      },
      budgetMs ?? BUDGET_MS,
    );
    try {
      let last: string | undefined;
      do {
        const page = await products.facts(
          { domain: after.domain ? [after.domain] : undefined },
          visible,
          PAGE,
          last,
        );
        const tried = page.length
          ? await worker.evaluate(
              page.map(({ facts }) => facts),
              now,
            )
          : [];
        for (const [i, one] of tried.entries()) {
          count(page[i].entityRef, page[i].facts.product.title, one, result);
        }
        last = page.length === PAGE ? page[PAGE - 1].entityRef : undefined;
      } while (last !== undefined);
    } finally {
      await worker.stop();
    }
    // Those that lose most stand first.
    result.changes.sort(
      (a, b) =>
        a.to.position - a.from.position - (b.to.position - b.from.position) ||
        a.entityRef.localeCompare(b.entityRef),
    );
  }
}

function count(
  entityRef: string,
  title: string,
  { before, after }: TriedProduct,
  result: PolicyPreviewResult,
): void {
  if (before.measured) {
    result.before[before.position] = (result.before[before.position] ?? 0) + 1;
  }
  if (after.measured) {
    result.after[after.position] = (result.after[after.position] ?? 0) + 1;
    result.products += 1;
  }
  if (!before.measured || !after.measured) return;
  if (before.position === after.position) return;
  const [old, current] = [new Set(before.bad), new Set(after.bad)];
  result.changes.push({
    entityRef,
    title,
    from: { level: before.level, position: before.position },
    to: { level: after.level, position: after.position },
    checks:
      after.position < before.position
        ? after.bad.filter(id => !old.has(id))
        : before.bad.filter(id => !current.has(id)),
  });
}
