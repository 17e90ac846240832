import {
  FoundField,
  FoundFieldPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Visible } from '../results/productFilters';

/** A field as the contract describes it, without the products that serve it. */
export type DescribedField = Omit<
  FoundField,
  'contract' | 'product' | 'productTitle' | 'output'
>;

/** What fields are looked for. */
export interface FieldQuery {
  /** How the name or business name begins, in any case. */
  beginning?: string;
  /** The whole name, in any case. */
  name?: string;
  limit: number;
  offset: number;
}

/** Fields of the contracts that are in the catalog. */
export interface FieldStore {
  /**
   * Reads the fields of contracts that were read anew, and the names by which
   * tools know what they promise.
   *
   * @param options - `atMost`: contracts, for somebody who waits; all when it is
   * left out. `mayGoOn`: asked after each hundred; what is left waits for the next
   * time.
   * @returns how many contracts
   */
  update(options?: {
    atMost?: number;
    mayGoOn?: () => boolean;
  }): Promise<number>;

  /** Fields that a caller may see: of contracts and products that it may read. */
  find(
    query: FieldQuery,
    visible: { products: Visible; contracts: Visible },
  ): Promise<FoundFieldPage>;
}
