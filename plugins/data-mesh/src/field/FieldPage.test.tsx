import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { FoundField } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeBackend, refusal, silence } from '../__testUtils__/fakeBackend';
import dataMeshPlugin from '..';

jest.setTimeout(60_000);

const found = (change: Partial<FoundField> = {}): FoundField => ({
  contract: 'api:default/orders-v3',
  product: 'dataproduct:default/orders',
  productTitle: 'Orders',
  output: 'orders',
  path: 'orders.customer_id',
  name: 'customer_id',
  businessName: '',
  type: 'string',
  description: 'Who bought',
  classification: 'confidential',
  key: true,
  definitions: [
    { type: 'Glossary', url: 'https://wiki.example/customer' },
    { type: 'Trap', url: 'file:///etc/hosts' },
  ],
  ...change,
});

describe('the page of a field', () => {
  const backend = fakeBackend();

  function open(name: string, search = '') {
    renderTestApp({
      features: [dataMeshPlugin],
      apis: [[catalogApiRef, catalogApiMock({ entities: [] })], backend.api],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [`/data-mesh/fields/${name}${search}`],
    });
    return userEvent.setup();
  }

  it('shows where the name occurs', async () => {
    backend.get('/fields', {
      items: [
        found(),
        found({
          contract: 'api:default/draft',
          product: null,
          productTitle: null,
          output: null,
          key: false,
          definitions: [],
        }),
      ],
      totalItems: 2,
    });
    open('customer_id');
    expect(
      await screen.findByText(
        'Fields named customer_id in 2 contracts of 1 data product',
      ),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'customer_id' })).toBeVisible();
    const [, first, second] = within(screen.getByRole('table')).getAllByRole(
      'row',
    );
    expect(first).toHaveTextContent(/Who boughtDefinitions: Glossary.*, Trap$/);
    expect(
      within(first).getByRole('link', { name: /^Glossary/ }),
    ).toBeVisible();
    expect(within(first).queryByRole('link', { name: /^Trap/ })).toBeNull();
    expect(
      within(first).getByRole('link', { name: 'orders.customer_id' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/contract?output=orders&contract=api%3Adefault%2Forders-v3&field=orders.customer_id',
    );
    expect(second).toHaveTextContent('Not served by a product');
    expect(
      within(second).getByRole('link', { name: 'orders.customer_id' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/api/draft/definition?field=orders.customer_id',
    );
  });

  it('asks for a page at a time, of exactly this name', async () => {
    backend.get('/fields', ({ path }) => {
      const offset = Number(
        new URLSearchParams(path.split('?')[1]).get('offset'),
      );
      const items = Array.from({ length: offset ? 10 : 50 }, (_, i) =>
        found({ path: `orders.customer_id_${offset + i}` }),
      );
      return Response.json({ items, totalItems: 60 });
    });
    const user = open('a%2Fb');
    expect(await screen.findByRole('heading', { name: 'a/b' })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: /Next/ }));
    expect(await screen.findByText('orders.customer_id_59')).toBeVisible();
    expect(backend.seen.at(-1)?.path).toBe(
      '/fields?name=a%2Fb&limit=50&offset=50',
    );
  });

  it('says that there is none', async () => {
    backend.get('/fields', { items: [], totalItems: 0 });
    open('nothing');
    expect(await screen.findByText(/No field is named nothing/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Explore data products' }),
    ).toHaveAttribute('href', '/data-mesh');
  });

  it('says that it is looking, and why it could not', async () => {
    backend.get('/fields', silence);
    open('customer_id');
    expect(
      await screen.findByText('Looking for fields named customer_id'),
    ).toBeVisible();
  });

  it('asks again after a failure', async () => {
    backend.get('/fields', () => refusal(500, 'Error', 'The database is away'));
    const user = open('customer_id');
    expect(
      (await screen.findAllByText(/The database is away/))[0],
    ).toBeVisible();
    backend.get('/fields', { items: [found()], totalItems: 1 });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('Who bought')).toBeVisible());
  });
});
