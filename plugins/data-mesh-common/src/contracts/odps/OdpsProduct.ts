import {
  OdcsAuthoritativeDefinition,
  OdcsCustomProperty,
  OdcsElement,
  OdcsSupportChannel,
  OdcsTeam,
} from '../odcs/OdcsContract';

/**
 * Where data comes in. A port is listed once for each of its versions.
 *
 * @public
 */
export interface OdpsInputPort extends OdcsElement {
  name?: string;
  version?: string;
  /** `id` of the contract that is relied on. */
  contractId?: string;
  deprecated?: boolean;
}

/**
 * Where data goes out. A port is listed once for each of its versions.
 *
 * @public
 */
export interface OdpsOutputPort extends OdcsElement {
  name?: string;
  version?: string;
  type?: string;
  /** `id` of the contract that is kept. */
  contractId?: string;
  deprecated?: boolean;
  sbom?: (OdcsElement & { type?: string; url?: string })[];
  inputContracts?: { id?: string; version?: string }[];
}

/**
 * Where the product is looked after.
 *
 * @public
 */
export interface OdpsManagementPort extends OdcsElement {
  name?: string;
  /** Such as `discoverability`, `observability`, `control` or `dictionary`. */
  content?: string;
  /** `rest` or `topic`. */
  type?: string;
  url?: string;
  channel?: string;
  deprecated?: boolean;
}

/**
 * A data product of Bitol's Open Data Product Standard, v1.0 and v1.1, as its
 * author wrote it. Until it is validated no field is sure to be there.
 *
 * @public
 */
export interface OdpsProduct {
  apiVersion?: string;
  kind?: 'DataProduct' | string;
  id?: string;
  name?: string;
  version?: string;
  status?: string;
  domain?: string;
  tenant?: string;
  /** Since v1.1: such as `sourceAligned`, `aggregate` or `consumerAligned`. */
  type?: string;
  deprecated?: boolean;
  description?: {
    purpose?: string;
    limitations?: string;
    usage?: string;
    customProperties?: OdcsCustomProperty[];
    authoritativeDefinitions?: OdcsAuthoritativeDefinition[];
  };
  inputPorts?: OdpsInputPort[];
  outputPorts?: OdpsOutputPort[];
  managementPorts?: OdpsManagementPort[];
  support?: OdcsSupportChannel[];
  team?: OdcsTeam;
  tags?: string[];
  customProperties?: OdcsCustomProperty[];
  authoritativeDefinitions?: OdcsAuthoritativeDefinition[];
  productCreatedTs?: string;
}
