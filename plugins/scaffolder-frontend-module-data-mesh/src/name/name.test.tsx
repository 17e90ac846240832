import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { openForm } from '../__testUtils__/openForm';
import { nameFromTitle } from './nameRules';
import { field } from '.';

jest.setTimeout(60_000);

describe('DataProductName', () => {
  const page = {
    title: { type: 'string', title: 'Title' },
    name: { type: 'string', 'ui:field': 'DataProductName' },
  };
  const open = (more: Partial<Parameters<typeof openForm>[0]> = {}) =>
    openForm({ fields: [field], pages: [page], ...more });
  const name = () => screen.findByRole('textbox', { name: 'Name' });

  it('follows the title until it is written by hand', async () => {
    const { user, values } = open();
    await user.type(
      await screen.findByRole('textbox', { name: 'Title' }),
      'Zürich: Orders & Returns',
    );
    await waitFor(async () =>
      expect(await name()).toHaveValue('zurich-orders-returns'),
    );
    await user.clear(await name());
    await user.type(await name(), 'mine');
    await user.type(screen.getByRole('textbox', { name: 'Title' }), ' 2');
    expect(await name()).toHaveValue('mine');
    expect(await values()).toMatchObject({ name: 'mine' });
  });

  it('says what a name may be while it is typed', async () => {
    const { user } = open();
    await user.type(await name(), 'My_Orders');
    expect(
      await screen.findByText(/then only lower case letters, digits/),
    ).toBeVisible();
    expect(await name()).toBeInvalid();
  });

  it.each([
    ['orders', 'dataproduct:default/orders'],
    ['returns', 'api:default/returns-v1'],
  ])('refuses %s, which is taken, and names %s', async (taken, ref) => {
    const { next } = open({ values: { name: taken } });
    await next();
    expect(
      (
        await screen.findAllByText(
          new RegExp(`already has ${ref}: choose another name`),
        )
      )[0],
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('does not pass a name that could not be checked', async () => {
    const catalog = catalogApiMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('catalog is away');
      },
    });
    const { next } = open({ values: { name: 'free' }, catalog });
    await next();
    expect(
      (await screen.findAllByText(/could not be checked.*catalog is away/))[0],
    ).toBeVisible();
  });
});

describe('nameFromTitle', () => {
  it.each([
    ['Customer 360', 'customer-360'],
    ['  --Größe--  ', 'grosse'],
    ['注文', ''],
    ['a'.repeat(80), 'a'.repeat(50)],
    [`${'a'.repeat(49)} b`, 'a'.repeat(49)],
    ['2026 orders', 'orders'],
  ])('makes of %s', (title, name) => {
    expect(nameFromTitle(title)).toBe(name);
  });
});
