import { majorOf, semanticVersion } from '../names/entityNames';
import { OutputPortType } from '../../kinds/DataProductEntityV1alpha1';

/** A contract that ports may name. */
export interface KnownContract {
  id: string;
  /** Name of the API entity. */
  name: string;
  ref: string;
  version: string;
  /** Not in force yet: only who names its very version means it. */
  isDraft: boolean;
  portType?: OutputPortType;
}

/** A contract, or why there is none. */
export type FoundContract =
  | { contract: KnownContract }
  | { contract?: undefined; message: string; allowed: string };

/** Finds the contract that a port of a product names. */
export class ContractIndex {
  private readonly byId = new Map<string, KnownContract[]>();
  private readonly byName = new Map<string, KnownContract[]>();

  constructor(contracts: readonly KnownContract[]) {
    const put = (
      index: Map<string, KnownContract[]>,
      key: string,
      contract: KnownContract,
    ) => {
      const known = index.get(key);
      if (known) known.push(contract);
      else index.set(key, [contract]);
    };
    for (const contract of contracts) {
      put(this.byId, contract.id, contract);
      put(this.byName, contract.name, contract);
    }
  }

  /**
   * The contract of an id in exactly this version, else in the same major version,
   * else the only one of the id. Templates of this suite write the name of the API
   * in the place of an id.
   */
  find(id: string, version: string): FoundContract {
    const all = this.byId.get(id) ?? this.byName.get(id) ?? [];
    if (!all.length) {
      return {
        message: 'is the id of no contract among these files',
        allowed: 'the id of a contract that is read together with the product',
      };
    }
    const exact = all.filter(
      one => semanticVersion(one.version) === semanticVersion(version),
    );
    const inForce = all.filter(({ isDraft }) => !isDraft);
    const candidates = inForce.length ? inForce : all;
    const sameMajor = candidates.filter(
      one => majorOf(one.version) === majorOf(version),
    );
    const found = [exact, sameMajor, candidates].find(
      ({ length }) => length === 1,
    );
    return found
      ? { contract: found[0] }
      : {
          message: `has no single contract for version ${
            version || 'of the port, which names none'
          }`,
          allowed: all.map(one => one.version).join(', '),
        };
  }
}
