import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { attestationState } from '../governance/attestations/attestationState';
import { refuse } from '../governance/Verdict';
import { presentProduct } from '../results/presentProduct';
import { DetailedProduct } from '../results/ProductQueries';
import { policiesById } from './policiesById';
import { RouterDeps } from './RouterDeps';

/** What the caller may do with a product, by the rules of the routes that do it. */
export async function allowedFor(
  { auth, callers, directory, allowances }: RouterDeps,
  credentials: BackstageCredentials,
  entityRef: string,
): Promise<ProductDetails['may']> {
  if (!auth.isPrincipal(credentials, 'user')) {
    return {
      attest: refuse('Only people who are signed in confirm ownership'),
      requestExemption: refuse(
        'Only people who are signed in request exemptions',
      ),
    };
  }
  const owners = (await directory.owners([entityRef])).get(entityRef);
  if (!owners) {
    const gone = refuse(`${entityRef} has left the catalog`);
    return { attest: gone, requestExemption: gone };
  }
  const user = { credentials, caller: await callers.of(credentials) };
  return {
    attest: await allowances.attest(user, entityRef, owners),
    requestExemption: await allowances.requestExemption(
      user,
      new Map([[entityRef, owners]]),
    ),
  };
}

/** A product as its page shows it to the caller. */
export async function productDetails(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  product: DetailedProduct,
): Promise<ProductDetails> {
  const { entityRef } = product;
  const latest = await deps.attestations.latestFor([entityRef]);
  return {
    ...presentProduct(product, await policiesById(deps)),
    liveKey: await deps.liveKeys.key(entityRef),
    attestation: attestationState(latest.get(entityRef), deps.attestationDays),
    may: await allowedFor(deps, credentials, entityRef),
  };
}
