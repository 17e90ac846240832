import {
  FactDefinitions,
  flag,
  listOf,
  MAX_LIST_ITEMS,
  number,
  object,
  optional,
  text,
  texts,
  time,
} from './factTypes';

/**
 * Most contracts of one output; a stream has two. With all outputs and all
 * schemas of each it is what the shipped check of schemas can go through.
 */
export const MAX_CONTRACTS = 4;
/** Most teams that read a product: people are told by this list. */
export const MAX_TEAMS = 1000;
/** Most changes that are named; a reader of a message wants a few. */
export const MAX_BREAKS = 5;

const person = (role: string) =>
  object('Person', `The ${role} named in \`spec.team\`.`, {
    ref: text('Ref of the person; empty when none is named.'),
    kind: text('Kind of the entity, in lower case.'),
    exists: flag('Whether it is in the catalog.'),
    inOwner: flag('Whether it belongs to the owning group or one below it.'),
  });

const sla = object('Sla', 'What is promised.', {
  freshnessHours: optional(number('Greatest age of the data, in hours.')),
  latencyHours: optional(
    number('Longest time from event to availability, in hours.'),
  ),
  retentionDays: optional(number('How long the data is kept, in days.')),
  availability: optional(number('Percentage from 0 to 100.')),
  intervalHours: optional(number('How often new data comes, in hours.')),
});

const schemaObject = object(
  'SchemaObject',
  'A table, topic, file or message.',
  {
    name: text('Its name.'),
    fields: number('Fields, nested ones included.'),
    typedFields: number('Fields with a logical or physical type.'),
    hasKey: flag('Whether a primary or unique key is declared.'),
    noKeyReason: text('The stated reason for having no key.'),
  },
);

const contract = object('Contract', 'A contract of an output.', {
  ref: text('Ref of the API entity.'),
  exists: flag('Whether it is in the catalog.'),
  standard: text(
    '`odcs`, `asyncapi`, `openapi`, `graphql`, `grpc`, or the type of the API.',
  ),
  standardVersion: text('Version of the standard, such as `v3.1.0`.'),
  version: text('Version of the contract itself.'),
  status: text('Such as `draft`, `active` or `deprecated`.'),
  valid: flag('Whether the document follows its standard.'),
  problems: texts('What is wrong with the document.', 20),
  schemas: listOf(schemaObject, 'Its schema objects.'),
  fields: number('Fields over all schema objects, nested ones included.'),
  describedFields: number(
    'Fields whose description says something; a text that is repeated counts once.',
  ),
  classifiedFields: number('Fields with a classification.'),
  sensitivity: number(
    'Highest classification of a field: 0 public, 1 internal, 2 confidential, 3 restricted; -1 when none is stated.',
  ),
  rules: number('Executable quality rules; rules in words do not count.'),
  dimensions: texts('Quality dimensions that the rules are about.'),
  servers: number('Servers or other places where the data is.'),
  roles: number('Roles that a consumer can ask for.'),
  approvers: texts('Who approves access, as the contract says.'),
  sla,
  sharedWithOthers: flag(
    'Whether a product of another owner provides it as well.',
  ),
  versionsSeen: number('Versions of it that have been seen so far.'),
  breakingWithoutMajor: flag(
    'Whether what the port serves broke without a new major version.',
  ),
  breakingChanges: texts('What broke so, the worst first.', MAX_BREAKS),
});

const quality = object('Quality', 'Results of quality rules.', {
  rulesWithResult: number('Rules with a result.'),
  rulesWithoutResult: number('Rules of the contract without any result.'),
  failingRules: texts('Rules whose latest result is a failure or an error.'),
  lastResultAt: time('When the latest result was measured.'),
  freshUntil: time(
    'When the next result is due: after the interval of the contract, but at least an hour, else after 48 hours.',
  ),
  dimensions: texts('Dimensions of the rules with a result in 30 days.'),
  passRate: number(
    'Share from 0 to 1 of (dimension, day) cells of 30 days without a failure; unknown below 14 days.',
  ),
  freshnessKept: number(
    'Share from 0 to 1 of the last 30 days on which the freshness promise was kept; unknown below 14 days.',
  ),
});

const output = object('Output', 'An output port.', {
  name: text('Its name.'),
  type: text('`table`, `files`, `stream`, `api`, `model` or `dashboard`.'),
  version: text('Semantic version.'),
  location: text('URI of the data.'),
  servers: number('Servers in its contracts.'),
  access: object('Access', 'How a consumer gets access.', {
    how: text('In words.'),
    url: text('Where to ask.'),
    template: text('Ref of a software template.'),
    approvers: texts(
      'Who approves: refs of the port, then names of contracts.',
    ),
    roles: number('Roles in its contracts.'),
  }),
  contracts: listOf(
    contract,
    'The first of its contracts. Servers, roles, rules and service levels of the output are over all of them; a check that looks at contracts judges these.',
    MAX_CONTRACTS,
  ),
  expectsDataContract: flag(
    'Whether ODCS is expected: not for a dashboard, nor for an `api` that has another contract only.',
  ),
  sla: {
    ...sla,
    description: 'The promise of its contracts, else of the port.',
  },
  rules: number(
    'Executable quality rules: those of its contracts, and those only known from results.',
  ),
  quality: { ...quality, description: 'Unknown until a result was received.' },
});

/**
 * All facts that come with the suite. `docs/facts.md` is generated from them.
 *
 * @public
 */
export const factDefinitions: FactDefinitions = {
  now: time('The moment of the evaluation.'),
  product: object('Product', 'What the product says of itself.', {
    ref: text('Its entity ref.'),
    name: text('`metadata.name`.'),
    namespace: text('`metadata.namespace`.'),
    title: text('`metadata.title`.'),
    description: text('`metadata.description`.'),
    tags: texts('`metadata.tags`.'),
    type: text('`source-aligned`, `aggregate` or `consumer-aligned`.'),
    lifecycle: text('`experimental`, `production`, `deprecated` or `retired`.'),
    version: text('Semantic version.'),
    purpose: text('Why it exists, for whom.'),
    useCases: texts('What it is used for.'),
    limitations: text('What it must not be used for.'),
    classification: text(
      '`public`, `internal`, `confidential`, `restricted`, or empty.',
    ),
    sensitivity: number(
      'The classification as a number from 0 public to 3 restricted; -1 when none is stated.',
    ),
    classificationReason: text(
      'Annotation `data-mesh/classification-reason`: why it is classified lower than what it holds or reads.',
    ),
    personalData: text(
      '`none`, `pseudonymous`, `personal`, `special`, or empty.',
    ),
    system: text('Ref of the system.'),
    successor: text('Ref of the product that follows it.'),
    noSuccessorReason: text(
      'Annotation `data-mesh/no-successor-reason`: why nothing follows it.',
    ),
    endOfLife: optional(time('The day on which it ends.')),
    metricsWithTarget: number('Measures of success that have a target.'),
    template: text('Annotation `data-mesh/template`: what it was made from.'),
    firstSeenAt: time('When the portal saw the product first.'),
  }),
  owner: object('Owner', 'Who owns the product.', {
    ref: text('Its entity ref.'),
    kind: text('Kind of the entity, in lower case.'),
    exists: flag('Whether it is in the catalog.'),
    members: number('People in the group and the groups below it.'),
    inDomain: flag(
      'Whether it is the owner of the domain or a group below it.',
    ),
    central: flag('Whether it is one of `dataMesh.centralTeams`.'),
  }),
  domain: object('DomainFact', 'The domain that the product belongs to.', {
    ref: text('Its entity ref.'),
    exists: flag('Whether it is in the catalog.'),
    owner: text('Ref of its owner.'),
  }),
  team: object('Team', 'The people who answer for the product.', {
    productOwner: person('product owner'),
    steward: person('steward'),
    technicalOwner: person('technical owner'),
  }),
  support: listOf(
    object('SupportChannel', 'A place to ask for help.', {
      channel: text('Its name.'),
      url: text('Where it opens: a web address or `mailto:`.'),
      from: text('`product`, `contract` or `group`.'),
    }),
    'Where people get help: of the product, its contracts and its group.',
  ),
  inputs: listOf(
    object('Input', 'An input of the product.', {
      name: text('Its name.'),
      ref: text('Ref of what it reads; derived when only a contract is named.'),
      kind: text('Kind of what it reads, in lower case.'),
      exists: flag(
        'Whether it and its contract are in the catalog; false when nobody provides a contract that is named alone.',
      ),
      lifecycle: text('Lifecycle of what it reads.'),
      endOfLife: optional(time('The day on which what it reads ends.')),
      sensitivity: number(
        'Classification of what it reads, from 0 public to 3 restricted; -1 when none is stated.',
      ),
      failing: flag(
        'Whether the data of what it reads fails now, by its quality rules; false when nobody measures it.',
      ),
    }),
    'What it reads.',
  ),
  outputs: listOf(output, 'What it serves.'),
  contracts: listOf(
    contract,
    'The contracts of all outputs, each once.',
    MAX_LIST_ITEMS * MAX_CONTRACTS,
  ),
  consumers: object('Consumers', 'Who reads the product.', {
    total: number(
      'Products and components that read it, without retired ones.',
    ),
    products: number('Data products that read it.'),
    components: number('Components that read it.'),
    teams: texts('Owners of those, the own team left out.', MAX_TEAMS),
  }),
  lineage: object('Lineage', 'Its place between other products.', {
    upstream: number('Data products that it reads directly.'),
    downstream: number('Data products that read it directly.'),
  }),
  docs: object('Docs', 'What one can read about it.', {
    techdocs: flag('Whether it has TechDocs.'),
    links: texts('URLs of `metadata.links`.'),
  }),
  metrics: listOf(
    object('Metric', 'A figure that was sent.', {
      name: text('Its name, such as `consumers.active` or `cost`.'),
      output: text('Name of the output; empty: of the product as a whole.'),
      value: number('The latest.'),
      unit: text('Such as `EUR`, or empty.'),
      at: time('When it was measured.'),
    }),
    'The latest value of each figure that was sent.',
  ),
  governance: object('Governance', 'Decisions of people.', {
    attestedAt: optional(time('When ownership was last confirmed.')),
    attestedBy: text('By whom.'),
    attestationDueAt: optional(time('When it has to be confirmed again.')),
    exemptions: number('Exemptions in force.'),
  }),
};
