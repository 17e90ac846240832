import { createHash } from 'node:crypto';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import {
  ContractDiff,
  MeshIndex,
  ServedFacts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { PlannedNotification } from '../notifications/planNotifications';
import {
  ContractVersionStore,
  DRAFT_STATUSES,
  StoredVersion,
  versionId,
  VersionKey,
} from './ContractVersionStore';
import { diffVersions } from './diffVersions';
import { groupBy } from './groupBy';
import { ServedContract, ServedContractStore } from './ServedContractStore';

/** Changes that are named where only some have room. */
const SHOWN = 3;
/** Versions of the past that a new one is held against, the newest. */
const MAX_PAST = 20;
/** Breaking changes that are kept of a version. */
const MAX_BREAKS = 20;
/** Comparisons of drafts that are remembered, so that no sweep repeats them. */
const KEPT_COMPARISONS = 500;

/** What is known of the contracts at outputs. */
export interface ServedAnswer {
  /** By product, then by contract. */
  facts: Map<string, Map<string, ServedFacts>>;
  /** What consumers are to be told of drafts. */
  notifications: PlannedNotification[];
}

interface OutputNow {
  product: string;
  output: string;
  /** Contracts of the output that are read, with their versions. */
  contracts: { key: VersionKey; version: string; status: string }[];
  /** All that the output lists, read or not. */
  listed: ReadonlySet<string>;
}

interface Begun {
  output: OutputNow;
  one: OutputNow['contracts'][number];
}

/** A contract that waits, and what is served meanwhile. */
interface Draft {
  key: VersionKey;
  of: ServedContract;
}

const outputId = ({ product, output }: { product: string; output: string }) =>
  `${product} ${output}`;

/** The outputs that a product has now. */
const outputNames = (index: MeshIndex, product: string) =>
  new Set(index.product(product)?.outputs.map(({ facts }) => facts.name));

const isDraft = (status: string) => DRAFT_STATUSES.includes(status);

function* outputsOf(
  index: MeshIndex,
  products: readonly string[],
): Generator<OutputNow> {
  for (const product of products) {
    for (const { facts, contracts } of index.product(product)?.outputs ?? []) {
      yield {
        product,
        output: facts.name,
        listed: new Set(contracts),
        contracts: contracts.flatMap(ref => {
          const contract = index.contract(ref);
          if (!contract?.hash || contract.facts.standard !== 'odcs') return [];
          const { version, status } = contract.facts;
          const key = { entityRef: ref, hash: contract.hash };
          return [{ key, version, status }];
        }),
      };
    }
  }
}

const majorOf = (version: string) => Number(/\d+/.exec(version)?.[0] ?? 0);

/**
 * Follows what each output serves, and says what a new version breaks. An
 * output serves what its contract says, except that a draft is not served as
 * long as something else is.
 */
export class ServedContracts {
  private readonly comparisons = new Map<string, ContractDiff>();

  constructor(
    private readonly versions: ContractVersionStore,
    private readonly served: ServedContractStore,
  ) {}

  /** Brings what is stored up to date for products of an index. */
  async update(
    index: MeshIndex,
    products: readonly string[],
    now: Date,
  ): Promise<ServedAnswer> {
    const { ended, begun, kept, drafts } = await this.plan(index, products);
    const added = await this.judge(begun, now, new Map(), index);
    if (ended.length || added.length) {
      await this.served.write({ ended, begun: added }, now);
    }
    const current = [...kept, ...added];
    return {
      facts: factsOf(current),
      notifications: await this.draftsToTell(index, current, drafts),
    };
  }

  /** Notes that products have left the catalog, except those. */
  async endExcept(products: readonly string[], now: Date): Promise<void> {
    await this.served.endExcept(products, now);
  }

  /**
   * What would be served if the contracts of an index were in the catalog.
   * Nothing is stored.
   *
   * @param texts - definitions that no version is kept of, by ref
   * @param readable - products and contracts that the caller may read: what was
   * served of others is not told
   */
  async preview(
    index: MeshIndex,
    products: readonly string[],
    texts: ReadonlyMap<string, string>,
    readable: ReadonlySet<string>,
    now: Date,
  ): Promise<ServedAnswer['facts']> {
    const { begun, kept } = await this.plan(
      index,
      products.filter(product => readable.has(product)),
    );
    const judged = await this.judge(
      begun.filter(({ one }) => readable.has(one.key.entityRef)),
      now,
      texts,
      index,
      was => readable.has(was.entityRef),
    );
    return factsOf([
      ...kept.filter(({ entityRef }) => readable.has(entityRef)),
      ...judged,
    ]);
  }

  /** Holds what outputs promise now against what they served so far. */
  private async plan(
    index: MeshIndex,
    products: readonly string[],
  ): Promise<{
    ended: ServedContract[];
    kept: ServedContract[];
    begun: Begun[];
    drafts: Draft[];
  }> {
    const before = groupBy(await this.served.current(products), outputId);
    const kept: ServedContract[] = [];
    const begun: Begun[] = [];
    const drafts: Draft[] = [];
    const ended: ServedContract[] = [];
    for (const output of outputsOf(index, products)) {
      const serves = before.get(outputId(output)) ?? [];
      before.delete(outputId(output));
      const goesOn = new Map<string, ServedContract>();
      for (const was of serves) {
        const is = output.contracts.find(
          ({ key }) => key.entityRef === was.entityRef,
        );
        const isSame = is?.key.hash === was.hash;
        // A draft that is served for want of anything else gives way at once.
        const waits =
          is !== undefined && !isSame && isDraft(is.status) && !was.isDraft;
        // Listed, but not to be read at the moment.
        const isUnread = !is && output.listed.has(was.entityRef);
        if (waits) drafts.push({ key: is.key, of: was });
        if (isSame || waits || isUnread) {
          kept.push(was);
          goesOn.set(was.entityRef, was);
        } else {
          ended.push(was);
        }
      }
      const isServed = [...goesOn.values()].some(was => !was.isDraft);
      for (const one of output.contracts) {
        const waits = isDraft(one.status) && isServed;
        if (!goesOn.has(one.key.entityRef) && !waits) {
          begun.push({ output, one });
        }
      }
    }
    // Outputs that the products no longer have.
    ended.push(...[...before.values()].flat());
    return { ended, kept, begun, drafts };
  }

  /** Compares what outputs begin to serve with what they served before. */
  private async judge(
    begun: readonly Begun[],
    now: Date,
    given: ReadonlyMap<string, string>,
    index: MeshIndex,
    mayTell: (was: ServedContract) => boolean = () => true,
  ): Promise<ServedContract[]> {
    const products = [...new Set(begun.map(({ output }) => output.product))];
    const history = groupBy(
      await this.served.history(products),
      ({ product }) => product,
    );
    const pairs = begun.map(({ output, one }) => {
      const others = outputNames(index, output.product);
      const past = (history.get(output.product) ?? [])
        .filter(mayTell)
        .filter(was =>
          was.output === output.output
            ? // Another contract in its place is the same promise.
              was.entityRef === one.key.entityRef ||
              !output.listed.has(was.entityRef)
            : // So is the same contract at an output that was renamed.
              was.entityRef === one.key.entityRef && !others.has(was.output),
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
        const diff = from && to && diffVersions(from, to);
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

  /** Drafts that would break what is served, for those who read it. */
  private async draftsToTell(
    index: MeshIndex,
    current: readonly ServedContract[],
    own: readonly Draft[],
  ): Promise<PlannedNotification[]> {
    const byId = groupBy(
      await this.versions.drafts(),
      ({ contractId }) => contractId,
    );
    const ownerOf = (ref: string) => index.entity(ref)?.owner;
    const beside = current.flatMap(of => {
      const id = index.contract(of.entityRef)?.id;
      return (id ? byId.get(id) ?? [] : [])
        .filter(
          ({ entityRef }) =>
            entityRef !== of.entityRef &&
            // Nobody speaks for the contracts of others.
            ownerOf(entityRef) === ownerOf(of.entityRef),
        )
        .map(key => ({ key, of }));
    });
    const pairs = [...own, ...beside];
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
      diff = diffVersions(from, to);
      if (this.comparisons.size >= KEPT_COMPARISONS) this.comparisons.clear();
      this.comparisons.set(id, diff);
    }
    return diff;
  }
}

/** A later major version may break what it likes. */
function mustHold(one: { version: string }) {
  return (was: { version: string }) =>
    majorOf(was.version) >= majorOf(one.version);
}

function breakingTexts({ changes }: ContractDiff): string[] {
  return changes
    .filter(({ weight }) => weight === 'major')
    .map(({ place, message }) => `${place}: ${message}`);
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
