import {
  all,
  any,
  atLeast,
  differs,
  everyOutput,
  given,
  is,
  oneOf,
  Rule,
} from './conditions';

/** A check that both sides can compute from the product's entity alone. */
export interface ComparableCheck {
  /** A key of configuration, too: each part starts with a letter. */
  id: string;
  title: string;
  /** For the peer, over its facts. */
  rule: Rule;
  /** For us: a CEL expression over our facts. */
  cel: string;
}

// Nothing is true of outputs that are not there.
const everyOutputHas = (condition: string) =>
  `size(outputs) > 0 && outputs.all(o, ${condition})`;

/** What is evaluated on both sides. */
export const checks: ComparableCheck[] = [
  {
    id: 'title',
    title: 'The title is given',
    rule: all(atLeast('titleLength', 1)),
    cel: 'product.title != ""',
  },
  {
    id: 'description',
    title: 'The description says something',
    rule: all(atLeast('descriptionWords', 3)),
    cel: 'meaningful(product.description)',
  },
  {
    id: 'purpose',
    title: 'The purpose says something',
    rule: all(atLeast('purposeWords', 3)),
    cel: 'meaningful(product.purpose)',
  },
  {
    id: 'tags',
    title: 'There is at least one tag',
    rule: all(atLeast('tags', 1)),
    cel: 'size(product.tags) > 0',
  },
  {
    id: 'use-cases',
    title: 'Use cases and limitations are written down',
    rule: all(atLeast('useCases', 1), atLeast('limitationsWords', 3)),
    cel: 'size(product.useCases) > 0 && meaningful(product.limitations)',
  },
  {
    id: 'version',
    title: 'The product has a version',
    rule: all(given('version')),
    cel: 'product.version != ""',
  },
  {
    id: 'owner',
    title: 'The owner is a group',
    rule: all(given('owner'), is('ownerKind', 'group')),
    cel: 'owner.ref != "" && owner.kind == "group"',
  },
  {
    id: 'domain',
    title: 'It belongs to a domain',
    rule: all(given('domain')),
    cel: 'domain.ref != ""',
  },
  {
    id: 'product-owner',
    title: 'A product owner is named',
    rule: all(given('productOwner')),
    cel: 'team.productOwner.ref != ""',
  },
  {
    id: 'second-person',
    title: 'A steward or technical owner is named who is not the product owner',
    rule: any(
      all(given('steward'), differs('steward', 'productOwner')),
      all(given('technicalOwner'), differs('technicalOwner', 'productOwner')),
    ),
    cel: '(team.steward.ref != "" && team.steward.ref != team.productOwner.ref) || (team.technicalOwner.ref != "" && team.technicalOwner.ref != team.productOwner.ref)',
  },
  {
    id: 'support',
    title: 'There is a support channel people can open',
    rule: all(atLeast('supportAddresses', 1)),
    cel: 'support.exists(s, s.url != "")',
  },
  {
    id: 'documentation',
    title: 'Documentation is linked',
    rule: all(is('documentation', true)),
    cel: 'docs.techdocs || size(docs.links) > 0',
  },
  {
    id: 'production',
    title: 'It is in production',
    rule: all(is('lifecycle', 'production')),
    cel: 'product.lifecycle == "production"',
  },
  {
    id: 'outputs',
    title: 'At least one output is no dashboard',
    rule: all(atLeast('outputs', 1), atLeast('dataOutputs', 1)),
    cel: 'outputs.exists(o, o.type != "dashboard")',
  },
  {
    id: 'output-version',
    title: 'Every output has a version',
    rule: everyOutput('outputsWithoutVersion'),
    cel: everyOutputHas('o.version != ""'),
  },
  {
    id: 'output-location',
    title: 'Every output says where the data is',
    rule: everyOutput('outputsWithoutLocation'),
    cel: everyOutputHas('o.location != ""'),
  },
  {
    id: 'output-access',
    title: 'Every output says how to get access',
    rule: everyOutput('outputsWithoutAccess'),
    cel: everyOutputHas(
      'o.access.how != "" || o.access.url != "" || o.access.template != ""',
    ),
  },
  {
    id: 'output-contract',
    title: 'Every output points to a contract',
    rule: everyOutput('outputsWithoutContract'),
    cel: everyOutputHas('size(o.contracts) > 0'),
  },
  {
    id: 'output-promise',
    title: 'Every output promises freshness or latency',
    rule: everyOutput('outputsWithoutPromise'),
    cel: everyOutputHas('has(o.sla.freshnessHours) || has(o.sla.latencyHours)'),
  },
  {
    id: 'output-retention',
    title: 'Every output says how long data is kept',
    rule: everyOutput('outputsWithoutRetention'),
    cel: everyOutputHas('has(o.sla.retentionDays)'),
  },
  {
    id: 'classification',
    title: 'It has a classification',
    rule: all(
      oneOf(
        'classification',
        'public',
        'internal',
        'confidential',
        'restricted',
      ),
    ),
    cel: 'product.classification in ["public", "internal", "confidential", "restricted"]',
  },
  {
    id: 'personal-data',
    title: 'It says which personal data it holds',
    rule: all(
      oneOf('personalData', 'none', 'pseudonymous', 'personal', 'special'),
    ),
    cel: 'product.personalData in ["none", "pseudonymous", "personal", "special"]',
  },
  {
    id: 'confidentiality',
    title: 'Personal data is at least confidential',
    rule: any(
      is('personalData', 'none'),
      oneOf('classification', 'confidential', 'restricted'),
    ),
    cel: 'product.personalData == "none" || product.classification in ["confidential", "restricted"]',
  },
  {
    id: 'approvers',
    title: 'Who approves access is named where data is restricted',
    rule: any(
      oneOf('classification', 'public', 'internal'),
      everyOutput('outputsWithoutApprovers'),
    ),
    cel: `product.classification in ["public", "internal"] || (${everyOutputHas(
      'size(o.access.approvers) > 0',
    )})`,
  },
  {
    id: 'inputs',
    title: 'Inputs are declared, each with its source and contract',
    rule: all(
      atLeast('inputs', 1),
      is('inputsWithoutSource', 0),
      is('inputsWithoutContract', 0),
    ),
    // That an input exists means that its contract does, too.
    cel: 'size(inputs) > 0 && inputs.all(i, i.ref != "" && i.exists)',
  },
];
