import {
  ContractDiff,
  ContractStep,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What a comparison with the version before says in short. */
export function stepOf(from: string, diff: ContractDiff): ContractStep {
  return {
    from,
    weight: diff.weight,
    versionStep: diff.versionStep,
    breaking: diff.counts.major,
    breakingWithoutMajor: diff.breakingWithoutMajor,
  };
}
