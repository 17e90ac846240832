/** The words of beginning a product or a contract from a template. */
export const create = {
  product: 'Create data product',
  buildOn: 'Build on this product',
  buildOnTitle: 'Build on {{product}}',
  ports: 'Ports that the new product reads',
  contract: 'Add contract',
  contractFor: 'Add a contract to {{port}}',
  templates: 'Templates',
  tags: 'Tags of {{template}}',
  loading: 'Loading templates…',
  failed: 'Templates could not be loaded',
  none: 'No templates are registered that you can use: the catalog has no entity of kind Template with spec.type {{type}}.',
  examples: 'Templates to register',
  all: 'All templates',
} as const;
