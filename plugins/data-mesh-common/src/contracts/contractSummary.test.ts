import { Entity } from '@backstage/catalog-model';
import { summarizeContract } from './contractSummary';

function api(definition: unknown): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'orders-v1' },
    spec: { type: 'data-contract', definition },
  } as Entity;
}

describe('summarizeContract', () => {
  it('reads version, status, roles and support of ODCS', () => {
    const summary = summarizeContract(
      api(`
apiVersion: v3.1.0
kind: DataContract
version: 2.0.0
status: active
roles:
  - role: orders_reader
    access: read
    description: Reads orders
    firstLevelApprovers: Order Management
  - not an object
support:
  - channel: '#orders'
    url: https://chat.example/orders
`),
    );
    expect(summary).toEqual({
      standard: 'ODCS v3.1.0',
      version: '2.0.0',
      status: 'active',
      roles: [
        {
          role: 'orders_reader',
          access: 'read',
          description: 'Reads orders',
          approvers: 'Order Management',
        },
      ],
      support: [{ channel: '#orders', url: 'https://chat.example/orders' }],
    });
  });

  it('reads the version of AsyncAPI and OpenAPI, in YAML and JSON', () => {
    expect(
      summarizeContract(api('asyncapi: 3.0.0\ninfo: { version: 1.2.0 }')),
    ).toMatchObject({ standard: 'AsyncAPI 3.0.0', version: '1.2.0' });
    expect(
      summarizeContract(api('{"openapi":"3.1.0","info":{"version":"4"}}')),
    ).toMatchObject({ standard: 'OpenAPI 3.1.0', version: '4' });
  });

  it.each([
    ['no definition', undefined],
    ['YAML that is not YAML', 'a: [1'],
    ['a plain text', 'hello'],
    ['a document of no known kind', 'kind: Something'],
    ['an empty document', ''],
    ['more than a megabyte', 'x'.repeat(1024 * 1024 + 1)],
    [
      'a document that expands without end',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e']
        .map(
          (k, i) =>
            `${k}: &${k} [${Array(10).fill(`*${'abcd'[i]}`).join(',')}]`,
        )
        .join('\n')}`,
    ],
  ])('gives nothing for %s', (_what, definition) => {
    expect(summarizeContract(api(definition))).toBeUndefined();
  });
});
