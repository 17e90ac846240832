import { ChangeWeight } from './contractChange';

/**
 * A rule by which a difference between two contracts is judged.
 *
 * @public
 */
export interface ContractChangeRule {
  weight: ChangeWeight;
  /** What the rule applies to, and why where that is not plain. */
  description: string;
}

const major = (description: string): ContractChangeRule => ({
  weight: 'major',
  description,
});
const minor = (description: string): ContractChangeRule => ({
  weight: 'minor',
  description,
});
const patch = (description: string): ContractChangeRule => ({
  weight: 'patch',
  description,
});

/**
 * What counts as breaking, seen by those who read the data. Less room for values
 * and a weaker promise are breaking, more of the same is not.
 *
 * @public
 */
export const CONTRACT_CHANGE_RULES = {
  // Schema objects
  'schema-removed': major('A schema object is gone.'),
  'schema-renamed': major(
    'A schema object has another name: the same `id`, `physicalName`, `businessName` or fields tell that it is the same.',
  ),
  'schema-added': minor('A schema object was added.'),
  'granularity-changed': minor('What one row stands for is said differently.'),

  // Fields
  'field-removed': major('A field is gone, with all below it.'),
  'field-renamed': major(
    'A field has another name: the same `id`, `physicalName` or `businessName`, or a field of the same type and shape came in its place.',
  ),
  'field-added': minor('A field was added, required or not.'),
  'physical-name-changed': major(
    'The physical name, by which queries find a table or column, is another one or is no longer stated.',
  ),

  // Types
  'type-changed': major(
    'A type became another one or is no longer stated. Wider types count too (integer to number): a reader of integers cannot hold a fraction.',
  ),
  'type-narrowed': major(
    'A type holds less: number to integer, timestamp to date, varchar(36) to varchar(20), bigint to int.',
  ),
  'type-widened': minor(
    'A physical type of the same family holds more: varchar(20) to varchar(36). Copies of the data may need more room.',
  ),
  'type-stated': minor('A type is stated for the first time.'),
  'bounds-narrowed': major(
    'Fewer values are allowed: a bound of `logicalTypeOptions` is stricter or new, or a list of values is new.',
  ),
  'bounds-widened': minor(
    'More values are allowed: a bound of `logicalTypeOptions` is looser or gone, or a list of values is gone.',
  ),
  'format-changed': major(
    'A format, pattern, time zone or other form of values changed.',
  ),
  'enum-value-removed': major('A value of a list of values is gone.'),
  'enum-value-added': minor(
    'A list of values has a new value. Readers must expect that.',
  ),

  // Presence, uniqueness, keys
  'required-added': major('A field that was there has become required.'),
  'required-removed': major(
    'A field is no longer required: readers meet empty values.',
  ),
  'unique-removed': major('A field is no longer unique.'),
  'unique-added': minor('A field that was there has become unique.'),
  'key-removed': major('A field is no longer part of the primary key.'),
  'key-changed': major(
    'A field joined a primary key that was there: what one row stands for changed.',
  ),
  'key-added': minor('A field became the primary key where there was none.'),
  'key-order-changed': minor(
    'The same fields are the primary key in another order.',
  ),
  'partitioning-changed': minor(
    'The partitioning changed: the data is the same, queries may take longer.',
  ),

  // Protection
  'classification-raised': minor('A field is classified higher.'),
  'classification-lowered': minor('A field is classified lower.'),
  'classification-changed': minor(
    'A classification has other words, or none; which one is stricter cannot be told.',
  ),
  'encryption-changed': minor('The encrypted column of a field changed.'),

  // Relationships
  'relationship-removed': minor('A relationship is gone or leads elsewhere.'),
  'relationship-added': patch('A relationship was added.'),
  'relationship-changed': patch('What is said about a relationship changed.'),

  // Quality rules
  'rule-removed': major('A quality rule is gone.'),
  'rule-weakened': major(
    'A quality rule admits more, or its severity is lower or no longer stated.',
  ),
  'rule-changed': major(
    'A quality rule measures something else, or allows other values; whether it is weaker cannot be told.',
  ),
  'rule-stricter': minor('A quality rule admits less, or is more severe.'),
  'rule-added': minor('A quality rule was added.'),
  'rule-dimension-changed': minor(
    'A quality rule counts for another dimension.',
  ),
  'rule-schedule-changed': minor(
    'A quality rule is checked at other times, or by another scheduler.',
  ),
  'rule-details-changed': patch('What is said about a quality rule changed.'),

  // Service levels
  'sla-removed': major('A promise of service is gone.'),
  'sla-weaker': major(
    'A promise is weaker in its own direction, units considered, or can no longer be read: latency and other times up; availability, retention and throughput down; support ends earlier.',
  ),
  'sla-stricter': minor('A promise is stricter.'),
  'sla-added': minor('A promise was added.'),
  'sla-changed': minor(
    'A promise is another one; which one is weaker cannot be told.',
  ),
  'sla-details-changed': patch('What is said about a promise changed.'),

  // Access
  'server-removed': major('A server is gone.'),
  'server-changed': major(
    'The type, location or another way to reach a server changed.',
  ),
  'server-added': minor('A server was added.'),
  'server-details-changed': patch('What is said about a server changed.'),
  'role-removed': major('A role is gone.'),
  'role-access-changed': major('A role gives another kind of access.'),
  'role-added': minor('A role was added.'),
  'role-details-changed': patch(
    'The approvers of a role, or what is said about it, changed.',
  ),

  // The contract itself
  'status-retired': minor(
    'The contract was retired. No version can cure that, so it is no major change.',
  ),
  'status-deprecated': minor('The contract was deprecated.'),
  'status-changed': patch('The status changed otherwise.'),
  'identifier-changed': minor(
    'An `id` changed: references to it from other documents lead nowhere.',
  ),
  'price-changed': minor('The price changed.'),
  'belonging-changed': patch(
    'The contract belongs to another tenant, domain or data product.',
  ),
  'standard-changed': patch(
    'The contract follows another version of the standard.',
  ),
  'team-changed': patch('The team changed.'),
  'support-changed': patch('The ways to get support changed.'),

  // Words about the data
  'description-changed': patch(
    'A description, business name, purpose, use or limitation changed.',
  ),
  'tags-changed': patch('Tags changed.'),
  'examples-changed': patch('Examples changed.'),
  'definitions-changed': patch('Links to definitions changed.'),
  'custom-property-changed': patch('Custom properties changed.'),
  'lineage-changed': patch('What a field is computed from changed.'),
  'critical-element-changed': patch(
    'A field became, or is no longer, a critical data element.',
  ),

  // Everything else
  restated: patch(
    'The same is said in other words or units, or something is spelled out for the first time.',
  ),
  order: patch('A list has another order where the order may mean something.'),
  other: patch('Anything else is different.'),
  'not-compared': major(
    'A document is too large or nested too deep to be compared, so a breaking change cannot be ruled out.',
  ),
} satisfies Record<string, ContractChangeRule>;

/**
 * The name of a rule.
 *
 * @public
 */
export type ContractChangeKind = keyof typeof CONTRACT_CHANGE_RULES;
