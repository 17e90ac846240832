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
  /** Whether it is a draft, served only because nothing else was. */
  isDraft: boolean;
  /** What it breaks of what was served before, as texts. */
  breaks: string[];
}

/** What outputs have served, and serve. */
export interface ServedContractStore {
  /** What products serve now. */
  current(products: readonly string[]): Promise<ServedContract[]>;

  /** All that outputs of products have ever served, newest first. */
  history(products: readonly string[]): Promise<ServedContract[]>;

  /** Notes that products serve nothing any more, except those. */
  endExcept(
    products: readonly string[],
    readAt: string,
    now: Date,
  ): Promise<void>;

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
