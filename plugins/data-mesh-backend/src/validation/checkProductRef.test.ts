import { InputError } from '@backstage/errors';
import { checkProductRef } from './checkProductRef';

const refusal = (value: unknown) => {
  try {
    checkProductRef('products[3]', value as string);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  return undefined;
};

describe('checkProductRef', () => {
  it.each([
    ['dataproduct:web/orders', 'dataproduct:web/orders'],
    ['DataProduct:Web/Orders', 'dataproduct:web/orders'],
    ['dataproduct:orders', 'dataproduct:default/orders'],
  ])('takes %s for %s', (value, ref) => {
    expect(checkProductRef('product', value)).toBe(ref);
  });

  it('takes a name for a ref only where that is meant', () => {
    const context = { defaultKind: 'DataProduct' } as const;
    expect(checkProductRef('product', 'Orders', context)).toBe(
      'dataproduct:default/orders',
    );
    expect(() =>
      checkProductRef('product', 'component:orders', context),
    ).toThrow('product: "component:orders" is not valid');
  });

  it.each([
    '',
    'orders',
    'component:default/orders',
    'dataproduct:a/b/c',
    'dataproduct:a/b\0',
  ])('refuses %j', value => {
    expect(refusal(value)).toBe(
      `products[3]: ${JSON.stringify(
        value,
      )} is not valid; allowed: the ref of a data product, dataproduct:<namespace>/<name>`,
    );
  });

  it.each([undefined, null, 1, {}])('refuses %j', value => {
    expect(refusal(value)).toMatch(/^products\[3\]: /);
  });
});
