/**
 * A note that the standard has no field for.
 *
 * @public
 */
export interface OdcsCustomProperty {
  id?: string;
  property?: string;
  value?: unknown;
  description?: string;
  /** Since v3.2: whose note it is, such as `soda`. */
  vendor?: string;
}

/**
 * A link to where something is explained or decided.
 *
 * @public
 */
export interface OdcsAuthoritativeDefinition {
  id?: string;
  url?: string;
  type?: string;
  description?: string;
}

/**
 * What most parts of a contract may say about themselves.
 *
 * @public
 */
export interface OdcsElement {
  id?: string;
  description?: string;
  tags?: string[];
  customProperties?: OdcsCustomProperty[];
  authoritativeDefinitions?: OdcsAuthoritativeDefinition[];
}

/**
 * A rule about the quality of data. Of the `mustBe…` operators it has one.
 *
 * @public
 */
export interface OdcsQualityRule extends OdcsElement {
  name?: string;
  type?: 'library' | 'text' | 'sql' | 'custom' | string;
  metric?: string;
  /** What a metric was called before v3.1. */
  rule?: string;
  arguments?: Record<string, unknown>;
  query?: string;
  engine?: string;
  implementation?: string | Record<string, unknown>;
  dimension?: string;
  severity?: string;
  unit?: string;
  method?: string;
  businessImpact?: string;
  schedule?: string;
  scheduler?: string;
  mustBe?: unknown;
  mustNotBe?: unknown;
  mustBeGreaterThan?: number;
  mustBeGreaterOrEqualTo?: number;
  mustBeLessThan?: number;
  mustBeLessOrEqualTo?: number;
  mustBeBetween?: number[];
  mustNotBeBetween?: number[];
}

/**
 * A relationship to other properties (since v3.1): `orders.id`, or the ids of
 * the way to it. On a property, `from` is the property itself.
 *
 * @public
 */
export interface OdcsRelationship {
  id?: string;
  type?: string;
  from?: string | string[];
  to?: string | string[];
  customProperties?: OdcsCustomProperty[];
}

/**
 * A field, or what an array or a map holds, which needs no name.
 *
 * @public
 */
export interface OdcsProperty extends OdcsElement {
  name?: string;
  physicalName?: string;
  physicalType?: string;
  businessName?: string;
  logicalType?: string;
  logicalTypeOptions?: Record<string, unknown>;
  primaryKey?: boolean;
  primaryKeyPosition?: number;
  required?: boolean;
  unique?: boolean;
  partitioned?: boolean;
  partitionKeyPosition?: number;
  classification?: string;
  criticalDataElement?: boolean;
  encryptedName?: string;
  semanticType?: string;
  deprecated?: boolean;
  synonyms?: { synonym?: string; locale?: string; description?: string }[];
  transformSourceObjects?: string[];
  transformLogic?: string;
  transformDescription?: string;
  examples?: unknown[];
  enum?: (OdcsElement & { value?: unknown; label?: string })[];
  quality?: OdcsQualityRule[];
  relationships?: OdcsRelationship[];
  properties?: OdcsProperty[];
  items?: OdcsProperty;
  map?: { key?: OdcsProperty; value?: OdcsProperty };
}

/**
 * A table, a topic, a file: what has properties.
 *
 * @public
 */
export interface OdcsSchemaObject extends OdcsElement {
  name?: string;
  physicalName?: string;
  physicalType?: string;
  businessName?: string;
  logicalType?: string;
  dataGranularityDescription?: string;
  deprecated?: boolean;
  quality?: OdcsQualityRule[];
  relationships?: OdcsRelationship[];
  properties?: OdcsProperty[];
}

/**
 * Where the data is. Which further fields there are depends on the type.
 *
 * @public
 */
export interface OdcsServer extends OdcsElement {
  server?: string;
  type?: string;
  environment?: string;
  roles?: OdcsRole[];
  [field: string]: unknown;
}

/**
 * A role that gives access: an element of `roles` in ODCS.
 *
 * @public
 */
export interface OdcsRole extends OdcsElement {
  role?: string;
  access?: string;
  firstLevelApprovers?: string;
  secondLevelApprovers?: string;
}

/**
 * A member of the team behind a contract.
 *
 * @public
 */
export interface OdcsTeamMember extends OdcsElement {
  username?: string;
  name?: string;
  role?: string;
  dateIn?: string;
  dateOut?: string;
  replacedByUsername?: string;
}

/**
 * The team behind a contract: `team` in ODCS v3.1.
 *
 * @public
 */
export interface OdcsTeam extends OdcsElement {
  name?: string;
  members?: OdcsTeamMember[];
}

/**
 * A service level: an element of `slaProperties` in ODCS.
 *
 * @public
 */
export interface OdcsSlaProperty extends OdcsElement {
  property?: string;
  value?: string | number | boolean | null;
  valueExt?: string | number | boolean | null;
  unit?: string;
  /** Fields that it is about, divided by commas. */
  element?: string;
  driver?: string;
  schedule?: string;
  scheduler?: string;
}

/**
 * Where consumers get help: an element of `support` in ODCS.
 *
 * @public
 */
export interface OdcsSupportChannel extends OdcsElement {
  channel?: string;
  url?: string;
  tool?: string;
  scope?: string;
  invitationUrl?: string;
}

/**
 * A data contract of Bitol's Open Data Contract Standard, v3.0 to v3.2, as its
 * author wrote it. Documents come from strangers: until they are validated no
 * field is sure to be there, nor to have the type that is said here.
 *
 * @public
 */
export interface OdcsContract {
  apiVersion?: string;
  kind?: 'DataContract' | string;
  id?: string;
  version?: string;
  status?: string;
  name?: string;
  domain?: string;
  tenant?: string;
  dataProduct?: string;
  description?: {
    purpose?: string;
    limitations?: string;
    usage?: string;
    customProperties?: OdcsCustomProperty[];
    authoritativeDefinitions?: OdcsAuthoritativeDefinition[];
  };
  schema?: OdcsSchemaObject[];
  servers?: OdcsServer[];
  /** Before v3.1 a list of members, which is still taken. */
  team?: OdcsTeam | OdcsTeamMember[];
  roles?: OdcsRole[];
  support?: OdcsSupportChannel[];
  price?: { priceAmount?: number; priceCurrency?: string; priceUnit?: string };
  slaProperties?: OdcsSlaProperty[];
  slaDefaultElement?: string;
  tags?: string[];
  customProperties?: OdcsCustomProperty[];
  authoritativeDefinitions?: OdcsAuthoritativeDefinition[];
  contractCreatedTs?: string;
}
