import { ContractDiff } from '@backstage-data-mesh/plugin-data-mesh-common';

/** What breaks whoever relies on what was there before, place by place. */
export function breakingTexts({ changes }: ContractDiff): string[] {
  return changes
    .filter(({ weight }) => weight === 'major')
    .map(({ place, message }) => `${place}: ${message}`);
}
