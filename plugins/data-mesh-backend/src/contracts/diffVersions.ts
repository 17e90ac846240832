import {
  ContractDiff,
  diffContractTexts,
  removeExamples,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A definition, and whether values were removed from it for privacy. */
export interface ComparedText {
  text: string;
  isCut: boolean;
}

/** What is left when examples and allowed values are removed. */
const bare = (text: string) => removeExamples(text, 'strip').definition;

/**
 * Compares two versions. Where values were removed from one of them only, nobody
 * knows how the values changed, and that they are gone is no change.
 */
export function diffVersions(
  before: ComparedText,
  after: ComparedText,
): ContractDiff {
  return before.isCut === after.isCut
    ? diffContractTexts(before.text, after.text)
    : diffContractTexts(bare(before.text), bare(after.text));
}
