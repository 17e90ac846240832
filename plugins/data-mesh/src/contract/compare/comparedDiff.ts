import {
  ContractComparison,
  ContractDiff,
  diffContractTexts,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * A comparison as the words about it want it. What the backend counts but did
 * not send is taken from the texts, which it sent.
 */
export function comparedDiff(comparison: ContractComparison): ContractDiff {
  const { text, changes, changesLeftOut } = comparison;
  if (changesLeftOut > 0) return diffContractTexts(text.from, text.to);
  const count = (weight: string) =>
    changes.filter(change => change.weight === weight).length;
  const account = ({ version, status }: ContractComparison['from']) => ({
    id: '',
    version,
    status,
  });
  return {
    from: account(comparison.from),
    to: account(comparison.to),
    changes,
    leftOut: 0,
    counts: {
      major: count('major'),
      minor: count('minor'),
      patch: count('patch'),
    },
    weight: comparison.weight,
    versionStep: comparison.versionStep,
    breakingWithoutMajor: comparison.breakingWithoutMajor,
    ...(comparison.suggestedVersion !== null && {
      suggestedVersion: comparison.suggestedVersion,
    }),
  };
}
