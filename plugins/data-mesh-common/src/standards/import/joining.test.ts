import { contractFile, imported, productFile } from '../__testUtils__/files';

const output = (contractId: string, version = '1.0.0') => ({
  outputPorts: [{ name: 'out', version, contractId }],
});
const input = (contractId: string, version = '1.0.0') => ({
  inputPorts: [{ name: 'in', version, contractId }],
});

describe('a port and its contract', () => {
  const contractOf = (version: string, ...versions: string[]) => {
    const { product, told } = imported([
      productFile({ ...output('orders', version), team: { name: 'a' } }),
      ...versions.map(one =>
        contractFile({ version: one, team: { name: 'a' } }, `c${one}`),
      ),
    ]);
    const [found] = product().spec.outputs!;
    return [found.contract, told.some(line => line.includes('no-contract'))];
  };

  it.each([
    ['the very version', '1.0.0', ['1.0.0', '2.0.0'], 'api:default/orders-v1'],
    ['v1 is 1.0.0', 'v1', ['1.0.0', '2.0.0'], 'api:default/orders-v1'],
    [
      'the same major version',
      '2.3.0',
      ['1.0.0', '2.0.0'],
      'api:default/orders-v2',
    ],
    ['the only one', '7.0.0', ['1.0.0'], 'api:default/orders-v1'],
    ['none of several', '7.0.0', ['1.0.0', '2.0.0'], undefined],
    ['none at all', '1.0.0', [], undefined],
  ])('%s', (_, version, versions, contract) => {
    expect(contractOf(version, ...versions)).toEqual([
      contract,
      contract === undefined,
    ]);
  });

  it('takes the name of an API for the id, as templates write it', () => {
    const { product } = imported([
      productFile(output('orders-v1')),
      contractFile(),
    ]);
    expect(product().spec.outputs![0].contract).toBe('api:default/orders-v1');
  });

  it('prefers what is in force to a draft', () => {
    const { product, names } = imported([
      productFile(output('orders', '1.0.1')),
      contractFile({ status: 'draft', version: '1.1.0' }, 'a'),
      contractFile({}, 'b'),
    ]);
    expect(names).toContain('API orders-v1-draft');
    expect(product().spec.outputs![0].contract).toBe('api:default/orders-v1');
  });

  it.each([
    ['kafka', 'stream'],
    ['s3', 'files'],
    ['iceberg', 'table'],
    ['teradata', 'table'],
    ['hana', 'table'],
  ])('says by servers of the type %s that the data is a %s', (type, form) => {
    const { product } = imported([
      productFile(output('orders')),
      contractFile({ servers: [{ server: 'p', type }] }),
    ]);
    expect(product().spec.outputs![0].type).toBe(form);
  });

  it('names the API itself where it says so', () => {
    const { product, told } = imported([
      productFile({
        outputPorts: [
          {
            name: 'out',
            version: '1.0.0',
            contractId: 'unknown',
            customProperties: [
              { property: 'contract', value: ['api:web/a', 'api:web/b'] },
            ],
          },
        ],
      }),
    ]);
    expect(product().spec.outputs![0].contract).toEqual([
      'api:web/a',
      'api:web/b',
    ]);
    expect(told.join()).not.toContain('no-contract');
  });
});

describe('an input', () => {
  const reader = productFile({ id: 'reader', ...input('orders') });
  const source = productFile({ id: 'source', ...output('orders') });

  it('comes from the product that provides its contract', () => {
    const { product } = imported([reader, source, contractFile()]);
    expect(product('reader').spec.inputs).toEqual([
      {
        name: 'in',
        from: 'dataproduct:default/source',
        port: 'out',
        contract: 'api:default/orders-v1',
      },
    ]);
  });

  it('comes from nobody when two provide it', () => {
    const other = productFile({ id: 'other', ...output('orders') });
    const { product } = imported([reader, source, other, contractFile()]);
    expect(product('reader').spec.inputs).toEqual([
      { name: 'in', contract: 'api:default/orders-v1' },
    ]);
  });

  it('does not come from the product itself', () => {
    const { product } = imported([
      productFile({ ...input('orders'), ...output('orders') }),
      contractFile(),
    ]);
    expect(product().spec.inputs).toEqual([
      { name: 'in', contract: 'api:default/orders-v1' },
    ]);
  });
});

it('a contract belongs to the owner of its product, unless it says otherwise', () => {
  const { api } = imported([
    productFile({
      team: { name: 'sellers' },
      outputPorts: ['a', 'b'].map(id => ({
        name: id,
        version: '1.0.0',
        contractId: id,
      })),
    }),
    contractFile({ id: 'a' }),
    contractFile({ id: 'b', team: { name: 'others' } }),
  ]);
  expect(api('a-v1').spec!.owner).toBe('group:default/sellers');
  expect(api('b-v1').spec!.owner).toBe('group:default/others');
});

it('a contract that no product lists is an API all the same', () => {
  expect(imported([contractFile()]).names).toEqual(['API orders-v1']);
});
