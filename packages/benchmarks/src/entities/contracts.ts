import { ApiEntity } from '@backstage/catalog-model';
import { metadata, numbered, owners, systems } from './common';
import { contractNames } from './dataProduct';

const definition = (name: string) => `apiVersion: v3.1.0
kind: DataContract
id: ${name}
name: ${name}
version: 2.1.0
status: active
description:
  purpose: What consumers may rely on.
schema:
  - name: daily
    properties:
${['day', 'customer', 'sessions', 'purchases', 'contacts']
  .map(
    column => `      - name: ${column}
        logicalType: string
        description: The ${column} that the row is about.
        classification: confidential
`,
  )
  .join('')}`;

/** The contracts that a product's outputs point to. */
export function contracts(i: number): ApiEntity[] {
  return contractNames(i).map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { ...metadata(name, i), title: `Contract ${numbered(i)}` },
    spec: {
      type: 'data-contract',
      lifecycle: 'production',
      owner: `group:team-${i % owners}`,
      system: `system-${i % systems}`,
      definition: definition(name),
    },
  }));
}
