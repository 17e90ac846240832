import { ProductForm } from '@backstage-data-mesh/plugin-data-mesh-common';

/** The template that is filled in. */
export const template = '/create/templates/default/warehouse-product';

/** What somebody of customer-insights fills in: two inputs and five columns. */
export function formOf(name: string): ProductForm & { name: string } {
  return {
    name,
    title: `Churn reasons ${name}`,
    description:
      'One row per customer who left, with the reason that was given.',
    purpose: 'Tells retention which reasons for leaving grow, week by week.',
    useCases: ['Plan retention campaigns', 'Explain churn week by week'],
    limitations: 'Only customers who answered the survey, not all who left.',
    tags: ['churn'],
    type: 'consumer-aligned',
    owner: 'group:default/customer-insights',
    domain: 'domain:default/customer',
    team: {
      productOwner: 'user:default/jdoe',
      steward: 'user:default/asmith',
    },
    support: {
      channel: '#customer-data',
      url: 'https://chat.acme.example/channels/customer-data',
    },
    classification: 'confidential',
    personalData: 'pseudonymous',
    inputs: [
      {
        from: 'dataproduct:default/support-interactions',
        port: 'interactions',
        version: '1.0.0',
        contracts: ['api:default/support-interactions-v1'],
      },
      { from: 'resource:default/crm-database' },
    ],
    fields: [
      {
        name: 'customer_id',
        logicalType: 'string',
        physicalType: 'VARCHAR(36)',
        primaryKey: true,
        required: true,
        classification: 'internal',
        description: 'Pseudonym of the customer, stable across channels.',
      },
      {
        name: 'left_on',
        logicalType: 'date',
        primaryKey: true,
        required: true,
        classification: 'internal',
        description: 'Day on which the contract ended.',
      },
      {
        name: 'reason',
        logicalType: 'string',
        classification: 'confidential',
        description: 'What the customer said in the survey.',
      },
      {
        name: 'answered_at',
        logicalType: 'timestamp',
        required: true,
        classification: 'internal',
        description: 'Time at which the survey was answered.',
      },
      {
        name: 'score',
        logicalType: 'number',
        classification: 'internal',
        description: 'How sure the reason is, from 0 to 1.',
      },
    ],
    server: {
      type: 'snowflake',
      host: 'acme-eu1',
      database: 'ANALYTICS',
      schema: 'CUSTOMER',
    },
    sla: {
      freshness: 'PT24H',
      frequency: 'P1D',
      retention: 'P2Y',
      availability: 99.5,
    },
    access: {
      how: 'Ask for the role churn_reasons_reader',
      url: 'https://access.acme.example/roles',
    },
  };
}
