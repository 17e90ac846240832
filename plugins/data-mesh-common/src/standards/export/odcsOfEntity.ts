import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { ANNOTATION_CONTRACT_REMOVED } from '../../contracts/contractEntity';
import { findingText } from '../../contracts/findings/DocumentFinding';
import { readText } from '../../contracts/standards/readText';
import { ExportedDocument } from './ExportedDocument';

/** What the portal removed from a contract. */
const REMOVED = 'removedBeforeStorage';

/**
 * The ODCS document of a data contract: the definition of its API, with a note of
 * what the portal removed from it before it was stored.
 *
 * @throws InputError - when the definition cannot be read
 *
 * @public
 */
export function odcsOfEntity(api: Entity): ExportedDocument {
  const { definition } = api.spec ?? {};
  const read = readText(definition);
  if (!read.ok) {
    throw new InputError(
      `The definition of ${
        api.metadata.name
      } cannot be given as a file: ${findingText(read.finding)}`,
    );
  }
  const removed = api.metadata.annotations?.[ANNOTATION_CONTRACT_REMOVED];
  return {
    document: read.document as JsonObject,
    source: String(definition),
    notes: removed
      ? [
          {
            property: REMOVED,
            text: `The portal removed this before it stored the contract: ${removed}.`,
          },
        ]
      : [],
  };
}
