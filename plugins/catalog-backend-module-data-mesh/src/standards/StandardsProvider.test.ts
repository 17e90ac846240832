import { createMockDirectory } from '@backstage/backend-test-utils';
import { symlinkSync, utimesSync } from 'node:fs';
import * as common from '@backstage-data-mesh/plugin-data-mesh-common';
import { contract, product, startProvider } from './__testUtils__/provider';

jest.mock('@backstage-data-mesh/plugin-data-mesh-common', () => {
  const actual = jest.requireActual(
    '@backstage-data-mesh/plugin-data-mesh-common',
  );
  return {
    ...actual,
    readStandardFile: jest.fn(actual.readStandardFile),
    entitiesOfStandards: jest.fn(actual.entitiesOfStandards),
  };
});

const parsed = common.readStandardFile as jest.Mock;
const mapped = common.entitiesOfStandards as jest.Mock;

const API = 'api:default/orders-v1';
const PRODUCT = 'dataproduct:default/shop';

describe('files on this machine', () => {
  const machine = createMockDirectory();
  const start = () =>
    startProvider({
      files: [machine.resolve('data/**/*.{odcs,odps}.{yaml,yml,json}')],
    });

  beforeEach(() => {
    parsed.mockClear();
    mapped.mockClear();
    machine.setContent({
      data: {
        'orders.odcs.yaml': contract(),
        products: { 'shop.odps.yaml': product() },
        'notes.yaml': 'nothing: here',
      },
    });
  });

  it('become entities that say where they come from', async () => {
    const { provider, mutations, refs, last, warnings } = await start();
    await provider.run();
    expect(refs()).toEqual([API, PRODUCT]);
    expect(mutations).toMatchObject([{ type: 'full' }]);
    expect(last('shop')).toMatchObject({
      metadata: {
        annotations: {
          'backstage.io/managed-by-location': `file:${machine.resolve(
            'data/products/shop.odps.yaml',
          )}`,
        },
      },
      spec: { outputs: [{ contract: API }] },
    });
    expect(warnings()).toEqual([]);
  });

  it('go when they are deleted', async () => {
    const { provider, refs } = await start();
    await provider.run();
    machine.setContent({ data: { 'orders.odcs.yaml': contract() } });
    await provider.run();
    expect(refs()).toEqual([API]);
    machine.setContent({ data: {} });
    await provider.run();
    expect(refs()).toEqual([]);
  });

  it('stay when the folder is gone', async () => {
    const { provider, refs, warnings } = await start();
    await provider.run();
    machine.setContent({});
    await provider.run();
    expect(refs()).toEqual([API, PRODUCT]);
    expect(warnings().join()).toContain('cannot be read; what came from it');
  });

  it('are not read, parsed or told again when nothing has changed', async () => {
    const { provider, mutations } = await start();
    await provider.run();
    expect(parsed).toHaveBeenCalledTimes(2);
    await provider.run();
    expect(parsed).toHaveBeenCalledTimes(2);
    expect(mapped).toHaveBeenCalledTimes(1);
    // Touched, but with the same content.
    utimesSync(machine.resolve('data/orders.odcs.yaml'), 1, 1);
    await provider.run();
    expect(parsed).toHaveBeenCalledTimes(2);
    expect(mutations).toHaveLength(1);
    machine.addContent({
      data: { 'orders.odcs.yaml': contract({ name: 'Orders' }) },
    });
    await provider.run();
    expect(parsed).toHaveBeenCalledTimes(3);
    expect(mutations).toHaveLength(2);
  });

  it('are told of again when the catalog did not take them', async () => {
    const { provider, mutations, connection } = await start();
    const { applyMutation } = connection;
    connection.applyMutation = async () => {
      throw new Error('no database');
    };
    await expect(provider.run()).rejects.toThrow('no database');
    connection.applyMutation = applyMutation;
    await provider.run();
    expect(mutations).toHaveLength(1);
  });

  it('are not taken through links', async () => {
    machine.addContent({ elsewhere: { 'x.odcs.yaml': contract({ id: 'x' }) } });
    symlinkSync(machine.resolve('elsewhere'), machine.resolve('data/link'));
    symlinkSync(
      machine.resolve('elsewhere/x.odcs.yaml'),
      machine.resolve('data/y.odcs.yaml'),
    );
    const { provider, refs } = await start();
    await provider.run();
    expect(refs()).toEqual([API, PRODUCT]);
  });

  it('may be named one by one, by more than one pattern', async () => {
    const { provider, refs } = await startProvider({
      files: ['data/orders.odcs.yaml', 'data/*.odcs.yaml'].map(path =>
        machine.resolve(path),
      ),
    });
    await provider.run();
    expect(refs()).toEqual([API]);
    expect(parsed).toHaveBeenCalledTimes(1);
  });

  const deep = `x: ${'['.repeat(5000)}${']'.repeat(5000)}\n`;
  const bomb = `${contract()}x: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
${Array.from(
  { length: 9 },
  (_, i) => `x${i}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
).join('\n')}\n`;

  describe.each<[what: string, content: string | Buffer, why: RegExp]>([
    ['an alias bomb', bomb, /more than 250000 values/],
    ['one that contains itself', `${contract()}x: &x [*x]\n`, /values/],
    ['20 MB', Buffer.alloc(20 * 1024 * 1024, 'a'), /20971520 bytes/],
    ['nested deeply', `${contract()}${deep}`, /nest(ed|ing)/],
    ['no UTF-8', Buffer.from([0x61, 0xff, 0xfe, 0x0a]), /not written in UTF-8/],
    ['a key twice', `${contract()}id: b\n`, /duplicated mapping key.*line 7/],
    ['half a file', contract().slice(0, 90).replace(/$/, '\n  [x'), /YAML/],
    ['empty', '', /is empty/],
    ['without a name', contract({ id: "''" }), /is missing, and so is name/],
  ])('%s', (_, content, why) => {
    it('keeps what it was, and is told once', async () => {
      const { provider, refs, warnings, mutations } = await start();
      await provider.run();
      machine.addContent({ data: { 'orders.odcs.yaml': content } });
      await provider.run();
      expect(refs()).toEqual([API, PRODUCT]);
      expect(mutations.every(({ type }) => type === 'full')).toBe(true);
      const [told, ...more] = warnings();
      expect(told).toMatch(why);
      expect(told).toContain(machine.resolve('data/orders.odcs.yaml'));
      expect(told).toContain('what it was before stays');
      expect(told.length).toBeLessThan(500);
      expect(more).toEqual([]);
      await provider.run();
      expect(warnings()).toEqual([]);
      machine.addContent({ data: { 'orders.odcs.yaml': contract() } });
      await provider.run();
      expect(warnings()).toEqual([]);
    });

    it('removes nothing of what another process brought', async () => {
      machine.addContent({ data: { 'orders.odcs.yaml': content } });
      const { provider, refs, mutations } = await start();
      await provider.run();
      expect(mutations).toMatchObject([{ type: 'delta', removed: [] }]);
      expect(refs()).toEqual([PRODUCT]);
      // What this process brought goes nevertheless.
      machine.setContent({ data: { 'orders.odcs.yaml': content } });
      await provider.run();
      expect(refs()).toEqual([]);
      expect(mutations[1]).toMatchObject({
        type: 'delta',
        removed: [{ entityRef: PRODUCT }],
      });
    });
  });

  it.each([
    [
      "a document of the Linux Foundation's Open Data Product Specification",
      'schema: https://opendataproducts.org/v4.1/schema/odps.yaml\nproduct: {}\n',
    ],
    [
      'a Backstage entity',
      'apiVersion: data-mesh/v1alpha1\nkind: DataProduct\nmetadata: { name: x }\n',
    ],
  ])('that are %s are none of ours', async (what, content) => {
    const { provider, refs, warnings, mutations } = await start();
    machine.addContent({ data: { 'orders.odcs.yaml': content } });
    await provider.run();
    expect(mutations).toMatchObject([{ type: 'full' }]);
    expect(refs()).toEqual([PRODUCT]);
    expect(warnings()[0]).toContain(what);
  });

  it('that are wrong do not hold up a thousand others', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 999 }, (_, i) => [
        `c${i}.odcs.yaml`,
        contract({ id: `c${i}` }),
      ]),
    );
    machine.setContent({ data: { ...files, 'bad.odcs.yaml': 'a: [' } });
    const { provider, refs, warnings } = await start();
    await provider.run();
    expect(refs()).toHaveLength(999);
    expect(
      warnings().filter(line => line.includes('bad.odcs.yaml')),
    ).toHaveLength(1);
  });

  it('that stand for the same are told with both places', async () => {
    machine.addContent({
      data: { 'z.odcs.yaml': contract({ name: 'Other' }) },
    });
    const { provider, refs, last, warnings } = await start();
    await provider.run();
    expect(refs()).toEqual([API, PRODUCT]);
    expect(last('orders-v1')?.metadata.title).toBeUndefined();
    expect(warnings()[0]).toMatch(/z\.odcs\.yaml.*data\/orders\.odcs\.yaml/);
  });

  it('of a product that reads its own output are taken', async () => {
    machine.addContent({
      data: {
        products: {
          'shop.odps.yaml': product({
            inputPorts: '[{ name: in, version: 1.0.0, contractId: orders }]',
          }),
        },
      },
    });
    const { provider, last } = await start();
    await provider.run();
    expect(last('shop')?.spec?.inputs).toEqual([{ name: 'in', contract: API }]);
  });
});
