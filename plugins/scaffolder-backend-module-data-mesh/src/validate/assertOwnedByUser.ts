import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';

/**
 * Who creates a product belongs to its owner. Refuses an owner that is neither
 * the user nor one of the user's groups.
 *
 * @param ownershipRefs - the user and the groups that the user is in
 */
export function assertOwnedByUser(
  owner: string,
  ownershipRefs: readonly string[],
): void {
  const ref = stringifyEntityRef(
    parseEntityRef(owner, {
      defaultKind: 'Group',
      defaultNamespace: 'default',
    }),
  );
  if (ownershipRefs.includes(ref)) return;
  const groups = ownershipRefs.filter(own => own.startsWith('group:'));
  throw new NotAllowedError(
    groups.length
      ? `owner: you are not in ${ref}; allowed: your groups ${groups.join(
          ', ',
        )}`
      : `owner: you are not in ${ref}, nor in any other group of the catalog; ask who keeps the organisation's groups to add you to your team`,
  );
}
