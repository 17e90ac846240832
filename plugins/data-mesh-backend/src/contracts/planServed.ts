import { MeshIndex } from '@backstage-data-mesh/plugin-data-mesh-common';
import { isDraft, VersionKey } from './ContractVersionStore';
import { groupBy } from './groupBy';
import { ServedContract } from './ServedContractStore';

/** An output with the contracts that it has now. */
export interface OutputNow {
  product: string;
  output: string;
  /** All outputs that the product has now. */
  siblings: ReadonlySet<string>;
  /** Contracts of the output that are read, with their versions. */
  contracts: {
    key: VersionKey;
    /** As the document says. */
    id?: string;
    version: string;
    status: string;
  }[];
  /** All that the output lists, read or not. */
  listed: ReadonlySet<string>;
}

/** A contract that an output begins to serve. */
export interface Begun {
  output: OutputNow;
  one: OutputNow['contracts'][number];
}

/** A contract that waits, and what is served meanwhile. */
export interface Draft {
  key: VersionKey;
  of: ServedContract;
}

/** What changes about what outputs serve. */
export interface ServedPlan {
  ended: ServedContract[];
  kept: ServedContract[];
  begun: Begun[];
  drafts: Draft[];
  /** Of each contract that is read: its id, as the document says. */
  ids: ReadonlyMap<string, string>;
}

const outputId = ({ product, output }: { product: string; output: string }) =>
  `${product} ${output}`;

function* outputsOf(
  index: MeshIndex,
  products: readonly string[],
): Generator<OutputNow> {
  for (const product of products) {
    const outputs = index.product(product)?.outputs ?? [];
    const siblings = new Set(outputs.map(({ facts }) => facts.name));
    for (const { facts, contracts } of outputs) {
      yield {
        product,
        output: facts.name,
        siblings,
        listed: new Set(contracts),
        contracts: contracts.flatMap(ref => {
          const contract = index.contract(ref);
          if (!contract?.hash || contract.facts.standard !== 'odcs') return [];
          const { version, status } = contract.facts;
          const key = { entityRef: ref, hash: contract.hash };
          return [{ key, id: contract.id, version, status }];
        }),
      };
    }
  }
}

/**
 * Holds what outputs promise now against what they serve so far. An output
 * serves what its contract says, except that a draft is not served as long as
 * something else is.
 *
 * @param current - what outputs of these products serve, as it is stored
 */
export function planServed(
  index: MeshIndex,
  products: readonly string[],
  current: readonly ServedContract[],
): ServedPlan {
  const before = groupBy(current, outputId);
  const kept: ServedContract[] = [];
  const begun: Begun[] = [];
  const drafts: Draft[] = [];
  const ended: ServedContract[] = [];
  const ids = new Map<string, string>();
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
      if (one.id) ids.set(one.key.entityRef, one.id);
      const waits = isDraft(one.status) && isServed;
      if (!goesOn.has(one.key.entityRef) && !waits) {
        begun.push({ output, one });
      }
    }
  }
  // Outputs that the products no longer have.
  ended.push(...[...before.values()].flat());
  return { ended, kept, begun, drafts, ids };
}
