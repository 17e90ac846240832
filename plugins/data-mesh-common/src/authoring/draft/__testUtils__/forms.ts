import { ProductForm } from '../../ProductForm';

/** What the kind demands, and no more. */
export const leastForm: ProductForm = {
  name: 'orders',
  owner: 'group:default/web',
  domain: 'domain:default/shop',
};

/** A form in which nothing is missing. */
export const wholeForm: ProductForm = {
  ...leastForm,
  title: 'Orders',
  description: 'One row per order.',
  purpose: 'Shows what was sold, to whoever plans.',
  useCases: ['Plan stock', 'Report revenue'],
  limitations: 'Orders of the last hour may be missing.',
  tags: ['sales'],
  type: 'consumer-aligned',
  system: 'system:default/shop',
  team: { productOwner: 'user:default/jdoe', steward: 'user:sales/asmith' },
  support: { channel: '#orders', url: 'https://chat.example/orders' },
  classification: 'internal',
  personalData: 'none',
  inputs: [
    {
      from: 'dataproduct:default/visits',
      port: 'rows',
      version: '1.0.0',
      contracts: ['api:default/visits-v1'],
    },
    { from: 'resource:default/shop-database' },
  ],
  fields: [
    {
      name: 'order_id',
      logicalType: 'string',
      physicalType: 'VARCHAR(20)',
      primaryKey: true,
      classification: 'internal',
      description: 'Number of the order.',
    },
    { name: 'ordered_at', logicalType: 'timestamp', required: true },
  ],
  predictionFields: [{ name: 'risk', logicalType: 'number' }],
  sla: {
    freshness: 'PT6H',
    frequency: 'P1D',
    retention: 'P2Y',
    availability: 99.5,
  },
  server: {
    type: 'postgres',
    host: 'db.example',
    database: 'shop',
    schema: 'public',
  },
  access: { how: 'Ask for the role', url: 'https://access.example' },
  metrics: [{ name: 'Weekly readers', target: 10, unit: 'teams' }],
};
