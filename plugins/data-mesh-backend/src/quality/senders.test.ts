import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { callerSubject, checkSender, readSenders } from './senders';

const read = (...senders: object[]) =>
  readSenders(
    mockServices.rootConfig({
      data: JSON.parse(JSON.stringify({ dataMesh: { signals: { senders } } })),
    }),
  );

const CI = 'external:ci';
const product = {
  ref: 'dataproduct:default/customer-360',
  domains: ['domain:default/customer', 'domain:default/sales'],
};

describe('readSenders', () => {
  it('reads who may send what', () => {
    expect(
      read(
        {
          subject: CI,
          domains: ['Customer', 'domain:web/shop'],
          products: ['DataProduct:default/Customer-*', 'dataproduct:web/a'],
        },
        { subject: 'user:Jane', products: ['dataproduct:*'] },
        { subject: 'plugin:ingest', products: ['dataproduct:web/*'] },
        { subject: 'external:gh:repo:org/etl:ref', domains: ['a'] },
      ),
    ).toEqual([
      {
        subject: CI,
        domains: ['domain:default/customer', 'domain:web/shop'],
        products: ['dataproduct:default/customer-*', 'dataproduct:web/a'],
      },
      {
        subject: 'user:default/jane',
        domains: [],
        products: ['dataproduct:*'],
      },
      {
        subject: 'plugin:ingest',
        domains: [],
        products: ['dataproduct:web/*'],
      },
      {
        subject: 'external:gh:repo:org/etl:ref',
        domains: ['domain:default/a'],
        products: [],
      },
    ]);
  });

  it('may have nothing to read', () => {
    expect(readSenders(mockServices.rootConfig())).toEqual([]);
    expect(read()).toEqual([]);
  });

  const path = 'dataMesh.signals.senders[1]';
  const good = { subject: CI, products: ['dataproduct:*'] };

  it.each([
    [{ subject: 'ci' }, `${path}.subject in the configuration is "ci"`],
    [{ subject: 'external:' }, `${path}.subject in the configuration is`],
    [{ subject: 'user:' }, `${path}.subject in the configuration is`],
    [{ subject: undefined }, 'dataMesh.signals.senders[1].subject'],
    [{ subject: 7 }, 'dataMesh.signals.senders[1].subject'],
    [{ product: ['a'] }, `${path}.product in the configuration is not known`],
    [{ products: 'dataproduct:*' }, 'dataMesh.signals.senders[1].products'],
    [{ products: undefined }, 'names no domains and no products'],
    [{ products: [], domains: [] }, 'names no domains and no products'],
    [{ domains: ['group:a'] }, `${path}.domains[0] in the configuration is`],
    [{ domains: ['a', ':/'] }, `${path}.domains[1] in the configuration is`],
    ...[
      '*',
      'orders',
      'dataproduct:orders',
      'dataproduct:default/',
      'dataproduct:default/*-x',
      'dataproduct:*/orders',
      'dataproduct:a/b/c',
      'component:default/*',
    ].map(pattern => [
      { products: ['dataproduct:*', pattern] },
      `${path}.products[1] in the configuration is "${pattern}"; allowed: dataproduct:<namespace>/<name>, with a * only at its end`,
    ]),
  ] as [object, string][])('refuses %j', (change, message) => {
    expect(() => read(good, { ...good, ...change })).toThrow(message);
  });
});

describe('callerSubject', () => {
  it('is the subject of a service, or the ref of a user', () => {
    expect(callerSubject(mockCredentials.service(CI))).toBe(CI);
    expect(callerSubject(mockCredentials.service('ci'))).toBe(CI);
    expect(callerSubject(mockCredentials.service('plugin:x'))).toBe('plugin:x');
    expect(callerSubject(mockCredentials.user('user:default/Jane'))).toBe(
      'user:default/jane',
    );
  });
});

describe('checkSender', () => {
  const refusal = (senders: object[], subject = CI) => {
    try {
      checkSender(read(...senders), subject, product);
    } catch (error) {
      expect(error).toBeInstanceOf(NotAllowedError);
      return (error as Error).message;
    }
    return undefined;
  };

  it.each([
    { products: ['dataproduct:default/customer-360'] },
    { products: ['dataproduct:default/customer-*'] },
    { products: ['dataproduct:default/*'] },
    { products: ['dataproduct:*'] },
    { domains: ['customer'] },
    { domains: ['sales'] },
    { domains: ['sales'], products: ['dataproduct:web/a'] },
    { domains: ['other'], products: ['dataproduct:default/c*'] },
  ])('allows %j', lists => {
    expect(refusal([{ subject: CI, ...lists }])).toBeUndefined();
  });

  it.each([
    { products: ['dataproduct:default/customer'] },
    { products: ['dataproduct:default/customer-360x'] },
    { products: ['dataproduct:default/customers*'] },
    { products: ['dataproduct:web/*'] },
    { domains: ['domain:web/customer'] },
  ])('does not allow %j', lists => {
    expect(refusal([{ subject: CI, ...lists }])).toBe(
      `external:ci may not send quality results of dataproduct:default/customer-360; ` +
        `dataMesh.signals.senders in the configuration allows: ${
          lists.products ?? lists.domains
        }`,
    );
  });

  it('adds up the entries of a subject', () => {
    expect(
      refusal([
        { subject: CI, domains: ['other'] },
        { subject: CI, domains: ['customer'] },
      ]),
    ).toBeUndefined();
  });

  it('allows nobody who is not there', () => {
    const all = { products: ['dataproduct:*'] };
    expect(refusal([{ subject: 'external:other', ...all }])).toBe(
      'external:ci may not send quality results: no entry of dataMesh.signals.senders in the configuration has this subject',
    );
    expect(refusal([{ subject: CI, ...all }], 'external:ci2')).toBeDefined();
  });

  it('allows nobody without a configuration, and says what to add', () => {
    expect(refusal([])).toBe(
      'Nobody may send quality results: dataMesh.signals.senders in the configuration is empty. Add an entry with subject: external:ci and its products or domains',
    );
  });
});
