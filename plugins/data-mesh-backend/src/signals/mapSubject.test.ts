import { SignalSubject } from '@backstage-data-mesh/plugin-data-mesh-node';
import {
  mapSubject,
  namespaceKey,
  PortCandidates,
  projectKey,
} from './mapSubject';
import { NamedPort, SignalProduct } from './PortIndex';

const ORDERS = 'dataproduct:shop/orders';
const CLICKS = 'dataproduct:shop/clicks';

const product = (entityRef: string, ...outputs: string[]): SignalProduct => ({
  entityRef,
  outputs,
  domains: ['domain:default/shop'],
});

const port = (
  entityRef: string,
  output: string,
  name: string,
  more: Partial<NamedPort> = {},
): NamedPort => ({
  entityRef,
  output,
  domains: ['domain:default/shop'],
  contractRef: `api:shop/${output}-v1`,
  contractId: `${output}-contract`,
  version: '1.2.0',
  type: 'table',
  parts: name.split('.'),
  schema: output,
  ...more,
});

const orders = product(ORDERS, 'daily', 'changes');
const clicks = product(CLICKS, 'events');
const ports = [
  port(ORDERS, 'daily', 'shop.sales.orders'),
  port(ORDERS, 'changes', 'shop.cdc.orders'),
  port(CLICKS, 'events', 'web.clicks.events'),
];

const map = (
  subject: SignalSubject,
  change: Partial<PortCandidates> = {},
): string => {
  const mapped = mapSubject(subject, {
    given: {},
    products: new Map([
      [ORDERS, orders],
      [CLICKS, clicks],
    ]),
    served: ports,
    named: ports,
    annotated: new Map(),
    mayWrite: () => true,
    ...change,
  });
  return 'entityRef' in mapped
    ? [mapped.entityRef, mapped.output, mapped.qualifier]
        .filter(Boolean)
        .join(' ')
    : mapped.reason;
};

describe('mapSubject', () => {
  it('believes the request first', () => {
    const subject = { product: CLICKS, output: 'events' };
    expect(
      map(subject, { given: { product: ORDERS, output: 'changes' } }),
    ).toBe(`${ORDERS} changes`);
    expect(map(subject)).toBe(`${CLICKS} events`);
  });

  it('says which outputs there are, and which products are not there', () => {
    expect(map({ product: ORDERS, output: 'weekly' })).toBe(
      `${ORDERS} has no output weekly; allowed: daily, changes`,
    );
    expect(map({}, { given: { product: 'dataproduct:shop/gone' } })).toContain(
      'is not in the catalog, or was not measured yet',
    );
  });

  it('means the only output of a product that is named', () => {
    expect(map({ product: CLICKS })).toBe(`${CLICKS} events`);
    expect(map({ product: CLICKS, dataset: 'anything' })).toBe(
      `${CLICKS} events anything`,
    );
    // Models in between are nobody's output.
    expect(
      map({ product: CLICKS, dataset: 'stg_events', project: 'web' }),
    ).toContain('no output of');
    expect(map({ product: ORDERS, dataset: 'anything' })).toContain(
      'name it with ?output=',
    );
    expect(map({ product: ORDERS, dataset: 'SALES.Orders' })).toBe(
      `${ORDERS} daily`,
    );
    expect(map({ product: ORDERS, dataset: 'db.x.changes' })).toBe(
      `${ORDERS} changes changes`,
    );
  });

  it('follows the id of a contract, and its major version', () => {
    const contract = { id: 'events-contract', version: '1.0.0' };
    expect(map({ contract })).toBe(`${CLICKS} events`);
    expect(map({ contract: { ...contract, version: 'v1.9.0' } })).toBe(
      `${CLICKS} events`,
    );
    expect(map({ contract: { ...contract, version: '2.0.0' } })).toBe(
      'the contract events-contract is served in version 1.2.0, and these results are of 2.0.0',
    );
    expect(map({ contract: { id: 'none' } })).toBe(
      'no output serves a contract with the id none',
    );
  });

  it('finds the port whose name has most in common', () => {
    expect(map({ dataset: '"SHOP"."SALES"."ORDERS"' })).toBe(`${ORDERS} daily`);
    expect(map({ dataset: 'other.sales.orders' })).toContain(
      'no output serves',
    );
    expect(map({ dataset: 'sales.orders' })).toBe(`${ORDERS} daily`);
  });

  it('does not guess between two, and does not tell which they are', () => {
    const reason = map({ dataset: 'orders' });
    expect(reason).toContain('2 outputs go by this name');
    expect(reason).not.toContain('shop');
  });

  it('means the table, and not the API in front of it', () => {
    const api = port(ORDERS, 'api', 'shop.sales.orders', { type: 'api' });
    expect(
      map({ dataset: 'shop.sales.orders' }, { named: [api, ports[0]] }),
    ).toBe(`${ORDERS} daily`);
    expect(map({ dataset: 'shop.sales.orders' }, { named: [api] })).toBe(
      `${ORDERS} api`,
    );
  });

  it('is narrowed by annotations', () => {
    const both = [...ports, port(CLICKS, 'events', 'orders')];
    const annotated = new Map([
      [projectKey('web'), [clicks]],
      [namespaceKey('kafka://broker'), [clicks]],
    ]);
    const candidates = { named: both, annotated };
    expect(map({ dataset: 'orders', project: 'web' }, candidates)).toBe(
      `${CLICKS} events`,
    );
    expect(
      map({ dataset: 'orders', namespace: 'kafka://broker' }, candidates),
    ).toBe(`${CLICKS} events`);
    // A model in between is not what the only output serves.
    expect(
      map({ dataset: 'stg_orders', project: 'web' }, candidates),
    ).toContain('no output serves');
  });

  it('takes what is only a name of the tool for no product', () => {
    const contract = { id: 'events-contract', version: '1.0.0' };
    expect(map({ product: 'Web clicks', contract })).toBe(`${CLICKS} events`);
    expect(map({ product: 'Web clicks' })).toContain(
      'is no data product whose results this sender may send',
    );
  });

  it('does not mind names and ids that others use as well', () => {
    const theirs = port('dataproduct:evil/orders', 'x', 'shop.sales.orders', {
      contractId: 'daily-contract',
    });
    const both = [...ports, theirs];
    const mine = {
      named: both,
      served: both,
      mayWrite: ({ entityRef }: { entityRef: string }) => entityRef === ORDERS,
    };
    expect(map({ dataset: 'shop.sales.orders' }, mine)).toBe(`${ORDERS} daily`);
    expect(map({ contract: { id: 'daily-contract' } }, mine)).toBe(
      `${ORDERS} daily`,
    );
    expect(map({ dataset: 'web.clicks.events' }, mine)).toContain(
      'this sender may not send',
    );
    expect(map({ product: CLICKS, output: 'nope' }, mine)).not.toContain(
      'allowed',
    );
  });

  it('prefers an exact name to an annotation', () => {
    const annotated = new Map([[projectKey('web'), [clicks]]]);
    expect(
      map({ dataset: 'shop.sales.orders', project: 'web' }, { annotated }),
    ).toBe(`${ORDERS} daily`);
    expect(map({ dataset: 'x.y.events', project: 'web' }, { annotated })).toBe(
      `${CLICKS} events`,
    );
  });

  it('keeps the schema objects of one contract apart', () => {
    const two = [
      port(CLICKS, 'events', 'web.clicks.views', { schema: 'views' }),
      port(CLICKS, 'events', 'web.clicks.carts', { schema: 'carts' }),
    ];
    expect(map({ dataset: 'clicks.views' }, { named: two })).toBe(
      `${CLICKS} events views`,
    );
    expect(map({ dataset: 'clicks.carts' }, { named: two })).toBe(
      `${CLICKS} events carts`,
    );
    expect(
      map(
        { contract: { id: 'events-contract' }, schema: 'carts' },
        { named: two },
      ),
    ).toBe(`${CLICKS} events carts`);
  });

  it('says what would help where nothing is known', () => {
    expect(map({ project: 'shop' })).toContain('send manifest.json with it');
    expect(map({})).toContain('?product= and ?output=');
  });
});
