import { useUrlState } from '../routing/useUrlState';

const names = ['output', 'contract', 'field', 'from', 'to'] as const;

/** What a link to a contract says. */
export interface ContractState {
  /** Name of the output that is chosen. */
  output?: string;
  /** Ref of the contract that is chosen among several of an output. */
  contract?: string;
  /** Path of the field that is looked at, such as `orders.customer.email`. */
  field?: string;
  /** Hashes of the versions that are compared. */
  from?: string;
  to?: string;
}

/** The state of a contract's view, kept in the URL. */
export function useContractState(): [
  ContractState,
  (change: ContractState) => void,
] {
  return useUrlState(names);
}
