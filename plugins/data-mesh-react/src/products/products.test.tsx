import { TestApiProvider } from '@backstage/test-utils';
import {
  ProductFacets,
  ProductList,
  ProductQuery,
  ProductsApi,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { productsApiRef } from './productsApiRef';
import { useProductFacets } from './useProductFacets';
import { useProducts } from './useProducts';

const query = (type: string): ProductQuery => ({
  filters: { type: [type] },
  orderBy: 'name',
  limit: 20,
  offset: 0,
});

const page = (totalItems: number): ProductList => ({ items: [], totalItems });

/** A list whose answers come when the test says so. */
function setUp() {
  const answers: ((list: ProductList | Error) => void)[] = [];
  const asked: string[] = [];
  const api: ProductsApi = {
    queryProducts: ({ filters }) => {
      asked.push(`list ${filters.type}`);
      return new Promise((resolve, reject) =>
        answers.push(list =>
          list instanceof Error ? reject(list) : resolve(list),
        ),
      );
    },
    getFacets: async ({ filters }) => {
      asked.push(`facets ${filters.type}`);
      return {} as ProductFacets;
    },
    getDomainMap: () => Promise.reject(new Error('not asked for')),
  };
  const { result, rerender } = renderHook(
    ({ type }) => {
      const products = useProducts(query(type));
      useProductFacets(query(type), products.loading);
      return products;
    },
    {
      initialProps: { type: 'a' },
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[[productsApiRef, api]]}>
          {children}
        </TestApiProvider>
      ),
    },
  );
  const answer = (list: ProductList | Error) =>
    act(async () => answers.pop()!(list));
  return { result, rerender, asked, answer };
}

describe('useProducts and useProductFacets', () => {
  it('asks for the facets after the list, also when the filters change', async () => {
    const { result, rerender, asked, answer } = setUp();
    expect(asked).toEqual(['list a']);
    await answer(page(1));
    expect(asked).toEqual(['list a', 'facets a']);

    rerender({ type: 'b' });
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(asked).toHaveLength(3));
    expect(asked).toEqual(['list a', 'facets a', 'list b']);
    await answer(page(2));
    expect(asked).toEqual(['list a', 'facets a', 'list b', 'facets b']);
  });

  it('keeps the last page while the next one is loading', async () => {
    const { result, rerender, answer } = setUp();
    await answer(page(1));
    expect(result.current).toMatchObject({ list: page(1), loading: false });
    rerender({ type: 'b' });
    expect(result.current).toMatchObject({ list: page(1), loading: true });
    await answer(page(2));
    expect(result.current).toMatchObject({ list: page(2), loading: false });
  });

  it('asks for the facets even when the list fails', async () => {
    const { result, asked, answer } = setUp();
    await answer(new Error('no catalog'));
    expect(result.current).toMatchObject({ loading: false });
    expect(result.current.error?.message).toBe('no catalog');
    expect(asked).toEqual(['list a', 'facets a']);
  });
});
