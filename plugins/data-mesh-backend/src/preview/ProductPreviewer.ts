import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  getCompoundEntityRef,
  isApiEntity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  assembleFacts,
  DataProductEntity,
  FactSources,
  findDataProductProblems,
  isDataProductEntity,
  PreviewResult,
  ScorecardEngine,
  withProductRelations,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { contractHash } from '../contracts/readContract';
import { ServedContracts } from '../contracts/ServedContracts';
import { FactOptions } from '../facts/FactSourcesLoader';
import { Mesh } from '../facts/MeshReader';
import { NeighbourhoodReader } from '../facts/NeighbourhoodReader';
import { readByRefs } from '../facts/readByRefs';
import { policiesFor, Policy } from '../policies/Policy';
import { PolicyLoader } from '../policies/PolicyLoader';
import { presentScorecard } from '../results/presentProduct';
import { ResultStore } from '../results/ResultStore';
import { overallLevel } from '../sweep/decideWrite';
import { ContractReader, withContractReader } from './ContractReader';
import { readEntities } from './readEntities';

const refOf = (entity: Entity) =>
  stringifyEntityRef(getCompoundEntityRef(entity));

/** Entities of a request, with what is wrong with the products. */
interface CheckedEntities {
  products: readonly DataProductEntity[];
  problems: ReadonlyMap<string, ReturnType<typeof findDataProductProblems>>;
  /** All but the products that have problems. */
  valid: readonly Entity[];
}

/** Measures entities that are not in the catalog. Nothing is stored. */
export class ProductPreviewer {
  constructor(
    private readonly catalog: CatalogService,
    private readonly neighbourhoods: NeighbourhoodReader,
    private readonly engine: ScorecardEngine,
    private readonly loader: PolicyLoader,
    private readonly served: Pick<ServedContracts, 'preview'>,
    private readonly results: Pick<ResultStore, 'failing'>,
    private readonly options: Pick<FactOptions, 'centralTeams'>,
    private readonly clock: () => Date,
  ) {}

  async preview(
    given: readonly (object | string)[],
    credentials: BackstageCredentials,
  ): Promise<PreviewResult> {
    const entities = await readEntities(given);
    const products = entities.filter(isDataProductEntity);
    if (!products.length) {
      throw new InputError('entities: there is no DataProduct among them');
    }
    const problems = new Map(
      products.map(entity => [refOf(entity), findDataProductProblems(entity)]),
    );
    const valid = entities.filter(
      entity => !problems.get(refOf(entity))?.length,
    );
    return withContractReader(
      valid.filter(isApiEntity).map(({ spec }) => spec.definition),
      async reader => ({
        products: await this.measureAll(
          { products, problems, valid },
          credentials,
          reader,
        ),
      }),
    );
  }

  private async measureAll(
    { products, problems, valid }: CheckedEntities,
    credentials: BackstageCredentials,
    reader: ContractReader,
  ): Promise<PreviewResult['products']> {
    const mesh = await this.neighbourhoods.read(
      valid.filter(isDataProductEntity).map(refOf),
      credentials,
      withProductRelations([...valid]),
    );
    const texts = new Map<string, string>();
    for (const api of valid.filter(isApiEntity)) {
      const { type, definition } = api.spec;
      const { facts, id } = await reader.read(type, definition);
      const hash = contractHash(type, definition);
      mesh.index.setContract(refOf(api), { facts, id, hash });
      texts.set(refOf(api), definition);
    }
    const readable = await readByRefs(
      this.catalog,
      valid.map(refOf),
      ['kind', 'metadata.name', 'metadata.namespace'],
      credentials,
    );
    const served = await this.served.preview(
      mesh.index,
      valid.filter(isDataProductEntity).map(refOf),
      texts,
      new Set(readable.map(refOf)),
      this.clock(),
      (before, after) => reader.compare(before, after),
    );
    const policies = await this.loader.load(mesh.scorecards, mesh.index);
    const failing = await this.results.failing([...mesh.index.productRefs()]);
    return products.map(entity => {
      const entityRef = refOf(entity);
      const found = problems.get(entityRef)!;
      return found.length
        ? { entityRef, problems: found }
        : this.measure(entityRef, mesh, policies, {
            served: served.get(entityRef),
            failing,
          });
    });
  }

  private measure(
    entityRef: string,
    { index }: Mesh,
    policies: readonly Policy[],
    sources: Pick<FactSources, 'served' | 'failing'>,
  ): PreviewResult['products'][number] {
    const now = this.clock();
    const facts = assembleFacts(entityRef, index, {
      firstSeenAt: now.toISOString(),
      centralTeams: this.options.centralTeams,
      ...sources,
    });
    const own = policiesFor(policies, facts.domain.ref, index);
    const evaluation = this.engine.evaluate({
      facts,
      scorecards: own.flatMap(({ compiled }) => compiled ?? []),
      now,
    });
    const meshWide = new Set(
      own
        .filter(({ scorecard }) => !scorecard.domain)
        .map(({ scorecard }) => scorecard.id),
    );
    const { level, position } = overallLevel(evaluation.scorecards, meshWide);
    return {
      entityRef,
      level,
      position,
      status: evaluation.status,
      evaluatedAt: now.toISOString(),
      freshUntil: null,
      scorecards: evaluation.scorecards.map(({ coverage, ...result }) =>
        presentScorecard(
          { ...result, ...coverage, policyDigest: '' },
          own.find(({ scorecard }) => scorecard.id === result.scorecard)
            ?.scorecard,
        ),
      ),
    };
  }
}
