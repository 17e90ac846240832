import {
  DataClassification,
  DataProductMetric,
  DataProductTeam,
  DataProductType,
  OutputPortType,
  PersonalData,
} from '../kinds/DataProductEntityV1alpha1';
import { ContractField } from './ContractField';

/**
 * What a contract promises about time, as forms edit it. Durations are ISO 8601.
 *
 * @public
 */
export type SlaForm = {
  /** Greatest age of the data, such as `PT6H`. */
  freshness?: string;
  /** Longest time from event to availability, such as `PT5M`. */
  latency?: string;
  /** How often new data comes, such as `P1D`. */
  frequency?: string;
  /** How long data is kept, such as `P2Y`. */
  retention?: string;
  /** Percentage from 0 to 100. */
  availability?: number;
};

/**
 * What a product reads, as forms edit it; `contracts` are known where the port
 * of the source has some.
 *
 * @public
 */
export type InputForm = {
  /** Full ref of a data product, resource, component or API. */
  from: string;
  /** Output port of the source, where it is a data product, and its version. */
  port?: string;
  version?: string;
  /** Full refs of the contracts of that port. */
  contracts?: string[];
};

/**
 * Where the data will be, as forms ask for it. What is needed depends on the
 * platform: see `SERVER_PLATFORMS`.
 *
 * @public
 */
export type ServerForm = {
  /** ODCS server type, such as `snowflake`, `postgres` or `kafka`. */
  type: string;
  /** Host, account, project or bootstrap server. */
  host?: string;
  database?: string;
  schema?: string;
};

/**
 * The values of a template's form, by the names that all templates of the suite
 * use for their parameters. What is drafted from it is what the preview measures
 * and what the template writes. Refs may be partial (default kinds as in
 * `spec` of a DataProduct).
 *
 * @public
 */
export type ProductForm = {
  /** Lower case letters, digits and dashes. */
  name: string;
  title?: string;
  description?: string;
  purpose?: string;
  useCases?: string[];
  limitations?: string;
  tags?: string[];
  type?: DataProductType;
  owner?: string;
  domain?: string;
  system?: string;
  team?: DataProductTeam;
  support?: { channel?: string; url?: string };
  classification?: DataClassification;
  personalData?: PersonalData;
  inputs?: InputForm[];
  /** Name of the output; default: the product's, with underscores. */
  port?: string;
  /** The fields of the output. */
  fields?: ContractField[];
  /** Of a model: what it answers with; `fields` is what it is asked with. */
  predictionFields?: ContractField[];
  /** Why `fields` has no key, where it has none. */
  noKeyReason?: string;
  sla?: SlaForm;
  server?: ServerForm;
  access?: { how?: string; url?: string };
  /** What its success is measured by. */
  metrics?: DataProductMetric[];
  /** What the output is; a template may fix it. */
  portType?: OutputPortType;
};
