import { setImmediate as yieldToOthers } from 'node:timers/promises';
import {
  MeshIndex,
  ServedFacts,
  diffContractVersions,
  ComparedDefinition,
  ContractDiff,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { PlannedNotification } from '../notifications/PlannedNotification';
import { breakingTexts } from './breakingTexts';
import {
  ContractVersionStore,
  isDraft,
  versionId,
} from './ContractVersionStore';
import { DraftNotices } from './DraftNotices';
import { groupBy } from './groupBy';
import { Begun, planServed } from './planServed';
import { ServedContract, ServedContractStore } from './ServedContractStore';

/** Versions of the past that a new one is held against, the newest. */
const MAX_PAST = 20;
/** Breaking changes that are kept of a version. */
const MAX_BREAKS = 20;

/** What is known of the contracts at outputs. */
export interface ServedAnswer {
  /** By product, then by contract. */
  facts: Map<string, Map<string, ServedFacts>>;
  /** What consumers are to be told of drafts. */
  notifications: PlannedNotification[];
}

type Compare = (
  before: ComparedDefinition,
  after: ComparedDefinition,
) => ContractDiff | Promise<ContractDiff>;

const majorOf = (version: string) => Number(/\d+/.exec(version)?.[0] ?? 0);

/** Follows what each output serves, and says what a new version breaks. */
export class ServedContracts {
  private readonly notices: DraftNotices;

  constructor(
    private readonly versions: ContractVersionStore,
    private readonly served: ServedContractStore,
  ) {
    this.notices = new DraftNotices(versions);
  }

  /** Brings what is stored up to date for products of an index. */
  async update(
    index: MeshIndex,
    products: readonly string[],
    now: Date,
  ): Promise<ServedAnswer> {
    const plan = planServed(
      index,
      products,
      await this.served.current(products),
    );
    const { ended, begun, kept } = plan;
    await yieldToOthers();
    const added = await this.judge(begun, now, new Map());
    await yieldToOthers();
    if (ended.length || added.length) {
      await this.served.write({ ended, begun: added }, now);
    }
    const current = [...kept, ...added];
    return {
      facts: factsOf(current),
      notifications: await this.notices.of(index, current, plan),
    };
  }

  /** Notes that products have left the catalog, except those. */
  async endExcept(
    products: readonly string[],
    readAt: string,
    now: Date,
  ): Promise<void> {
    await this.served.endExcept(products, readAt, now);
  }

  /**
   * What would be served if the contracts of an index were in the catalog.
   * Nothing is stored.
   *
   * @param texts - definitions that no version is kept of, by ref
   * @param readable - products and contracts that the caller may read: what was
   * served of others is not told
   * @param compare - compares definitions that nobody has reviewed
   */
  async preview(
    index: MeshIndex,
    products: readonly string[],
    texts: ReadonlyMap<string, string>,
    readable: ReadonlySet<string>,
    now: Date,
    compare: Compare,
  ): Promise<ServedAnswer['facts']> {
    const own = products.filter(product => readable.has(product));
    const { begun, kept } = planServed(
      index,
      own,
      await this.served.current(own),
    );
    const judged = await this.judge(
      begun.filter(({ one }) => readable.has(one.key.entityRef)),
      now,
      texts,
      { mayTell: was => readable.has(was.entityRef), compare },
    );
    return factsOf([
      ...kept.filter(({ entityRef }) => readable.has(entityRef)),
      ...judged,
    ]);
  }

  /** Compares what outputs begin to serve with what they served before. */
  private async judge(
    begun: readonly Begun[],
    now: Date,
    given: ReadonlyMap<string, string>,
    {
      mayTell = () => true,
      compare = diffContractVersions,
    }: {
      mayTell?: (was: ServedContract) => boolean;
      compare?: Compare;
    } = {},
  ): Promise<ServedContract[]> {
    const products = [...new Set(begun.map(({ output }) => output.product))];
    const history = groupBy(
      await this.served.history(products),
      ({ product }) => product,
    );
    const pairs = begun.map(({ output, one }) => {
      const past = (history.get(output.product) ?? [])
        .filter(mayTell)
        .filter(was =>
          was.output === output.output
            ? // Another contract in its place is the same promise.
              was.entityRef === one.key.entityRef ||
              !output.listed.has(was.entityRef)
            : // So is the same contract at an output that was renamed.
              was.entityRef === one.key.entityRef &&
              !output.siblings.has(was.output),
        )
        .slice(0, MAX_PAST);
      // Nobody relied on what was a draft.
      const rivals = past.filter(was => !was.isDraft).filter(mustHold(one));
      return { output, one, past, rivals };
    });
    const texts = await this.versions.get(
      pairs.flatMap(({ one, rivals }) =>
        rivals.length ? [one.key, ...rivals] : [],
      ),
    );
    const judged: ServedContract[] = [];
    for (const { output, one, past, rivals } of pairs) {
      const text = given.get(one.key.entityRef);
      const to =
        text === undefined
          ? texts.get(versionId(one.key))
          : { text, isCut: false };
      // What was served before came back: it was judged then.
      const back = past.find(
        was =>
          versionId(was) === versionId(one.key) && was.output === output.output,
      );
      const breaks = new Set(back?.breaks);
      for (const was of back ? [] : rivals) {
        const from = texts.get(versionId(was));
        const diff = from && to && (await compare(from, to));
        if (diff?.breakingWithoutMajor) {
          breakingTexts(diff).forEach(broken => breaks.add(broken));
        }
        await yieldToOthers();
      }
      const hashes = new Set([
        one.key.hash,
        ...past.filter(was => !was.isDraft).map(({ hash }) => hash),
      ]);
      judged.push({
        product: output.product,
        output: output.output,
        ...one.key,
        version: one.version,
        servedFrom: now.toISOString(),
        servedUntil: null,
        seen: hashes.size,
        isDraft: isDraft(one.status),
        breaks: [...breaks].slice(0, MAX_BREAKS),
      });
    }
    return judged;
  }
}

/** A later major version may break what it likes. */
function mustHold(one: { version: string }) {
  return (was: { version: string }) =>
    majorOf(was.version) >= majorOf(one.version);
}

function factsOf(
  current: readonly ServedContract[],
): Map<string, Map<string, ServedFacts>> {
  const facts = new Map<string, Map<string, ServedFacts>>();
  for (const { product, entityRef, seen, breaks } of current) {
    const contracts = facts.get(product) ?? new Map<string, ServedFacts>();
    facts.set(product, contracts);
    const known = contracts.get(entityRef);
    const all = [...new Set([...(known?.breaks ?? []), ...breaks])];
    contracts.set(entityRef, {
      versionsSeen: Math.max(known?.versionsSeen ?? 0, seen),
      breaks: all,
    });
  }
  return facts;
}
