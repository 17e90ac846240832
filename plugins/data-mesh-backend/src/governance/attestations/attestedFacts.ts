import { ProductRecord } from '@backstage-data-mesh/plugin-data-mesh-common';
import { AttestedFacts } from './attestationDigest';

/** What the catalog says of a product that an attestation is about. */
export function attestedFactsOf({
  owner,
  team,
  product,
}: ProductRecord): AttestedFacts {
  return {
    owner,
    productOwner: team.productOwner || undefined,
    classification: product.classification || undefined,
    personalData: product.personalData || undefined,
  } as AttestedFacts;
}
