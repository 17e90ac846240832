import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeBackend, found } from '../__testUtils__/fakeBackend';
import { openForm } from '../__testUtils__/openForm';
import { field } from '.';

jest.setTimeout(60_000);

describe('DataProductInputs', () => {
  const backend = fakeBackend();
  const products = [
    found('orders', 'Orders'),
    found('legacy-orders', 'Legacy Orders'),
    ...Array.from({ length: 9 }, (_, i) => found(`p${i}`, `Product ${i}`)),
  ];
  beforeEach(() => backend.answerSearch(products, 25));

  const open = (more: Partial<Parameters<typeof openForm>[0]> = {}) =>
    openForm({
      fields: [field],
      pages: [{ inputs: { type: 'array', 'ui:field': 'DataProductInputs' } }],
      dataMesh: backend.api,
      ...more,
    });
  const chosen = () =>
    within(screen.getByRole('list', { name: 'Chosen inputs' }));

  it('finds a product on the server and adds a port with its contract', async () => {
    const { user, values } = open();
    await screen.findByRole('list', { name: 'Found' });
    await user.type(
      screen.getByRole('searchbox', { name: 'Search data products' }),
      'orders{Enter}',
    );
    await waitFor(() =>
      expect(
        within(screen.getByRole('list', { name: 'Found' })).getAllByRole(
          'listitem',
        ),
      ).toHaveLength(2),
    );
    // One question for the whole word, and none sent the form off.
    expect(backend.searches.map(search => search.get('fullText'))).toEqual([
      null,
      'orders',
    ]);
    const item = screen.getByText('Orders').closest('li')!;
    expect(item).toHaveTextContent('owned by sales · production');
    expect(item).toHaveTextContent('Silver');

    await user.click(
      screen.getByRole('button', { name: 'Choose a port of Orders' }),
    );
    const ports = within(
      await screen.findByRole('list', { name: 'Ports of Orders' }),
    );
    expect(ports.getByText(/1 contract/)).toBeVisible();
    const add = ports.getByRole('button', { name: 'Add Orders, port orders' });
    await user.click(add);
    expect(add).toBeDisabled();
    expect(chosen().getByText('Orders, port orders')).toBeVisible();
    expect(await values()).toEqual({
      inputs: [
        {
          from: 'dataproduct:default/orders',
          port: 'orders',
          contracts: ['api:default/orders-v1'],
        },
      ],
    });
  });

  it('says how the data of a source is before somebody builds on it', async () => {
    backend.answerSearch([
      { ...found('late-orders', 'Late Orders'), status: 'failing' },
      { ...found('quiet-orders', 'Quiet Orders'), status: 'not measured' },
    ]);
    open();
    const [failing, quiet] = within(
      await screen.findByRole('list', { name: 'Found' }),
    ).getAllByRole('listitem');
    expect(failing).toHaveTextContent('Failing');
    expect(quiet).toHaveTextContent('Not measured');
  });

  it('pages what it finds', async () => {
    const { user } = open();
    await user.click(
      await screen.findByRole('button', { name: /Show more \(11 of 25\)/ }),
    );
    await waitFor(() =>
      expect(backend.searches.at(-1)!.get('limit')).toBe('20'),
    );
  });

  it('adds a system by a search in the catalog', async () => {
    const { user, values } = open();
    await user.click(
      await screen.findByRole('button', {
        name: 'Resources, components, APIs',
      }),
    );
    await user.type(
      await screen.findByRole('searchbox', { name: /Search resources/ }),
      'shop',
    );
    await waitFor(() =>
      expect(
        within(screen.getByRole('list', { name: 'Found' })).getAllByRole(
          'listitem',
        ),
      ).toHaveLength(1),
    );
    expect(
      screen.getByText('Resource, database · owned by sales'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add Shop database' }));
    expect(await values()).toEqual({
      inputs: [{ from: 'resource:default/shop-db' }],
    });
  });

  it('warns of what is chosen, and lets one remove it', async () => {
    const { user, values } = open({
      values: {
        inputs: [
          { from: 'dataproduct:default/legacy-orders', port: 'all' },
          { from: 'dataproduct:default/orders', port: 'renamed' },
          { from: 'dataproduct:default/gone', port: 'x' },
        ],
      },
    });
    expect(await screen.findByText(/^deprecated/)).toBeVisible();
    expect(screen.getByText(/^no contract/)).toBeVisible();
    expect(screen.getByText('has no port renamed')).toBeVisible();
    expect(screen.getByText(/^not in the catalog/)).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Remove gone, port x' }),
    );
    await user.click(
      screen.getByRole('button', { name: 'Remove Orders, port renamed' }),
    );
    expect(await values()).toEqual({
      inputs: [{ from: 'dataproduct:default/legacy-orders', port: 'all' }],
    });
  });

  it('does not take the empty item of a list of at least one for an input', async () => {
    const { next } = open({
      pages: [
        {
          inputs: {
            type: 'array',
            minItems: 1,
            items: { type: 'object' },
            'ui:field': 'DataProductInputs',
          },
        },
      ],
    });
    expect(await screen.findByText('Nothing is chosen yet.')).toBeVisible();
    await next();
    expect(
      (await screen.findAllByText(/Choose at least one input/))[0],
    ).toBeVisible();
  });

  it('refuses an input that the catalog does not have, and names it', async () => {
    const { next } = open({
      values: { inputs: [{ from: 'dataproduct:default/gone' }] },
    });
    await next();
    expect(
      (
        await screen.findAllByText(
          /not in the catalog any more: dataproduct:default\/gone/,
        )
      )[0],
    ).toBeVisible();
  });

  it('says that it could not be searched, and tries again', async () => {
    backend.refuse('products', 403, 'you may not read products');
    const { user } = open();
    expect(
      await screen.findByText(
        'It could not be searched: you may not read products',
      ),
    ).toBeVisible();
    backend.answerSearch([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('There is nothing that you can read yet.'),
    ).toBeVisible();
  });

  it('says when the ports cannot be loaded', async () => {
    const catalog = catalogApiMock.mock({
      getEntityByRef: async () => {
        throw new Error('catalog is away');
      },
      getEntitiesByRefs: async () => ({ items: [] }),
    });
    const { user } = open({ catalog });
    await user.click(
      await screen.findByRole('button', { name: 'Choose a port of Orders' }),
    );
    expect(
      await screen.findByText('The catalog could not be read: catalog is away'),
    ).toBeVisible();
  });
});
