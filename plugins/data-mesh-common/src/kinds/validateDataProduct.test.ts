import { Entity } from '@backstage/catalog-model';
import { findDataProductProblems } from './validateDataProduct';

function product(spec: object, metadata: object = {}): Entity {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'orders', ...metadata },
    spec: {
      type: 'source-aligned',
      lifecycle: 'production',
      owner: 'group:sales',
      domain: 'sales',
      ...spec,
    },
  } as Entity;
}

function problems(spec: object, metadata?: object): string[] {
  return findDataProductProblems(product(spec, metadata)).map(
    ({ path, message }) => `${path} ${message}`,
  );
}

describe('findDataProductProblems', () => {
  it('accepts a product with its required fields only', () => {
    expect(problems({})).toEqual([]);
  });

  it('accepts a product that uses every field', () => {
    expect(
      problems({
        system: 'shop',
        version: '2.1.0-rc.1',
        purpose: 'Why it exists',
        useCases: ['forecasts'],
        limitations: 'Not for invoices',
        classification: 'confidential',
        personalData: 'pseudonymous',
        team: { productOwner: 'user:a', steward: 'b', technicalOwner: 'c' },
        support: [{ channel: '#sales', url: 'https://chat.example/sales' }],
        inputs: [
          { name: 'clicks', from: 'dataproduct:web/clicks', port: 'sessions' },
          { name: 'crm', from: 'resource:default/crm' },
          { name: 'visits', contract: 'api:web/visits-v1' },
        ],
        outputs: [
          {
            name: 'orders',
            type: 'stream',
            version: '1.0.0',
            contract: ['orders-v1', 'api:default/orders-messages-v1'],
            location: 'kafka://orders',
            sla: { freshness: 'PT6H', retention: 'P2Y', availability: 99.5 },
            access: {
              how: 'Ask',
              url: 'https://access.example',
              approvers: ['group:sales', 'user:a'],
              template: 'request-access',
            },
          },
        ],
        metrics: [{ name: 'consumers', target: 20, unit: 'teams' }],
        roadmap: [{ title: 'More', status: 'planned', due: '2027-03-31' }],
        successor: 'orders-v2',
        endOfLife: '2027-06-30',
      }),
    ).toEqual([]);
  });

  it.each([
    [
      { lifecycle: 'prod' },
      'spec.lifecycle "prod" is unknown; allowed: experimental, production, deprecated, retired',
    ],
    [
      { type: 'raw' },
      'spec.type "raw" is unknown; allowed: source-aligned, aggregate, consumer-aligned',
    ],
    [
      { owner: undefined },
      'spec.owner is missing; allowed: a reference to the owning group, such as group:customer-insights',
    ],
    [
      { lifecycle: undefined },
      'spec.lifecycle is missing; allowed: experimental, production, deprecated, retired',
    ],
    [
      { version: 2.1 },
      'spec.version 2.1 is of type number; allowed: a semantic version in quotes, such as "2.1.0"',
    ],
    [
      { version: 'v2.1.0' },
      'spec.version "v2.1.0" is no semantic version; allowed: MAJOR.MINOR.PATCH, such as 2.1.0',
    ],
    [
      { outputs: [{ name: 'a' }, { name: 'b', version: '2.1' }] },
      'spec.outputs[1].version "2.1" is no semantic version; allowed: MAJOR.MINOR.PATCH, such as 2.1.0',
    ],
    [
      { outputs: [{ type: 'table' }] },
      'spec.outputs[0].name is missing; allowed: a name of 1 to 200 characters',
    ],
    [
      { outputs: [{ name: 'a', sla: { freshness: '6 hours' } }] },
      'spec.outputs[0].sla.freshness "6 hours" is not valid; allowed: an ISO 8601 duration, such as PT6H or P30D',
    ],
    [
      { outputs: [{ name: 'a', sla: { availability: 120 } }] },
      'spec.outputs[0].sla.availability 120 is not valid; allowed: a percentage from 0 to 100',
    ],
    [
      // eslint-disable-next-line no-script-url
      { support: [{ channel: 'x', url: 'javascript:alert(1)' }] },
      'spec.support[0].url "javascript:alert(1)" is not valid; allowed: an address that starts with https:, http:, mailto:, slack: or msteams:',
    ],
    [
      { owner: 'group:a/b/c' },
      'spec.owner "group:a/b/c" is no entity ref; allowed: [<kind>:][<namespace>/]<name> of kind group or user (without a kind: group)',
    ],
    [
      { domain: 'customer insights' },
      'spec.domain "customer insights" is no entity ref; allowed: [<kind>:][<namespace>/]<name> of kind domain (without a kind: domain)',
    ],
    [
      { outputs: [{ name: 'a', contract: 'component:default/x' }] },
      'spec.outputs[0].contract "component:default/x" is of kind component; allowed: [<kind>:][<namespace>/]<name> of kind api (without a kind: api)',
    ],
    [
      { outputs: [{ name: 'a', contract: ['ok', ':'] }] },
      'spec.outputs[0].contract[1] ":" is no entity ref; allowed: [<kind>:][<namespace>/]<name> of kind api (without a kind: api)',
    ],
    [
      { inputs: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] },
      'spec.inputs[2] has the name "a" of spec.inputs[0]; allowed: each name once',
    ],
    [
      {
        outputs: [
          { name: 'a', version: '1.0.0' },
          { name: 'a', version: '2.0.0' },
          { name: 'a', version: '1.0.0' },
        ],
      },
      'spec.outputs[2] has the name "a" and version 1.0.0 of spec.outputs[0]; allowed: each name and version once',
    ],
    [
      { successor: 'dataproduct:default/orders' },
      'spec.successor "dataproduct:default/orders" is this product itself; allowed: another data product',
    ],
    [
      { successor: 'Orders' },
      'spec.successor "Orders" is this product itself; allowed: another data product',
    ],
    [
      { endOfLife: '30.06.2027' },
      'spec.endOfLife "30.06.2027" is not valid; allowed: a date in the form YYYY-MM-DD, such as 2027-06-30',
    ],
    [
      { roadmap: [{ title: 'a', due: '2027-02-31' }] },
      'spec.roadmap[0].due "2027-02-31" is no day of the calendar; allowed: a date in the form YYYY-MM-DD, such as 2027-06-30',
    ],
  ])('refuses %j', (spec, problem) => {
    expect(problems(spec)).toEqual([problem]);
  });

  it('names all problems at once', () => {
    expect(problems({ lifecycle: 'prod', type: 'raw' })).toHaveLength(2);
  });

  it('takes the same port name in two versions', () => {
    expect(
      problems({
        outputs: [
          { name: 'a', version: '1.0.0' },
          { name: 'a', version: '2.0.0' },
        ],
      }),
    ).toEqual([]);
  });

  it('compares a successor in the namespace of the product', () => {
    expect(problems({ successor: 'orders' }, { namespace: 'web' })).toEqual([
      expect.stringContaining('is this product itself'),
    ]);
    expect(
      problems({ successor: 'default/orders' }, { namespace: 'web' }),
    ).toEqual([]);
  });

  it('refuses a product over 256 KiB with its size and the limit', () => {
    expect(problems({ purpose: 'x'.repeat(1024 * 1024) })).toEqual([
      'entity has 1,025 KiB; allowed: at most 256 KiB',
    ]);
    expect(problems({ purpose: 'x'.repeat(255 * 1024) })).toEqual([]);
  });

  it('counts bytes, not characters', () => {
    expect(problems({ purpose: '数'.repeat(90 * 1024) })).toEqual([
      'entity has 271 KiB; allowed: at most 256 KiB',
    ]);
  });

  it('shows only the start of a long value', () => {
    const [problem] = problems({ type: 'x'.repeat(5000) });
    expect(problem.length).toBeLessThan(250);
  });
});
