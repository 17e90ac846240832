import {
  BasicPermission,
  createPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Resource type of a data product in permissions of this plugin.
 *
 * @public
 */
export const RESOURCE_TYPE_DATA_PRODUCT = 'data-product';

/**
 * Resource type of a scorecard in permissions of this plugin.
 *
 * @public
 */
export const RESOURCE_TYPE_SCORECARD = 'data-mesh-scorecard';

/**
 * To send results of quality rules. Who may send for which products stands in
 * `dataMesh.signals.senders`.
 *
 * @public
 */
export const dataMeshSignalCreatePermission: BasicPermission = createPermission(
  {
    name: 'data-mesh.signal.create',
    attributes: { action: 'create' },
  },
);

/**
 * To confirm the ownership of a data product.
 *
 * @public
 */
export const dataMeshAttestationCreatePermission: ResourcePermission<
  typeof RESOURCE_TYPE_DATA_PRODUCT
> = createPermission({
  name: 'data-mesh.attestation.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DATA_PRODUCT,
});

/**
 * To request an exemption for a data product.
 *
 * @public
 */
export const dataMeshExemptionCreatePermission: ResourcePermission<
  typeof RESOURCE_TYPE_DATA_PRODUCT
> = createPermission({
  name: 'data-mesh.exemption.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DATA_PRODUCT,
});

/**
 * To decide on exemptions from the checks of a scorecard, and to revoke them.
 *
 * @public
 */
export const dataMeshExemptionDecidePermission: ResourcePermission<
  typeof RESOURCE_TYPE_SCORECARD
> = createPermission({
  name: 'data-mesh.exemption.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SCORECARD,
});

/**
 * To read the ledger of decisions and changes of policy.
 *
 * @public
 */
export const dataMeshLedgerReadPermission: BasicPermission = createPermission({
  name: 'data-mesh.ledger.read',
  attributes: { action: 'read' },
});

/**
 * All permissions of this plugin.
 *
 * @public
 */
export const dataMeshPermissions: (
  | BasicPermission
  | ResourcePermission<typeof RESOURCE_TYPE_DATA_PRODUCT>
  | ResourcePermission<typeof RESOURCE_TYPE_SCORECARD>
)[] = [
  dataMeshSignalCreatePermission,
  dataMeshAttestationCreatePermission,
  dataMeshExemptionCreatePermission,
  dataMeshExemptionDecidePermission,
  dataMeshLedgerReadPermission,
];
