import { createHash } from 'node:crypto';
import { AttestationStatement } from '@backstage-data-mesh/plugin-data-mesh-common';
import { canonicalJson } from '../canonicalJson';

/** The facts about a product whose change ends an attestation. */
export type AttestedFacts = Pick<
  AttestationStatement,
  'owner' | 'productOwner' | 'classification' | 'personalData'
>;

/**
 * Digest of the facts whose change ends an attestation: while a product's own
 * give the same one, its attestation holds. Refs are compared as the catalog
 * does, without regard to case.
 */
export function attestedFactsDigest(facts: AttestedFacts): string {
  const { owner, productOwner, classification, personalData } = facts;
  return sha256({
    owner: owner.toLocaleLowerCase('en-US'),
    productOwner: productOwner?.toLocaleLowerCase('en-US'),
    classification,
    personalData,
  });
}

/** Digest of everything that was confirmed. */
export function statementDigest(statement: AttestationStatement): string {
  return sha256(statement);
}

function sha256(value: Parameters<typeof canonicalJson>[0]): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
