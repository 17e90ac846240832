/** The words of the people who answer for a product. */
export const people = {
  title: 'Team',
  help: 'Who answers for what. Each can be changed later.',
  productOwner: 'Product owner',
  productOwnerHelp: 'Decides what the product is for and what comes next.',
  steward: 'Data steward',
  stewardHelp: 'Keeps meaning, classification and quality rules right.',
  technicalOwner: 'Technical owner',
  technicalOwnerHelp: 'Keeps the pipeline running.',
  ownerFirst: 'Choose the owner first: the people offered are its members.',
  none: '{{owner}} has no members that the catalog knows.',
  stranger: '{{person}} is no member of {{owner}}.',
  same: '{{person}} has two of these roles. That works, but nobody then looks over the work of the other role.',
} as const;
