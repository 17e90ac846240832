import {
  Attestation,
  AttestationStatement,
  Exemption,
  ExemptionDecision,
  ExemptionPage,
  ExemptionRequest,
  ExemptionRevocation,
  ExemptionState,
  LedgerEntry,
  LedgerHead,
  LedgerVerification,
} from './governance';
import { DataMeshQualityClient } from './DataMeshQualityClient';
import { DataMeshRequestOptions } from './DataMeshRequests';
import { productPath, queryOf } from './paths';

/**
 * The part of the REST API that is about who has confirmed, asked and decided.
 *
 * @public
 */
export abstract class DataMeshGovernanceClient extends DataMeshQualityClient {
  async listAttestations(
    entityRef: string,
    options?: DataMeshRequestOptions,
  ): Promise<Attestation[]> {
    const { items } = await this.request<{ items: Attestation[] }>(
      `${productPath(entityRef)}/attestations`,
      options,
    );
    return items;
  }

  attest(
    entityRef: string,
    statement: AttestationStatement,
    options?: DataMeshRequestOptions & { via?: Attestation['via'] },
  ): Promise<Attestation> {
    return this.request(
      `${productPath(entityRef)}/attestations${queryOf({ via: options?.via })}`,
      options,
      statement,
    );
  }

  listExemptions(
    query: {
      state?: ExemptionState;
      scorecard?: string;
      product?: string;
      /** Default `-requestedAt`, newest first. */
      orderBy?: 'requestedAt' | '-requestedAt';
      limit?: number;
      cursor?: string;
    },
    options?: DataMeshRequestOptions,
  ): Promise<ExemptionPage> {
    return this.request(`/exemptions${queryOf(query)}`, options);
  }

  requestExemption(
    request: ExemptionRequest,
    options?: DataMeshRequestOptions,
  ): Promise<Exemption> {
    return this.request('/exemptions', options, request);
  }

  decideExemption(
    id: string,
    decision: ExemptionDecision,
    options?: DataMeshRequestOptions,
  ): Promise<Exemption> {
    return this.request(
      `/exemptions/${encodeURIComponent(id)}/decision`,
      options,
      decision,
    );
  }

  revokeExemption(
    id: string,
    revocation: ExemptionRevocation,
    options?: DataMeshRequestOptions,
  ): Promise<Exemption> {
    return this.request(
      `/exemptions/${encodeURIComponent(id)}/revocation`,
      options,
      revocation,
    );
  }

  async listLedger(
    query: { limit?: number; beforeSeq?: number },
    options?: DataMeshRequestOptions,
  ): Promise<LedgerEntry[]> {
    const { items } = await this.request<{ items: LedgerEntry[] }>(
      `/ledger${queryOf(query)}`,
      options,
    );
    return items;
  }

  /** With a head that was noted earlier, it also tells of entries cut off. */
  verifyLedger(
    options?: DataMeshRequestOptions & { head?: LedgerHead },
  ): Promise<LedgerVerification> {
    return this.request(
      `/ledger/verify${queryOf({ ...options?.head })}`,
      options,
    );
  }
}
