import { Attestation } from '@backstage-data-mesh/plugin-data-mesh-common';
import { AttestedFacts } from './attestationDigest';

/** What somebody confirms. */
export type NewAttestation = Pick<
  Attestation,
  'entityRef' | 'attestedBy' | 'statement' | 'via'
> & {
  /** What the catalog says at this moment; its digest is kept. */
  facts: AttestedFacts;
};

/** An attestation that no longer holds. */
export interface AttestationEnding {
  /** A newer one of the same product is left as it is. */
  attestationId: string;
  reason: string;
}

/**
 * The attestations of products. Each change is in the ledger as well. Who may
 * attest is for the caller to check.
 */
export interface AttestationStore {
  /** Replaces the attestation that was in force, if any. */
  attest(attestation: NewAttestation, now: Date): Promise<Attestation>;

  /**
   * The latest attestation of each product by its ref, also one that has ended.
   */
  latestFor(
    entityRefs: readonly string[] | 'all',
  ): Promise<Map<string, Attestation>>;

  /**
   * Ends those of the attestations that are in force.
   *
   * @param actor - who changed the product, or `plugin:<id>` if not known
   * @returns the refs of the products that had one
   */
  end(
    endings: readonly AttestationEnding[],
    actor: string,
    now: Date,
  ): Promise<string[]>;

  /** A product's attestations, newest first. */
  history(
    entityRef: string,
    options: { limit: number },
  ): Promise<Attestation[]>;
}
