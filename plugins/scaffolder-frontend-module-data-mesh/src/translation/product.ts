/** The words of a product's name, owner and domain, and of choosing entities. */
export const product = {
  loading: 'Loading…',
  failed: 'The catalog could not be read: {{message}}',
  noOptions: 'Nothing fits',
  name: {
    title: 'Name',
    help: 'A letter, then lower case letters, digits and single dashes, at most 50. The name stays: contracts and links are named after it.',
    invalid:
      'A letter, then only lower case letters, digits and single dashes between them, such as customer-orders.',
    tooLong: 'At most 50 characters; this is {{length}}.',
    suggestion: 'Use {{name}}',
    taken: 'The catalog already has {{ref}}: choose another name.',
    unchecked:
      'It could not be checked whether the name is free, because the catalog does not answer: {{message}}',
  },
  owner: {
    title: 'Owner',
    help: 'The group of yours that answers for the product.',
    none: 'You are in no group that the catalog knows, and a data product belongs to a group. Ask for being added to the group of your team.',
    missing: 'Choose the group that answers for the product.',
    notYours: 'You are not in {{owner}}; allowed: your groups {{groups}}.',
    notYoursNone:
      'You are not in {{owner}}, and in no other group that could own a product.',
  },
  domain: {
    title: 'Domain',
    help: 'The part of the business that the data is about.',
    ownedBy: 'owned by {{owner}}',
    noOwner: 'without an owner',
    none: 'The catalog has no domain yet. A platform team adds one as an entity of kind Domain.',
    foreign:
      '{{owner}} neither owns {{domain}} nor is below its owner {{domainOwner}}. The product can be made, but ownership then is no better than Bronze.',
    unowned:
      '{{domain}} has no owner. The product can be made, but nobody answers for its domain.',
    gone: 'The catalog has no {{ref}}: choose a domain that it has.',
  },
} as const;
