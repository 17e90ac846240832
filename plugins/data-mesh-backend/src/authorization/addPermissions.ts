import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  dataMeshAttestationCreatePermission,
  dataMeshExemptionCreatePermission,
  dataMeshExemptionDecidePermission,
  dataMeshLedgerReadPermission,
  dataMeshSignalCreatePermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataProductPermissionResourceRef,
  isProductOwner,
  isScorecardOwner,
  scorecardPermissionResourceRef,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { PolicyStore } from '../policies/PolicyStore';
import { ProductDirectory } from '../results/ProductDirectory';

/** Tells the permission framework what there is to decide on. */
export function addPermissions(
  registry: PermissionsRegistryService,
  {
    directory,
    policies,
  }: { directory: ProductDirectory; policies: PolicyStore },
): void {
  registry.addPermissions([
    dataMeshSignalCreatePermission,
    dataMeshLedgerReadPermission,
  ]);
  registry.addResourceType({
    resourceRef: dataProductPermissionResourceRef,
    permissions: [
      dataMeshAttestationCreatePermission,
      dataMeshExemptionCreatePermission,
    ],
    rules: [isProductOwner],
    getResources: async refs => {
      const owners = await directory.owners(refs);
      return refs.map(entityRef => {
        const known = owners.get(entityRef);
        return known && { entityRef, ...known };
      });
    },
  });
  registry.addResourceType({
    resourceRef: scorecardPermissionResourceRef,
    permissions: [dataMeshExemptionDecidePermission],
    rules: [isScorecardOwner],
    getResources: async ids => {
      const stored = new Map(
        (await policies.list()).map(({ scorecard }) => [
          scorecard.id,
          scorecard,
        ]),
      );
      return ids.map(scorecard => {
        const policy = stored.get(scorecard);
        return (
          policy && { scorecard, owner: policy.owner, domain: policy.domain }
        );
      });
    },
  });
}
