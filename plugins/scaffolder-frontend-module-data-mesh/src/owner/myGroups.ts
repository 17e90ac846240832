import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { IdentityApi } from '@backstage/core-plugin-api';

/** The groups that the signed-in person stands for, as full refs. */
export async function myGroups(
  identityApi: Pick<IdentityApi, 'getBackstageIdentity'>,
): Promise<string[]> {
  const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
  return ownershipEntityRefs
    .map(ref => stringifyEntityRef(parseEntityRef(ref)))
    .filter(ref => ref.startsWith('group:'));
}
