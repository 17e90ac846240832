import {
  findingText,
  validateStandardDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';

export type Document = Record<string, unknown>;

/** A contract, or why a text is none. */
export type ReadContract =
  | { contract: Document }
  | {
      contract?: undefined;
      /** The text could be read, but is something else. */
      isOther: boolean;
      reason: string;
    };

/** Recognises a contract by what it says, whatever its file is called. */
export function readContract(source: string | Uint8Array): ReadContract {
  const { standard, document, findings } = validateStandardDocument(source, {
    errorsOnly: true,
  });
  if (standard === 'odcs' && document) return { contract: document };
  return {
    isOther: document !== undefined,
    reason:
      standard === 'odps' || !findings.length
        ? 'this is a data product of ODPS'
        : findingText(findings[0]),
  };
}

const statusOf = ({ status }: Document) =>
  String(status ?? '')
    .trim()
    .toLowerCase();

/** Nobody relies on it yet. */
export const isDraft = (contract: Document): boolean =>
  ['draft', 'proposed'].includes(statusOf(contract));

/** Nobody relies on it yet, or any more. */
export const isUnused = (contract: Document): boolean =>
  isDraft(contract) || statusOf(contract) === 'retired';
