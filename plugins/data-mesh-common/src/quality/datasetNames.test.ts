import { readOdcsContract } from '../contracts/odcs/view/readOdcsContract';
import { commonParts, datasetNames, datasetParts } from './datasetNames';

const names = (document: string) => {
  const read = readOdcsContract(
    `apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\n${document}`,
  );
  if (!read.ok) throw new Error('not read');
  return datasetNames(read.contract).map(
    ({ schema, parts }) => `${schema}: ${parts.join('.')}`,
  );
};

describe('datasetParts', () => {
  it.each([
    ['"SHOP"."Public"."Orders"', ['shop', 'public', 'orders']],
    ['[dbo].[Orders]', ['dbo', 'orders']],
    ['`proj.set.orders`', ['proj', 'set', 'orders']],
    ['s3://bucket/features/behavior/*.parquet', ['features', 'behavior']],
    ['kafka://broker:9092', []],
    ['/data//orders/', ['data', 'orders']],
    ['', []],
  ])('reads %s', (name, parts) => {
    expect(datasetParts(name)).toEqual(parts);
  });

  it('bounds what a stranger sends', () => {
    expect(datasetParts('a.'.repeat(10_000)).length).toBeLessThanOrEqual(12);
  });
});

describe('datasetNames', () => {
  it('puts what servers say in front of physical names', () => {
    expect(
      names(`
servers:
  - { server: prod, type: snowflake, account: acme, database: SHOP, schema: SALES }
  - { server: dev, type: postgres, host: h, port: 5432, database: dev, schema: public }
schema:
  - { name: orders, physicalName: ORDERS_V2 }
  - { name: lines }
`),
    ).toEqual([
      'orders: shop.sales.orders_v2',
      'orders: dev.public.orders_v2',
      'lines: shop.sales.lines',
      'lines: dev.public.lines',
    ]);
  });

  it('takes the place of files for a name, and the bare name without servers', () => {
    expect(
      names(`
servers: [{ server: prod, type: s3, location: 's3://lake/features/behavior/' }]
schema: [{ name: behavior }]
`),
    ).toEqual(['behavior: behavior', 'behavior: features.behavior']);
    expect(names('schema: [{ name: orders }]')).toEqual(['orders: orders']);
  });
});

describe('commonParts', () => {
  it.each([
    ['shop.sales.orders', 'sales.orders', 2],
    ['orders', 'shop.sales.orders', 1],
    ['dev.sales.orders', 'shop.sales.orders', 0],
    ['sales.lines', 'sales.orders', 0],
  ])('of %s and %s are %i', (one, other, count) => {
    expect(commonParts(one.split('.'), other.split('.'))).toBe(count);
  });
});
