import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  assembleFacts,
  contractDocumentFacts,
  contractsOf,
  createScorecardEngine,
  DataProductEntity,
  diffContractTexts,
  findDataProductProblems,
  findScorecardProblems,
  isDataProductEntity,
  isScorecardEntity,
  MeshIndex,
  readScorecard,
  resolveDataProductRef,
  Scorecard,
  ScorecardEngine,
  ServedFacts,
  withProductRelations,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { UsageError } from '../Terminal';
import { Measure, MeasuredProduct } from './MeasuredProduct';
import { refOf } from './refOf';

/** @throws UsageError - when a policy is not valid, or there is none */
function readPolicies(
  entities: readonly Entity[],
  engine: ScorecardEngine,
): Scorecard[] {
  const policies = entities.filter(isScorecardEntity);
  if (!policies.length) {
    throw new UsageError('There is no Scorecard in the files of --policies');
  }
  return policies.map(policy => {
    const [problem] = findScorecardProblems(policy, engine);
    if (problem) {
      throw new UsageError(
        `${refOf(policy)}: ${problem.path} ${problem.message}`,
      );
    }
    return readScorecard(policy);
  });
}

const definitionOf = (entity: Entity | undefined) =>
  typeof entity?.spec?.definition === 'string'
    ? entity.spec.definition
    : undefined;

/** What contracts of a product break of what they were. */
function servedBy(
  product: DataProductEntity,
  now: ReadonlyMap<string, Entity>,
  before: ReadonlyMap<string, Entity>,
): Map<string, ServedFacts> {
  const served = new Map<string, ServedFacts>();
  for (const ref of (product.spec.outputs ?? []).flatMap(contractsOf)) {
    const full = stringifyEntityRef(
      resolveDataProductRef(product, 'contract', ref),
    );
    const [was, is] = [before, now].map(entities =>
      definitionOf(entities.get(full)),
    );
    if (was === undefined || is === undefined || was === is) continue;
    const diff = diffContractTexts(was, is);
    served.set(full, {
      versionsSeen: 2,
      breaks: diff.breakingWithoutMajor
        ? diff.changes
            .filter(({ weight }) => weight === 'major')
            .map(({ place, message }) => `${place}: ${message}`)
        : [],
    });
  }
  return served;
}

/**
 * Measures by the policies of files, without a portal. What is not among the
 * entities is not in the catalog: give groups, people and domains as well.
 */
export function measureHere(policyEntities: readonly Entity[]): Measure {
  const engine = createScorecardEngine();
  const policies = readPolicies(policyEntities, engine);
  const compiled = policies.flatMap(policy => {
    const { compiled: one } = engine.compile(policy);
    return one ? [one] : [];
  });
  return async (entities, before) => {
    const index = new MeshIndex();
    const [now, then] = [entities, before].map(
      list => new Map(list.map(entity => [refOf(entity), entity])),
    );
    const problems = new Map(
      entities
        .filter(isDataProductEntity)
        .map(entity => [refOf(entity), findDataProductProblems(entity)]),
    );
    const valid = entities.filter(
      entity => !problems.get(refOf(entity))?.length,
    );
    for (const entity of withProductRelations(valid)) index.add(entity);
    for (const api of valid.filter(({ kind }) => kind === 'API')) {
      index.setContract(refOf(api), {
        facts: contractDocumentFacts(
          String(api.spec?.type),
          api.spec?.definition,
        ),
      });
    }
    return [...problems].map(([entityRef, found]): MeasuredProduct => {
      if (found.length) return { entityRef, problems: found, scorecards: [] };
      const moment = new Date();
      const facts = assembleFacts(entityRef, index, {
        firstSeenAt: moment.toISOString(),
        served: servedBy(now.get(entityRef) as DataProductEntity, now, then),
      });
      const domains = index.domainWithAncestors(facts.domain.ref);
      const own = compiled.filter(
        ({ scorecard: { domain } }) => !domain || domains.has(domain),
      );
      const evaluation = engine.evaluate({
        facts,
        scorecards: own,
        now: moment,
      });
      return {
        entityRef,
        scorecards: evaluation.scorecards.map(result => {
          const policy = policies.find(({ id }) => id === result.scorecard)!;
          return {
            scorecard: policy.id,
            title: policy.title,
            levels: policy.levels,
            level: result.level,
            position: result.position,
            checks: result.checks.map(check => ({
              ...policy.checks.find(({ id }) => id === check.id)!,
              ...check,
            })),
          };
        }),
      };
    });
  };
}
