import { ContractDiff, diffContracts } from './diff';
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
