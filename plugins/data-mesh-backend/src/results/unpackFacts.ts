import {
  ContractFacts,
  ProductFacts,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Facts as they were evaluated: stored ones lack the list of all contracts. */
export function unpackFacts(stored: string): ProductFacts {
  const facts = JSON.parse(stored) as Omit<ProductFacts, 'contracts'> &
    Pick<ProductFacts, 'outputs'>;
  const contracts = new Map<string, ContractFacts>();
  for (const output of facts.outputs) {
    for (const contract of output.contracts) {
      if (!contracts.has(contract.ref)) contracts.set(contract.ref, contract);
    }
  }
  return { ...facts, contracts: [...contracts.values()] } as ProductFacts;
}
