/**
 * A link from a contract. Its URL comes from a stranger: check its scheme
 * before it becomes a link in a page.
 *
 * @public
 */
export interface LinkView {
  type: string;
  url: string;
  description?: string;
}

/**
 * A custom property, as the contract states it.
 *
 * @public
 */
export interface CustomPropertyView {
  property: string;
  /** A single value as text, anything else as JSON, cut to 1,000 characters. */
  value: string;
  description?: string;
}

/**
 * What all parts of a contract may say about themselves.
 *
 * @public
 */
export interface ElementView {
  description?: string;
  tags: string[];
  links: LinkView[];
  customProperties: CustomPropertyView[];
}

/**
 * A quality rule of a contract, and how it is checked.
 *
 * @public
 */
export interface RuleView extends ElementView {
  /** Such as `schema[0].quality[1]`. */
  documentPath: string;
  id?: string;
  name?: string;
  type: string;
  /** The metric of the library; before v3.1 it was called rule. */
  metric?: string;
  query?: string;
  engine?: string;
  /** What the engine is told, as text or as JSON. */
  implementation?: string;
  dimension?: string;
  severity?: string;
  businessImpact?: string;
  unit?: string;
  schedule?: string;
  scheduler?: string;
  /** Such as `mustBeLessThan`, with what it compares with. */
  comparisons: { operator: string; value: string }[];
}

/**
 * What a field refers to in another schema object.
 *
 * @public
 */
export interface RelationshipView {
  type: string;
  /** On a property empty: it leads from the property. */
  from: string[];
  to: string[];
}

/**
 * A value that a field may have.
 *
 * @public
 */
export interface EnumValueView {
  value: string;
  label?: string;
  description?: string;
}

/**
 * A field of a schema object, with the fields in it.
 *
 * @public
 */
export interface FieldView extends ElementView {
  /** Empty where an array or a map holds something without a name. */
  name: string;
  /** Names from the schema object on, such as `orders.customer.email`. */
  path: string;
  /** Such as `schema[0].properties[1]`. */
  documentPath: string;
  logicalType?: string;
  /** The logical type with what is in it, such as `array of string`. */
  typeText?: string;
  physicalType?: string;
  physicalName?: string;
  businessName?: string;
  classification?: string;
  semanticType?: string;
  encryptedName?: string;
  primaryKey: boolean;
  /** From 1; undefined when the contract does not say. */
  primaryKeyPosition?: number;
  partitioned: boolean;
  partitionKeyPosition?: number;
  required: boolean;
  unique: boolean;
  criticalDataElement: boolean;
  deprecated: boolean;
  /** Options of the logical type, such as `maxLength`, as text. */
  options: { name: string; value: string }[];
  examples: string[];
  enum: EnumValueView[];
  transformLogic?: string;
  transformDescription?: string;
  transformSourceObjects: string[];
  quality: RuleView[];
  relationships: RelationshipView[];
  /** Fields of an object, of the objects in an array, or of the values of a map. */
  children: FieldView[];
}

/**
 * A schema object with its fields and rules.
 *
 * @public
 */
export interface SchemaObjectView extends ElementView {
  name: string;
  documentPath: string;
  physicalName?: string;
  physicalType?: string;
  businessName?: string;
  granularity?: string;
  deprecated: boolean;
  quality: RuleView[];
  relationships: RelationshipView[];
  fields: FieldView[];
}

/**
 * Where the data is, as the contract says.
 *
 * @public
 */
export interface ServerView {
  server: string;
  type: string;
  environment?: string;
  description?: string;
  /** Where it is, in a line, such as `db.example.com:5432/shop.public`. */
  location: string;
  /** All single values of the server but those above. */
  fields: { name: string; value: string }[];
  roles: string[];
}

/**
 * A service level, with its unit.
 *
 * @public
 */
export interface SlaView {
  property: string;
  value: string;
  valueExt?: string;
  unit?: string;
  elements: string[];
  driver?: string;
  description?: string;
  schedule?: string;
  scheduler?: string;
}

/**
 * A role that gives access, and who approves it.
 *
 * @public
 */
export interface RoleView {
  role: string;
  access?: string;
  description?: string;
  firstLevelApprovers?: string;
  secondLevelApprovers?: string;
}

/**
 * Where consumers get help.
 *
 * @public
 */
export interface SupportView {
  channel: string;
  url?: string;
  tool?: string;
  scope?: string;
  description?: string;
  invitationUrl?: string;
}

/**
 * A member of the team behind a contract.
 *
 * @public
 */
export interface TeamMemberView {
  username?: string;
  name?: string;
  role?: string;
  description?: string;
  dateIn?: string;
  dateOut?: string;
  replacedByUsername?: string;
}

/**
 * A data contract in a shape that a page can show: what is missing is missing,
 * lists are always lists, and what had the wrong type is left out.
 *
 * @public
 */
export interface ContractView {
  apiVersion?: string;
  id?: string;
  version?: string;
  status?: string;
  name?: string;
  domain?: string;
  tenant?: string;
  dataProduct?: string;
  created?: string;
  purpose?: string;
  usage?: string;
  limitations?: string;
  /** Links and notes of the description are here as well. */
  tags: string[];
  links: LinkView[];
  customProperties: CustomPropertyView[];
  schemas: SchemaObjectView[];
  /** Fields at all levels. */
  fieldCount: number;
  /** There are more fields, or deeper ones, than were read. */
  truncated: boolean;
  servers: ServerView[];
  team: { name?: string; description?: string; members: TeamMemberView[] };
  roles: RoleView[];
  support: SupportView[];
  price?: { amount?: number; currency?: string; unit?: string };
  slas: SlaView[];
}
