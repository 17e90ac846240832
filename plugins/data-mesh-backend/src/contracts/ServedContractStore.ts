import { VersionKey } from './ContractVersionStore';

/** What an output of a product has promised, from one moment to another. */
export interface ServedContract extends VersionKey {
  product: string;
  output: string;
  version: string;
  /** ISO 8601; `servedUntil` is null while it is served. */
  servedFrom: string;
  servedUntil: string | null;
  /** How many versions the output has served so far, this one too. */
  seen: number;
  /** What it breaks of what was served before, as texts. */
  breaks: string[];
}

/** An output of a product. */
export interface OutputKey {
  product: string;
  output: string;
}

/** What outputs have served, and serve. */
export interface ServedContractStore {
  /** What products serve now. */
  current(products: readonly string[]): Promise<ServedContract[]>;

  /** All that outputs have ever served, newest first. */
  history(outputs: readonly OutputKey[]): Promise<ServedContract[]>;

  /** Where contracts, or versions with the same id, are served now. */
  servedOf(contract: {
    entityRef: string;
    contractId: string;
  }): Promise<ServedContract[]>;

  /** Takes down what is served no more, and what is served from now on. */
  write(
    change: {
      ended: readonly ServedContract[];
      begun: readonly ServedContract[];
    },
    now: Date,
  ): Promise<void>;
}
