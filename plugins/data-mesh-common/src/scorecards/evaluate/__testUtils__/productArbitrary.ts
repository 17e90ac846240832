import fc from 'fast-check';
import {
  DataProductEntity,
  DataProductInput,
  DataProductOutput,
  OutputPortType,
} from '../../../kinds/DataProductEntityV1alpha1';
import { mostly, mostlyIs } from './contractArbitraries';

const good = (text: string) => mostlyIs(text, undefined, '', 'TODO', 'orders');
const person = (ref: string) =>
  mostlyIs(ref, undefined, 'user:gone', 'user:other', 'user:lead');

/** A port; its contracts are named after it and its place. */
const output = (name: string): fc.Arbitrary<DataProductOutput> =>
  fc
    .record({
      type: mostly(
        fc.constantFrom<OutputPortType[]>(
          'table',
          'files',
          'stream',
          'model',
          'api',
        ),
        fc.constantFrom<(OutputPortType | undefined)[]>(undefined, 'dashboard'),
      ),
      version: mostlyIs('1.0.0', undefined),
      contracts: mostly(
        fc.constantFrom(['data'], ['data', 'wire'], ['wire']),
        fc.constantFrom([], ['missing'], ['data', 'missing']),
      ),
      location: mostlyIs('warehouse://orders', undefined),
      sla: mostlyIs(
        { freshness: 'PT6H', retention: 'P1Y', availability: 99.5 },
        undefined,
        { availability: 99.5 },
      ),
      access: mostlyIs(
        { how: 'Ask for the role', approvers: ['sales'] },
        undefined,
        { how: 'Ask for the role' },
        { url: 'https://access.example', approvers: ['sales', 'user:lead'] },
      ),
    })
    .map(({ contracts, ...rest }) => ({
      ...rest,
      name,
      contract: contracts.map(contract => `${name}-${contract}`),
    }));

const input = fc
  .record({
    from: mostly(
      fc.constantFrom('component:shop', 'dataproduct:visits'),
      fc.constantFrom('dataproduct:ended', 'dataproduct:gone', undefined),
    ),
    contract: fc.constantFrom(undefined, undefined, 'visits-data'),
  })
  .map((rest): Omit<DataProductInput, 'name'> => rest);

/** A product of any shape, more often good than not. */
export const product: fc.Arbitrary<DataProductEntity> = fc
  .record({
    title: mostlyIs('Orders of all shops', undefined, 'orders'),
    description: good('One row per order, corrected for returns.'),
    purpose: good('The month is closed with the same numbers everywhere.'),
    limitations: good('None of it may be used for marketing.'),
    useCases: mostlyIs(
      ['Closing of the month', 'Forecast of demand'],
      undefined,
      ['TODO'],
    ),
    tags: mostlyIs(['orders', 'sales'], undefined),
    docs: mostlyIs('dir:.', undefined),
    links: mostlyIs([{ url: 'https://wiki.example' }], undefined),
    reason: mostlyIs('', 'The rows are aggregated by week and shop.'),
    noSuccessor: mostlyIs('', 'Nobody needs these numbers any more.'),
    type: fc.constantFrom('source-aligned', 'aggregate', 'consumer-aligned'),
    lifecycle: mostlyIs('production', 'experimental', 'deprecated', 'retired'),
    owner: mostlyIs('sales', 'group:gone', 'user:lead', 'empty'),
    domain: mostlyIs('commerce', 'gone', 'unowned'),
    classification: mostlyIs(
      'confidential',
      undefined,
      'public',
      'internal',
      'restricted',
    ),
    personalData: mostlyIs('personal', undefined, 'none', 'pseudonymous'),
    productOwner: person('user:lead'),
    steward: person('user:clerk'),
    technicalOwner: person('user:engineer'),
    support: mostlyIs(
      [{ channel: 'chat', url: 'https://chat.example' }],
      undefined,
      [{ channel: 'the second floor' }],
    ),
    inputs: mostly(
      fc.array(input, { minLength: 1, maxLength: 3 }),
      fc.constant([]),
    ),
    outputs: fc.oneof(
      fc.tuple(output('orders')),
      fc.tuple(output('orders'), output('returns')),
      fc.tuple(),
    ),
    target: mostlyIs(10, undefined),
    successor: mostlyIs('visits', undefined),
    endOfLife: mostlyIs('2027-12-31', undefined, '2026-01-31'),
  })
  .map(shape => {
    const deprecated = shape.lifecycle === 'deprecated';
    return {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: {
        name: 'orders',
        title: shape.title,
        description: shape.description,
        tags: shape.tags,
        links: shape.links,
        annotations: {
          ...(shape.docs && { 'backstage.io/techdocs-ref': shape.docs }),
          ...(shape.reason && {
            'data-mesh/classification-reason': shape.reason,
          }),
          ...(shape.noSuccessor && {
            'data-mesh/no-successor-reason': shape.noSuccessor,
          }),
        },
      },
      spec: {
        type: shape.type,
        lifecycle: shape.lifecycle,
        owner: shape.owner,
        domain: shape.domain,
        purpose: shape.purpose,
        useCases: shape.useCases,
        limitations: shape.limitations,
        classification: shape.classification,
        personalData: shape.personalData,
        team: {
          productOwner: shape.productOwner,
          steward: shape.steward,
          technicalOwner: shape.technicalOwner,
        },
        support: shape.support,
        inputs: shape.inputs.map((one, i) => ({ name: `input-${i}`, ...one })),
        outputs: [...shape.outputs],
        metrics: [{ name: 'teams', target: shape.target }],
        ...(deprecated && {
          successor: shape.successor,
          endOfLife: shape.endOfLife,
        }),
      },
    } as DataProductEntity;
  });
