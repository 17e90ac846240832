/** A DataProduct `web/<name>` as it stands in a file. */
export function productYaml(
  change: Record<string, string> = {},
  name = 'orders',
): string {
  const spec: Record<string, string> = {
    type: 'source-aligned',
    lifecycle: 'production',
    owner: 'group:default/web',
    domain: 'domain:default/shop',
    outputs: `[{ name: orders, type: table, contract: orders-v1 }]`,
    ...change,
  };
  return `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name}, namespace: web }
spec:
${Object.entries(spec)
  .map(([key, value]) => `  ${key}: ${value}`)
  .join('\n')}
`;
}

/** The group, the domain and the contract that the product points to. */
export const neighboursYaml = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: web }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: shop }
spec: { owner: web }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders-v1, namespace: web }
spec:
  type: data-contract
  lifecycle: production
  owner: group:default/web
  definition: |
    apiVersion: v3.1.0
    kind: DataContract
`;

/** A Scorecard `default/ownership` with one check, as it stands in a file. */
export function scorecardYaml(
  change: { spec?: string; check?: string; expression?: string } = {},
): string {
  return `
apiVersion: data-mesh/v1alpha1
kind: Scorecard
metadata: { name: ownership }
spec:
  owner: group:default/web
  domain: shop
  levels: [bronze]
${change.spec ?? ''}
  checks:
    - id: own-01
      title: The owner is a team that exists
      level: bronze
${change.check ?? ''}
      expression: |-
        ${(change.expression ?? 'owner.exists').replaceAll('\n', '\n        ')}
`;
}
