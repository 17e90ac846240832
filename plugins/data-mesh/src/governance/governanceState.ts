import { ExemptionState } from '@backstage-data-mesh/plugin-data-mesh-common';

/** Everything about the page that a link to it carries. */
export interface GovernanceState {
  /** Id of the policy whose view is open. */
  policy?: string;
  /** Id of the policy that a change is tried on. */
  trying?: string;
  /** Which exemptions are listed. */
  exemptions: ExemptionState;
}

const exemptionStates: ExemptionState[] = [
  'requested',
  'approved',
  'denied',
  'revoked',
  'expired',
];

/** Reads the page's state from its URL; what makes no sense is the default. */
export function parseGovernanceState(params: URLSearchParams): GovernanceState {
  return {
    policy: params.get('policy') || undefined,
    trying: params.get('try') || undefined,
    exemptions:
      exemptionStates.find(state => state === params.get('exemptions')) ??
      'requested',
  };
}

/** Writes the state to a URL, leaving out all that is the default. */
export function formatGovernanceState(state: GovernanceState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.policy) params.set('policy', state.policy);
  if (state.trying) params.set('try', state.trying);
  if (state.exemptions !== 'requested') {
    params.set('exemptions', state.exemptions);
  }
  return params;
}
