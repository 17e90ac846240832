import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isScorecardEntity,
  MeshIndex,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ContractDocuments, ContractVersion } from './ContractDocuments';
import { Mesh } from './MeshReader';
import { briefFields, readByRefs } from './readByRefs';
import { streamRareKind } from './streamKind';

/**
 * Reads some products with all that their facts depend on. The number of
 * requests does not depend on how many products there are.
 */
export class NeighbourhoodReader {
  constructor(
    private readonly catalog: CatalogService,
    private readonly contracts: ContractDocuments,
    private readonly clock: () => Date,
  ) {}

  /**
   * @param overlay - entities that stand in the place of those of the catalog,
   * with their relations
   */
  async read(
    products: readonly string[],
    credentials: BackstageCredentials,
    overlay: readonly Entity[] = [],
  ): Promise<Mesh> {
    const index = new MeshIndex();
    const readAt = this.clock().toISOString();
    const etags = new Map<string, string>();
    const given = new Map(
      overlay.map(entity => [stringifyEntityRef(entity), entity]),
    );
    const add = (entity: Entity) => {
      if (!given.has(stringifyEntityRef(entity))) index.add(entity);
    };
    overlay.forEach(entity => index.add(entity));

    for (const product of await readByRefs(
      this.catalog,
      products.filter(ref => !given.has(ref)),
      undefined,
      credentials,
    )) {
      add(product);
      etags.set(stringifyEntityRef(product), product.metadata.etag ?? '');
    }
    // Groups and domains form trees: few enough to read them all.
    const scorecards: Mesh['scorecards'] = [];
    for (const [kind, fields] of [
      ['Group', [...briefFields, 'metadata.links', 'spec.profile']],
      ['Domain', briefFields],
      ['Scorecard', undefined],
    ] as const) {
      for await (const page of streamRareKind(
        this.catalog,
        kind,
        fields && [...fields],
        credentials,
      )) {
        page.forEach(add);
        scorecards.push(...page.filter(isScorecardEntity));
      }
    }
    const contracts = await this.addContracts(
      products,
      index,
      given,
      credentials,
    );
    await this.addOthers(products, index, given, credentials);
    await this.contracts.fill(index, contracts, credentials);
    return { index, scorecards, etags, readAt };
  }

  private async addContracts(
    products: readonly string[],
    index: MeshIndex,
    given: ReadonlyMap<string, Entity>,
    credentials: BackstageCredentials,
  ): Promise<ContractVersion[]> {
    const refs = new Set(
      products.flatMap(ref => {
        const { outputs = [], inputs = [] } = index.product(ref) ?? {};
        return [
          ...outputs.flatMap(({ contracts }) => contracts),
          ...inputs.flatMap(({ contract }) => contract ?? []),
        ];
      }),
    );
    const apis = await readByRefs(
      this.catalog,
      [...refs].filter(ref => !given.has(ref)),
      briefFields,
      credentials,
    );
    apis.forEach(api => index.add(api));
    return apis.map(api => ({
      ref: stringifyEntityRef(api),
      etag: api.metadata.etag ?? '',
    }));
  }

  /** Sources, readers, people, and the other providers of contracts. */
  private async addOthers(
    products: readonly string[],
    index: MeshIndex,
    given: ReadonlyMap<string, Entity>,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const wanted = new Set<string>();
    for (const ref of products) {
      const record = index.product(ref);
      if (!record) continue;
      const { owner, team, readers, inputs, outputs } = record;
      [owner, ...Object.values(team), ...readers].forEach(one =>
        wanted.add(one),
      );
      for (const { from, contract } of inputs) {
        if (from) wanted.add(from);
        const api = contract && index.api(contract);
        if (api) api.providedBy.forEach(one => wanted.add(one));
      }
      for (const contract of outputs.flatMap(output => output.contracts)) {
        const api = index.api(contract);
        [...(api?.providedBy ?? []), ...(api?.consumedBy ?? [])].forEach(one =>
          wanted.add(one),
        );
      }
    }
    wanted.delete('');
    const missing = [...wanted].filter(
      ref => !index.entity(ref) && !given.has(ref),
    );
    // Products are read whole: their classification and end date count.
    const isProduct = (ref: string) => ref.startsWith('dataproduct:');
    const [whole, brief] = [
      missing.filter(isProduct),
      missing.filter(ref => !isProduct(ref)),
    ];
    for (const [refs, fields] of [
      [whole, undefined],
      [brief, briefFields],
    ] as const) {
      const entities = await readByRefs(
        this.catalog,
        refs,
        fields && [...fields],
        credentials,
      );
      entities.forEach(entity => index.add(entity));
    }
  }
}
