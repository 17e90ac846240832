import { Entity } from '@backstage/catalog-model';
import {
  ContractComparison,
  ContractDetails,
  ContractVersionSummary,
  DataProductEntity,
  diffContractTexts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const read = (name: string) =>
  readFileSync(
    resolve(
      __dirname,
      '../../../../examples/ecommerce/products/customer-behavior-analytics/contracts',
      `${name}.odcs.yaml`,
    ),
    'utf8',
  );

/** A contract with fields in fields, and a draft that would break readers. */
export const activeText = read('customer-behavior-daily-v2');
export const draftText = read('customer-behavior-daily-v2-draft');

/** An API with a definition; a data contract unless it says otherwise. */
export function contractEntity(
  definition: string,
  { name = 'daily-v2', type = 'data-contract', ...metadata } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name, namespace: 'default', etag: name, ...metadata },
    spec: {
      type,
      lifecycle: 'production',
      owner: 'group:default/insights',
      definition,
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/insights' }],
  };
}

/** A product with an output under a contract, and outputs under others. */
export const behaviorProduct: DataProductEntity = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'behavior', namespace: 'default', title: 'Behavior' },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:default/insights',
    domain: 'domain:default/customer',
    outputs: [
      {
        name: 'daily',
        type: 'table',
        contract: 'daily-v2',
        access: { how: 'Ask for the role **reader**' },
      },
      {
        name: 'changes',
        type: 'stream',
        contract: ['messages-v1', 'changes-v1'],
      },
      { name: 'board', type: 'dashboard' },
      { name: 'lost', type: 'files', contract: 'not-there' },
    ],
  },
};

export function exampleVersion(
  change: Partial<ContractVersionSummary> = {},
): ContractVersionSummary {
  return {
    entityRef: 'api:default/daily-v2',
    hash: 'a'.repeat(64),
    version: '2.1.0',
    status: 'active',
    standardVersion: 'v3.1.0',
    firstSeenAt: '2026-02-14T09:00:00.000Z',
    seenUntil: null,
    source: null,
    errors: 0,
    warnings: 0,
    change: null,
    ...change,
  };
}

export const draftVersion = exampleVersion({
  entityRef: 'api:default/daily-v2-draft',
  hash: 'b'.repeat(64),
  version: '2.2.0',
  status: 'draft',
  firstSeenAt: '2026-11-19T09:00:00.000Z',
  change: {
    from: 'a'.repeat(64),
    weight: 'major',
    versionStep: 'minor',
    breaking: 2,
    breakingWithoutMajor: true,
  },
});

export function exampleContractDetails(
  change: Partial<ContractDetails> = {},
): ContractDetails {
  return {
    entityRef: 'api:default/daily-v2',
    standard: 'odcs',
    standardVersion: 'v3.1.0',
    version: '2.1.0',
    status: 'active',
    valid: true,
    findings: [],
    hash: exampleVersion().hash,
    versions: [exampleVersion()],
    served: [
      {
        product: 'dataproduct:default/behavior',
        title: 'Behavior',
        output: 'daily',
        contract: 'api:default/daily-v2',
        hash: exampleVersion().hash,
        version: '2.1.0',
        servedFrom: '2026-02-14T09:00:00.000Z',
      },
    ],
    compare: null,
    consumers: [],
    removed: '',
    ...change,
  };
}

/** The draft against the active version, as the backend compares them. */
export function exampleComparison(
  change: Partial<ContractComparison> = {},
): ContractComparison {
  const diff = diffContractTexts(activeText, draftText);
  const consumer = { owner: 'group:default/marketing', output: 'daily' };
  return {
    from: exampleVersion(),
    to: draftVersion,
    changes: diff.changes,
    changesLeftOut: diff.leftOut,
    weight: diff.weight,
    versionStep: diff.versionStep,
    breakingWithoutMajor: diff.breakingWithoutMajor,
    suggestedVersion: diff.suggestedVersion ?? null,
    text: { from: activeText, to: draftText },
    consumers: [
      {
        ...consumer,
        entityRef: 'dataproduct:default/campaigns',
        title: 'Campaigns',
        effect: 'breaks',
        reads: ['purchases.net_amount'],
      },
      {
        ...consumer,
        entityRef: 'dataproduct:default/churn',
        title: 'Churn',
        effect: 'unknown',
        reads: [],
      },
      {
        ...consumer,
        entityRef: 'dataproduct:default/segments',
        title: 'Segments',
        output: 'changes',
        effect: 'unaffected',
        reads: [],
      },
    ],
    ...change,
  };
}

/** A contract with one schema object of so many columns. */
export function wideContract(columns: number): string {
  return [
    'apiVersion: v3.1.0',
    'kind: DataContract',
    'id: wide',
    'version: 1.0.0',
    'status: active',
    'schema:',
    '  - name: wide',
    '    properties:',
    ...Array.from({ length: columns }, (_, i) =>
      [
        `      - name: column_${i}`,
        '        logicalType: string',
        '        physicalType: varchar(40)',
        '        classification: internal',
        `        description: What is measured at place ${i}.`,
        '        quality: [{ type: library, metric: nullValues, mustBe: 0 }]',
      ].join('\n'),
    ),
  ].join('\n');
}
