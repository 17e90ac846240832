import { createHash } from 'node:crypto';
import {
  ContractDiff,
  MeshIndex,
  diffContractVersions,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { PlannedNotification } from '../notifications/PlannedNotification';
import { breakingTexts } from './breakingTexts';
import {
  ContractVersionStore,
  StoredVersion,
  versionId,
} from './ContractVersionStore';
import { groupBy } from './groupBy';
import { ServedPlan } from './planServed';
import { ServedContract } from './ServedContractStore';

/** Changes that are named where only some have room. */
const SHOWN = 3;
/** Comparisons of drafts that are remembered, so that no sweep repeats them. */
const KEPT_COMPARISONS = 500;

/** Teams that read an output: as a source, or by its contract. */
function readersOf(index: MeshIndex, of: ServedContract): string[] {
  const product = index.product(of.product);
  if (!product) return [];
  const bySource = product.readers.filter(reader =>
    (index.product(reader)?.inputs ?? []).some(
      ({ from, port, contract }) =>
        from === of.product &&
        (port === undefined || port === of.output) &&
        (contract === undefined || contract === of.entityRef),
    ),
  );
  const teams = [
    ...bySource,
    ...(index.api(of.entityRef)?.consumedBy ?? []),
  ].map(ref => index.entity(ref)?.owner);
  return [...new Set(teams)]
    .filter(team => team !== undefined && team !== product.owner)
    .sort() as string[];
}

function tellConsumers(
  index: MeshIndex,
  of: ServedContract,
  draft: StoredVersion,
  diff: ContractDiff,
): PlannedNotification[] {
  const texts = breakingTexts(diff);
  const more = texts.length - SHOWN;
  return readersOf(index, of).map(team => ({
    kind: 'contract-breaking' as const,
    audience: [team],
    subject: of.product,
    // The same break in the next edit of the draft is not told again.
    state: createHash('sha256')
      .update(JSON.stringify([of.output, draft.entityRef, texts.sort()]))
      .digest('hex')
      .slice(0, 32),
    entityRef: of.product,
    title: `A draft of ${of.output}, which you read, would break it`,
    description: `Version ${draft.version}: ${texts
      .slice(0, SHOWN)
      .join('; ')}${
      more > 0 ? `; and ${more} more` : ''
    }. Until it is in force you get ${of.version}.`,
    severity: 'high' as const,
  }));
}

/** Tells those who read an output of drafts that would break it. */
export class DraftNotices {
  private readonly comparisons = new Map<string, ContractDiff>();

  constructor(private readonly versions: ContractVersionStore) {}

  /**
   * @param current - what outputs serve
   * @param plan - with drafts that stand in the place of what is served
   */
  async of(
    index: MeshIndex,
    current: readonly ServedContract[],
    { drafts, ids }: Pick<ServedPlan, 'drafts' | 'ids'>,
  ): Promise<PlannedNotification[]> {
    const byId = groupBy(
      await this.versions.drafts(),
      ({ contractId }) => contractId,
    );
    const ownerOf = (ref: string) => index.entity(ref)?.owner;
    const beside = current.flatMap(of => {
      const id = ids.get(of.entityRef);
      return (id ? byId.get(id) ?? [] : [])
        .filter(
          ({ entityRef }) =>
            entityRef !== of.entityRef &&
            // Nobody speaks for the contracts of others.
            ownerOf(entityRef) === ownerOf(of.entityRef),
        )
        .map(key => ({ key, of }));
    });
    const pairs = [...drafts, ...beside];
    if (!pairs.length) return [];
    const stored = await this.versions.get(
      pairs.flatMap(({ key, of }) => [key, of]),
    );
    return pairs.flatMap(({ key, of }) => {
      const draft = stored.get(versionId(key));
      const from = stored.get(versionId(of));
      // What was there when the output was first seen is a silent baseline.
      if (!draft || !from || draft.firstSeenAt <= of.servedFrom) return [];
      const diff = this.compare(from, draft);
      return diff.weight === 'major'
        ? tellConsumers(index, of, draft, diff)
        : [];
    });
  }

  private compare(from: StoredVersion, to: StoredVersion): ContractDiff {
    const id = `${versionId(from)} ${versionId(to)}`;
    let diff = this.comparisons.get(id);
    if (!diff) {
      diff = diffContractVersions(from, to);
      if (this.comparisons.size >= KEPT_COMPARISONS) this.comparisons.clear();
      this.comparisons.set(id, diff);
    }
    return diff;
  }
}
