/**
 * Why facts of an object are not known, by the name of the fact: they were never
 * received, or their source failed.
 *
 * @public
 */
export type UnknownFacts = Record<string, string>;

/**
 * What any object of facts may carry besides its facts. Policies cannot read
 * it; `needs` does.
 *
 * @public
 */
export type FactMarks = {
  $unknown?: UnknownFacts;
  /** Until when facts tell the present, as ISO 8601; after that they are unknown. */
  $validUntil?: Record<string, string>;
};

/**
 * A person or group that a product names, as the catalog knows it.
 *
 * @public
 */
export type PersonFacts = {
  ref: string;
  kind: string;
  exists: boolean;
  inOwner: boolean;
};

/**
 * What an output or its contract promises: times in hours or days, availability
 * in per cent.
 *
 * @public
 */
export type SlaFacts = {
  freshnessHours?: number;
  latencyHours?: number;
  retentionDays?: number;
  availability?: number;
  intervalHours?: number;
};

/**
 * A schema object of a contract, in numbers.
 *
 * @public
 */
export type SchemaObjectFacts = {
  name: string;
  fields: number;
  typedFields: number;
  hasKey: boolean;
  noKeyReason: string;
};

/**
 * What a contract's document says, without what depends on the catalog.
 *
 * @public
 */
export type ContractDocumentFacts = {
  standard: string;
  standardVersion: string;
  version: string;
  status: string;
  valid: boolean;
  problems: string[];
  schemas: SchemaObjectFacts[];
  fields: number;
  describedFields: number;
  classifiedFields: number;
  sensitivity: number;
  rules: number;
  dimensions: string[];
  servers: number;
  roles: number;
  approvers: string[];
  sla: SlaFacts;
};

/**
 * A contract at an output: what its document says, and what the catalog and
 * earlier versions say of it.
 *
 * @public
 */
export type ContractFacts = ContractDocumentFacts & {
  ref: string;
  exists: boolean;
  sharedWithOthers: boolean;
  versionsSeen: number;
  breakingWithoutMajor: boolean;
  breakingChanges: string[];
} & FactMarks;

/**
 * Results of quality rules of an output; every fact may be unknown.
 *
 * @public
 */
export type QualityFacts = {
  rulesWithResult?: number;
  rulesWithoutResult?: number;
  failingRules?: string[];
  lastResultAt?: string;
  freshUntil?: string;
  dimensions?: string[];
  passRate?: number;
  freshnessKept?: number;
} & FactMarks;

/**
 * An output of a product, with its contracts and what was measured of it.
 *
 * @public
 */
export type OutputFacts = {
  name: string;
  type: string;
  version: string;
  location: string;
  servers: number;
  access: {
    how: string;
    url: string;
    template: string;
    approvers: string[];
    roles: number;
  };
  contracts: ContractFacts[];
  expectsDataContract: boolean;
  sla: SlaFacts;
  rules: number;
  quality?: QualityFacts;
} & FactMarks;

/**
 * An input of a product, and what is known of its source.
 *
 * @public
 */
export type InputFacts = {
  name: string;
  ref: string;
  kind: string;
  exists: boolean;
  lifecycle: string;
  endOfLife?: string;
  sensitivity: number;
  failing: boolean;
} & FactMarks;

/**
 * An exemption as the evaluation sees it.
 *
 * @public
 */
export type ExemptionFact = {
  id: string;
  scorecard: string;
  check: string;
  reason: string;
  /** ISO 8601. */
  expiresAt: string;
};

/**
 * A figure that was sent about a product: usage, cost, success.
 *
 * @public
 */
export interface MetricFacts {
  name: string;
  /** Name of the output; empty: of the product as a whole. */
  output: string;
  /** The latest. */
  value: number;
  /** Empty: none. */
  unit: string;
  /** ISO 8601. */
  at: string;
}

/**
 * Everything that is known about one product, as plain JSON: times are ISO 8601
 * texts. What each fact means stands in `factDefinitions`.
 *
 * @public
 */
export type ProductFacts = {
  product: {
    ref: string;
    name: string;
    namespace: string;
    title: string;
    description: string;
    tags: string[];
    type: string;
    lifecycle: string;
    version: string;
    purpose: string;
    useCases: string[];
    limitations: string;
    classification: string;
    sensitivity: number;
    classificationReason: string;
    personalData: string;
    system: string;
    successor: string;
    noSuccessorReason: string;
    endOfLife?: string;
    metricsWithTarget: number;
    template: string;
    firstSeenAt: string;
  } & FactMarks;
  owner: {
    ref: string;
    kind: string;
    exists: boolean;
    members: number;
    inDomain: boolean;
    central: boolean;
  } & FactMarks;
  domain: { ref: string; exists: boolean; owner: string } & FactMarks;
  team: {
    productOwner: PersonFacts;
    steward: PersonFacts;
    technicalOwner: PersonFacts;
  } & FactMarks;
  support: { channel: string; url: string; from: string }[];
  inputs: InputFacts[];
  outputs: OutputFacts[];
  contracts: ContractFacts[];
  consumers: {
    total: number;
    products: number;
    components: number;
    teams: string[];
    /** Who is counted, for those who may not read all of them. */
    $refs?: string[];
  } & FactMarks;
  lineage: { upstream: number; downstream: number } & FactMarks;
  docs: { techdocs: boolean; links: string[] } & FactMarks;
  metrics: MetricFacts[];
  governance: {
    attestedAt?: string;
    attestedBy: string;
    attestationDueAt?: string;
    exemptions: number;
    $exemptions: ExemptionFact[];
  } & FactMarks;
} & FactMarks & {
    /** Facts of other modules, by the name that they registered. */
    [variable: string]: unknown;
  };
