import { ProductFacts } from '../facts/productFacts';
import { outcomesOf, resultsOf } from './__testUtils__/laws';
import { daysFromNow, requiredOnly } from './__testUtils__/testScorecards';

const outcome = (id: string, change: (facts: ProductFacts) => unknown) => {
  const facts = requiredOnly();
  change(facts);
  return outcomesOf(resultsOf(facts))[id];
};

type Contract = ProductFacts['contracts'][number];
type Output = ProductFacts['outputs'][number];

const contract = (change: Partial<Contract>): Contract => ({
  ref: 'api:default/orders',
  exists: true,
  standard: 'odcs',
  standardVersion: 'v3.1.0',
  version: '1.0.0',
  status: 'active',
  valid: true,
  problems: [],
  schemas: [],
  fields: 4,
  describedFields: 4,
  classifiedFields: 4,
  sensitivity: 1,
  rules: 0,
  dimensions: [],
  servers: 0,
  roles: 0,
  approvers: [],
  sla: {},
  sharedWithOthers: false,
  versionsSeen: 1,
  breakingWithoutMajor: false,
  breakingChanges: [],
  ...change,
});

const output = (
  contracts: Contract[],
  change: Partial<Output> = {},
): Output => ({
  name: 'orders',
  type: 'stream',
  version: '1.0.0',
  location: '',
  servers: 0,
  access: { how: '', url: '', template: '', approvers: [], roles: 0 },
  contracts,
  expectsDataContract: true,
  sla: {},
  rules: 0,
  ...change,
});

const serve = (facts: ProductFacts, ...outputs: Output[]) => {
  facts.outputs = outputs;
  facts.contracts = outputs.flatMap(({ contracts }) => contracts);
};

describe('sec-01: every field, or the product, has a classification', () => {
  const messages = contract({
    standard: 'asyncapi',
    fields: 0,
    classifiedFields: 0,
  });

  it.each([
    [
      'all fields of a stream that has AsyncAPI too',
      [contract({}), messages],
      'pass',
    ],
    ['only AsyncAPI', [messages], 'fail'],
    [
      'one field is not classified',
      [contract({ classifiedFields: 3 })],
      'fail',
    ],
    ['no contract', [], 'fail'],
  ])('%s', (_, contracts, expected) => {
    expect(outcome('sec-01', facts => serve(facts, output(contracts)))).toBe(
      expected,
    );
  });

  it('a second output without a contract has fields that nobody classified', () => {
    expect(
      outcome('sec-01', facts =>
        serve(facts, output([contract({})]), output([])),
      ),
    ).toBe('fail');
  });
});

describe('lin-02: no input is retired, past its end date or failing', () => {
  const input = (change: object = {}) => ({
    name: 'visits',
    ref: 'dataproduct:default/visits',
    kind: 'dataproduct',
    exists: true,
    lifecycle: 'production',
    sensitivity: 0,
    failing: false,
    ...change,
  });

  it.each([
    ['a good input', [input()], 'pass'],
    ['a retired one', [input(), input({ lifecycle: 'retired' })], 'fail'],
    ['one that has ended', [input({ endOfLife: daysFromNow(-1) })], 'fail'],
    ['one that ends later', [input({ endOfLife: daysFromNow(1) })], 'pass'],
    ['one whose data fails', [input({ failing: true })], 'fail'],
    ['none that is known', [input({ exists: false })], 'not-applicable'],
    ['none', [], 'not-applicable'],
  ])('%s', (_, inputs, expected) => {
    expect(
      outcome('lin-02', facts => {
        facts.inputs = inputs;
      }),
    ).toBe(expected);
  });
});

describe('qlt-02: the latest result of every rule is good', () => {
  const measured = (failingRules: string[], freshUntil: string) =>
    outcome('qlt-02', facts =>
      serve(
        facts,
        output([], {
          quality: {
            failingRules,
            freshUntil,
            $validUntil: { failingRules: freshUntil },
          },
        }),
      ),
    );

  it.each([
    ['a good result', [], daysFromNow(1), 'pass'],
    ['a failure', ['a rule'], daysFromNow(1), 'fail'],
    ['a good result that grew old is due', [], daysFromNow(-1), 'due'],
    [
      'a failure that fell silent has no grace',
      ['a rule'],
      daysFromNow(-1),
      'unknown',
    ],
  ])('%s', (_, failingRules, freshUntil, expected) => {
    expect(measured(failingRules, freshUntil)).toBe(expected);
  });

  it('what was never measured is due', () => {
    expect(
      outcome('qlt-02', facts =>
        serve(facts, output([], { $unknown: { quality: 'never' } })),
      ),
    ).toBe('due');
  });
});

describe('dsc-01', () => {
  it.each([
    ['Orders', 'pass'],
    ['Customer Segments', 'pass'],
    ['', 'fail'],
    ['orders', 'fail'],
    ['TBD', 'fail'],
    ['Todo: a title', 'fail'],
    ['Data product', 'fail'],
  ])('finds that the title %p is a %s', (title, expected) => {
    const found = outcome('dsc-01', ({ product }) =>
      Object.assign(product, {
        title,
        description: 'One row per order line, without cancelled ones.',
        purpose: 'Lets finance see what was sold each day.',
      }),
    );
    expect(found).toBe(expected);
  });
});
