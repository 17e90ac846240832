import { ContractDiff, diffContracts } from './diff';
import { removeExamples } from './privacy/removeExamples';
import { readText } from './standards/readText';

/** A document as values; what cannot be read holds nothing. */
function documentOf(text: string): Record<string, unknown> {
  const read = readText(text);
  return read.ok ? read.document : {};
}

/**
 * Compares two definitions of a data contract as they are written, in YAML or
 * JSON. One that cannot be read is taken to promise nothing.
 *
 * @public
 */
export function diffContractTexts(before: string, after: string): ContractDiff {
  return diffContracts(documentOf(before), documentOf(after));
}

/**
 * A definition, and whether values were removed from it for privacy.
 *
 * @public
 */
export interface ComparedDefinition {
  text: string;
  isCut: boolean;
}

/** What is left when examples and allowed values are removed. */
const bare = (text: string) => removeExamples(text, 'strip').definition;

/**
 * Compares two versions. Where values were removed from one of them only, nobody
 * knows how the values changed, and that they are gone is no change.
 *
 * @public
 */
export function diffContractVersions(
  before: ComparedDefinition,
  after: ComparedDefinition,
): ContractDiff {
  return before.isCut === after.isCut
    ? diffContractTexts(before.text, after.text)
    : diffContractTexts(bare(before.text), bare(after.text));
}
