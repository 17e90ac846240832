import { hash } from 'node:crypto';
import {
  ContractDocumentFacts,
  contractDocumentFacts,
  DATA_CONTRACT_API_TYPE,
  DocumentFinding,
  validatedFacts,
  validateStandardDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { cleanText } from './cleanText';

/** What a definition says, as far as it is kept. */
export interface ReadContract {
  /** As the document says; empty when it says nothing. */
  id: string;
  facts: ContractDocumentFacts;
  findings: DocumentFinding[];
}

/** Reads the definition of an API. Never throws. */
export function readContract(type: string, definition: unknown): ReadContract {
  if (type !== DATA_CONTRACT_API_TYPE) {
    const facts = contractDocumentFacts(type, definition);
    return { id: '', facts, findings: [] };
  }
  const validation = validateStandardDocument(
    typeof definition === 'string' ? definition : '',
  );
  const { document, findings } = validation;
  const facts = validatedFacts(type, validation);
  const id = document?.id;
  return {
    id: typeof id === 'string' ? cleanText(id) : '',
    facts: {
      ...facts,
      version: cleanText(facts.version),
      status: cleanText(facts.status),
      standardVersion: cleanText(facts.standardVersion),
    },
    findings,
  };
}

/** What a definition is told apart by. */
export function contractHash(type: string, definition: unknown): string {
  return hash('sha256', `${type}\n${definition}`);
}
