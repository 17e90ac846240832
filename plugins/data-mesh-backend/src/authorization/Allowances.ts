import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  dataMeshAttestationCreatePermission,
  dataMeshExemptionCreatePermission,
  dataMeshExemptionDecidePermission,
  Exemption,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { mayAttest } from '../governance/attestations/mayAttest';
import { mayDecide } from '../governance/exemptions/mayDecide';
import { mayRequest } from '../governance/exemptions/mayRequest';
import { refuse, Verdict } from '../governance/Verdict';
import { PolicyStore } from '../policies/PolicyStore';
import { ProductDirectory, ProductOwners } from '../results/ProductDirectory';
import { Caller } from './Caller';

/** A person who calls, and with whose rights. */
export interface CallingUser {
  credentials: BackstageCredentials;
  caller: Caller;
}

/** What people may do: the rules of governance, and their permissions. */
export class Allowances {
  constructor(
    private readonly deps: {
      permissions: PermissionsService;
      directory: ProductDirectory;
      policies: PolicyStore;
    },
  ) {}

  /** Confirming the ownership of a product. */
  async attest(
    { credentials, caller }: CallingUser,
    entityRef: string,
    owners: ProductOwners,
  ): Promise<Verdict> {
    const verdict = mayAttest(caller, entityRef, owners);
    if (!verdict.allowed) return verdict;
    const { permissions } = this.deps;
    const [{ result }] = await permissions.authorize(
      [
        {
          permission: dataMeshAttestationCreatePermission,
          resourceRef: entityRef,
        },
      ],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW
      ? verdict
      : refuse(
          `Confirming ownership needs the permission data-mesh.attestation.create for ${entityRef}`,
        );
  }

  /** Requesting an exemption for all of the products. */
  async requestExemption(
    { credentials, caller }: CallingUser,
    products: ReadonlyMap<string, ProductOwners>,
  ): Promise<Verdict> {
    const verdict = mayRequest(caller, products);
    if (!verdict.allowed) return verdict;
    const { permissions } = this.deps;
    const refs = [...products.keys()];
    const decisions = await permissions.authorize(
      refs.map(resourceRef => ({
        permission: dataMeshExemptionCreatePermission,
        resourceRef,
      })),
      { credentials },
    );
    const denied = decisions.findIndex(
      ({ result }) => result !== AuthorizeResult.ALLOW,
    );
    return denied < 0
      ? verdict
      : refuse(
          `Requesting an exemption for ${refs[denied]} needs the permission data-mesh.exemption.create`,
        );
  }

  /**
   * Deciding on each of the exemptions, or revoking it. However many there are,
   * owners, policies and permissions are asked for once.
   */
  async decide(
    { credentials, caller }: CallingUser,
    exemptions: readonly Exemption[],
  ): Promise<Verdict[]> {
    if (!exemptions.length) return [];
    const { permissions, directory, policies } = this.deps;
    const scorecards = [...new Set(exemptions.map(one => one.scorecard))];
    const decisions = await permissions.authorize(
      scorecards.map(resourceRef => ({
        permission: dataMeshExemptionDecidePermission,
        resourceRef,
      })),
      { credentials },
    );
    const permitted = new Set(
      scorecards.filter(
        (_, i) => decisions[i].result === AuthorizeResult.ALLOW,
      ),
    );
    const scorecardOwners = new Map(
      (await policies.list()).map(({ scorecard }) => [
        scorecard.id,
        scorecard.owner,
      ]),
    );
    const products = await directory.owners([
      ...new Set(exemptions.flatMap(one => one.products)),
    ]);
    return exemptions.map(exemption =>
      permitted.has(exemption.scorecard)
        ? mayDecide({
            deciderRefs: [...caller.refs],
            deciderUser: caller.userRef,
            scorecardOwner: scorecardOwners.get(exemption.scorecard),
            requestedBy: exemption.requestedBy,
            productOwners: exemption.products.flatMap(
              ref => products.get(ref)?.owner ?? [],
            ),
          })
        : refuse(
            `Deciding on exemptions from ${exemption.scorecard} needs the permission data-mesh.exemption.decide`,
          ),
    );
  }
}
