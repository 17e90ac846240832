/** Who answers for a product. */
export interface ProductOwners {
  owner: string;
  domain: string;
  productOwner?: string;
  /** Refs of all who are named in `spec.team`. */
  people: string[];
}

/** Who and what products are, for those who act on one of them. */
export interface ProductDirectory {
  /** Versions of the entities that products were last measured by. */
  etags(entityRefs: readonly string[]): Promise<Map<string, string>>;
  /**
   * What one has to know of a product to take results for it: the names of its
   * outputs, and its domain with all domains that it is part of.
   */
  signalTarget(
    entityRef: string,
  ): Promise<{ outputs: string[]; domains: string[] } | undefined>;
  /** Refs of all that read products and are none. */
  otherConsumers(): Promise<string[]>;
  /** Who answers for products that are in the catalog. */
  owners(entityRefs: readonly string[]): Promise<Map<string, ProductOwners>>;
}
