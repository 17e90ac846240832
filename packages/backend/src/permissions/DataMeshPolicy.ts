import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { dataMeshConditions } from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import {
  dataMeshAttestationCreatePermission,
  dataMeshExemptionCreatePermission,
  dataMeshExemptionDecidePermission,
  dataMeshLedgerReadPermission,
  dataMeshSignalCreatePermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  createDataProductConditionalDecision,
  createScorecardConditionalDecision,
  dataProductConditions,
  scorecardConditions,
} from '@backstage-data-mesh/plugin-data-mesh-node';

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** Who is allowed more than others; refs of groups. */
export interface DataMeshPolicyOptions {
  /** They read the ledger. */
  governance: readonly string[];
  /**
   * They read restricted products that are not their own. Without a list,
   * everybody does.
   */
  restrictedReaders?: readonly string[];
}

/**
 * An example of a permission policy for a data mesh: owners confirm ownership
 * and request exemptions, owners of scorecards decide on them, governance reads
 * the ledger, and restricted products are visible to some groups only. All else
 * is allowed.
 */
export class DataMeshPolicy implements PermissionPolicy {
  constructor(private readonly options: DataMeshPolicyOptions) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    const isIn = (groups: readonly string[]) =>
      groups.some(group => claims.includes(group));

    if (isPermission(permission, catalogEntityReadPermission)) {
      const { restrictedReaders } = this.options;
      if (!restrictedReaders || isIn(restrictedReaders)) return allow;
      return createCatalogConditionalDecision(permission, {
        anyOf: [
          {
            not: dataMeshConditions.hasClassification({
              classifications: ['restricted'],
            }),
          },
          catalogConditions.isEntityOwner({ claims }),
        ],
      });
    }
    if (
      isPermission(permission, dataMeshAttestationCreatePermission) ||
      isPermission(permission, dataMeshExemptionCreatePermission)
    ) {
      return createDataProductConditionalDecision(
        permission,
        dataProductConditions.isProductOwner({ claims }),
      );
    }
    if (isPermission(permission, dataMeshExemptionDecidePermission)) {
      return createScorecardConditionalDecision(
        permission,
        scorecardConditions.isScorecardOwner({ claims }),
      );
    }
    if (isPermission(permission, dataMeshLedgerReadPermission)) {
      return isIn(this.options.governance) ? allow : deny;
    }
    // Results come from pipelines with tokens, which policies are not asked for.
    if (isPermission(permission, dataMeshSignalCreatePermission)) return deny;
    return allow;
  }
}
