import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ExemptionFact,
  FactSources,
  ServedFacts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { FactProvider } from '@backstage-data-mesh/plugin-data-mesh-node';
import { attestedFactsDigest } from '../governance/attestations/attestationDigest';
import { attestedFactsOf } from '../governance/attestations/attestedFacts';
import { AttestationStore } from '../governance/attestations/AttestationStore';
import { ExemptionStore } from '../governance/exemptions/ExemptionStore';
import { QualitySummaries } from '../quality/QualitySummaries';
import { ProductKey } from '../results/ResultStore';
import { loadFactProviders } from './loadFactProviders';
import { Mesh } from './MeshReader';

const DAY = 24 * 60 * 60 * 1000;

/** What the configuration says about facts. */
export interface FactOptions {
  /** Refs of groups that are no owners of a domain's data. */
  centralTeams: ReadonlySet<string>;
  /** Days after which ownership has to be confirmed again. */
  attestationDays: number;
}

/** What facts about products are put together from, besides the catalog. */
export interface LoadedSources {
  of(ref: string): FactSources;
  /** Ids of attestations that no longer fit what the catalog says. */
  outdatedAttestations: string[];
}

/** Loads everything about products that does not stand in the catalog, in bulk. */
export class FactSourcesLoader {
  constructor(
    private readonly stores: {
      attestations: AttestationStore;
      exemptions: ExemptionStore;
      quality: QualitySummaries;
    },
    private readonly providers: readonly FactProvider[],
    private readonly options: FactOptions,
    private readonly logger: LoggerService,
  ) {}

  /**
   * @param keys - what is stored about these products so far
   * @param served - by product and contract, what outputs have served
   * @param failing - products whose data fails, as far as they are inputs
   */
  async load(
    { index, readAt }: Pick<Mesh, 'index' | 'readAt'>,
    refs: readonly string[],
    keys: ReadonlyMap<string, ProductKey>,
    failing: ReadonlySet<string>,
    served: ReadonlyMap<string, ReadonlyMap<string, ServedFacts>>,
    now: Date,
  ): Promise<LoadedSources> {
    const at = now.toISOString();
    const [attestations, exemptions, quality, metrics, provided] =
      await Promise.all([
        this.stores.attestations.latestFor(refs),
        this.stores.exemptions.activeFor(refs, now),
        this.stores.quality.load(refs, now),
        this.stores.quality.loadMetrics(refs),
        loadFactProviders(this.providers, refs, this.logger),
      ]);
    const exemptionsOf = new Map<string, ExemptionFact[]>();
    for (const one of exemptions) {
      const fact = {
        id: one.exemptionId,
        scorecard: one.scorecard,
        check: one.checkId,
        reason: one.reason,
        expiresAt: one.expiresAt,
      };
      const known = exemptionsOf.get(one.entityRef);
      if (known) known.push(fact);
      else exemptionsOf.set(one.entityRef, [fact]);
    }
    const outdated = new Set(
      refs.filter(ref => {
        const attestation = attestations.get(ref);
        return (
          attestation &&
          !attestation.endedAt &&
          // What was confirmed since then may fit what the catalog says now.
          attestation.attestedAt < readAt &&
          attestation.digest !== digestNow(ref, index)
        );
      }),
    );
    const { centralTeams, attestationDays } = this.options;
    const attestationOf = (ref: string): FactSources['attestation'] => {
      const latest = attestations.get(ref);
      if (!latest || latest.endedAt || outdated.has(ref)) return undefined;
      const { attestedAt, attestedBy } = latest;
      const due = Date.parse(attestedAt) + attestationDays * DAY;
      return { attestedAt, attestedBy, dueAt: new Date(due).toISOString() };
    };
    return {
      of: ref => ({
        firstSeenAt: keys.get(ref)?.firstSeenAt ?? at,
        quality: quality.get(ref),
        metrics: metrics.get(ref),
        attestation: attestationOf(ref),
        exemptions: exemptionsOf.get(ref),
        failing,
        served: served.get(ref),
        centralTeams,
        more: provided.get(ref),
      }),
      outdatedAttestations: [...outdated].map(ref => attestations.get(ref)!.id),
    };
  }
}

/** The digest that an attestation of today's facts would have. */
function digestNow(ref: string, index: Mesh['index']): string | undefined {
  const record = index.product(ref);
  return record && attestedFactsDigest(attestedFactsOf(record));
}
