import { hash } from 'node:crypto';
import {
  ContractReading,
  readContractDefinition,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { cleanText } from './cleanText';

/** What a contract says, with texts as any database takes them. */
export function cleanReading({
  id,
  facts,
  findings,
}: ContractReading): ContractReading {
  return {
    id: cleanText(id),
    facts: {
      ...facts,
      version: cleanText(facts.version),
      status: cleanText(facts.status),
      standardVersion: cleanText(facts.standardVersion),
    },
    findings,
  };
}

/** Reads the definition of an API. Never throws. */
export function readContract(
  type: string,
  definition: unknown,
): ContractReading {
  return cleanReading(readContractDefinition(type, definition));
}

/** What a definition is told apart by. */
export function contractHash(type: string, definition: unknown): string {
  return hash('sha256', `${type}\n${definition}`);
}
