import {
  MeshIndex,
  readScorecard,
  Scorecard,
  ScorecardCompilation,
  ScorecardEngine,
  ScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { judgePolicy, locationOf } from './judgePolicy';
import { Policy, policyDigest } from './Policy';
import { PolicyConfig } from './policyConfig';
import {
  readShippedScorecards,
  shippedId,
  ShippedName,
} from './shippedScorecards';

/** Compiled policies that are kept; more than there ever are at once. */
const MAX_COMPILED = 500;

/** Finds out which policies there are, and makes them ready to run. */
export class PolicyLoader {
  private shipped:
    | Promise<{ name: ShippedName; scorecard: Scorecard }[]>
    | undefined;
  private readonly compiled = new Map<string, ScorecardCompilation>();

  constructor(
    private readonly engine: ScorecardEngine,
    private readonly config: PolicyConfig,
  ) {}

  /**
   * All policies: those of the catalog, judged, and the shipped ones. A shipped
   * one gives way only to a replacement that is in force itself.
   */
  async load(
    entities: readonly ScorecardEntity[],
    index: MeshIndex,
  ): Promise<Policy[]> {
    const fromCatalog = entities.map(entity => {
      const scorecard = readScorecard(entity);
      return this.compile({
        scorecard,
        digest: policyDigest(scorecard),
        source: locationOf(entity),
        ...judgePolicy(scorecard, entity, index, this.config),
      });
    });
    const inForce = new Set(
      fromCatalog
        .filter(policy => policy.inForce)
        .map(policy => policy.scorecard.id),
    );
    this.shipped ??= readShippedScorecards();
    const shipped = (await this.shipped).map(one =>
      this.shippedPolicy(one, inForce),
    );
    return [...shipped, ...fromCatalog];
  }

  private shippedPolicy(
    { name, scorecard }: { name: ShippedName; scorecard: Scorecard },
    inForce: ReadonlySet<string>,
  ): Policy {
    const { enabled, replacedBy } = this.config.shipped[name];
    const owned: Scorecard = {
      ...scorecard,
      id: shippedId(name),
      owner: this.config.owners[0] ?? scorecard.owner,
    };
    const reason =
      (!enabled && `dataMesh.scorecards.${name}.enabled is false`) ||
      (replacedBy && inForce.has(replacedBy) && `replaced by ${replacedBy}`);
    return this.compile({
      scorecard: owned,
      digest: policyDigest(owned),
      source: 'shipped',
      ...(reason ? { inForce: false, reason } : { inForce: true }),
    });
  }

  private compile(policy: Omit<Policy, 'compiled'>): Policy {
    if (!policy.inForce) return policy;
    let compilation = this.compiled.get(policy.digest);
    if (!compilation) {
      compilation = this.engine.compile(policy.scorecard);
      if (this.compiled.size >= MAX_COMPILED) this.compiled.clear();
      this.compiled.set(policy.digest, compilation);
    }
    const { compiled, problems } = compilation;
    if (compiled) return { ...policy, compiled };
    const [{ path, message }] = problems;
    return {
      ...policy,
      inForce: false,
      reason: `it cannot be evaluated: ${path}: ${message}`,
    };
  }
}
