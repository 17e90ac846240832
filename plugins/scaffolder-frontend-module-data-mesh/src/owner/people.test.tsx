import { screen, waitFor, within } from '@testing-library/react';
import { field as domain } from '../domain';
import { field as team } from '../team';
import { openForm } from '../__testUtils__/openForm';
import { field as owner } from '.';

jest.setTimeout(60_000);

const page = {
  owner: { type: 'string', 'ui:field': 'DataProductOwner' },
  domain: { type: 'string', 'ui:field': 'DataProductDomain' },
  team: { type: 'object', 'ui:field': 'DataProductTeam' },
};

const open = (more: Partial<Parameters<typeof openForm>[0]> = {}) =>
  openForm({ fields: [owner, domain, team], pages: [page], ...more });

const box = (name: string) => screen.findByRole('textbox', { name });

const offered = async () =>
  within(await screen.findByRole('listbox'))
    .getAllByRole('option')
    .map(option => option.textContent);

describe('owner, domain and team', () => {
  it('are filled in where there is only one answer', async () => {
    const { values } = open();
    await waitFor(async () => expect(await box('Owner')).toHaveValue('Sales'));
    await waitFor(async () =>
      expect(await box('Domain')).toHaveValue('Commerce'),
    );
    await waitFor(async () =>
      expect(await box('Product owner')).toHaveValue('Ada Lovelace'),
    );
    expect(await values()).toEqual({
      owner: 'group:default/sales',
      domain: 'domain:default/commerce',
      team: { productOwner: 'user:default/ada' },
    });
  });

  it('offer only the groups of the signed-in person', async () => {
    const { user } = open({ groups: ['sales', 'orders-team', 'gone'] });
    await user.click(await box('Owner'));
    expect(await offered()).toEqual(['gone', 'Orders Team', 'Sales']);
  });

  it('say what to do without a group', async () => {
    open({ groups: [] });
    expect(await screen.findByText(/You are in no group/)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Owner' })).toBeNull();
  });

  it('refuse a group of others, and name the own ones', async () => {
    const { next } = open({ values: { owner: 'group:default/marketing' } });
    await next();
    expect(
      (
        await screen.findAllByText(
          /You are not in group:default\/marketing; allowed: your groups group:default\/sales/,
        )
      )[0],
    ).toBeVisible();
  });

  it('hint when the owner has no part in the domain', async () => {
    const { user } = open({ groups: ['orders-team'] });
    await waitFor(async () =>
      expect(await box('Owner')).toHaveValue('Orders Team'),
    );
    // The domain of the group above it.
    await waitFor(async () =>
      expect(await box('Domain')).toHaveValue('Commerce'),
    );
    await user.click(await box('Domain'));
    expect(await offered()).toEqual([
      'Brandowned by marketing',
      'Commerceowned by sales',
      'Returnsowned by sales',
    ]);
    await user.click(screen.getByRole('option', { name: /Brand/ }));
    expect(
      await screen.findByText(/orders-team neither owns Brand nor is below/),
    ).toBeVisible();
    await user.click(await box('Domain'));
    await user.click(await screen.findByRole('option', { name: /Commerce/ }));
    await waitFor(() =>
      expect(screen.queryByText(/neither owns/)).not.toBeInTheDocument(),
    );
  });

  it('refuse a domain that the catalog does not have', async () => {
    const { next } = open({ values: { domain: 'domain:default/gone' } });
    await next();
    expect(
      (await screen.findAllByText(/no domain:default\/gone/))[0],
    ).toBeVisible();
  });

  it('say when somebody in the team is no member of the owner', async () => {
    open({ values: { team: { steward: 'user:default/cleo' } } });
    expect(
      await screen.findByText('cleo is no member of sales.'),
    ).toBeVisible();
  });

  it('offer the members of the owner and of the groups below it', async () => {
    const { user, values } = open();
    await waitFor(async () =>
      expect(await box('Product owner')).toHaveValue('Ada Lovelace'),
    );
    await user.click(await box('Data steward'));
    expect(await offered()).toEqual(['Ada Lovelaceada', 'Bob Belowbob']);
    await user.click(screen.getByRole('option', { name: /Ada/ }));
    expect(
      await screen.findByText(/Ada Lovelace has two of these roles/),
    ).toBeVisible();
    await user.click(await box('Data steward'));
    await user.click(await screen.findByRole('option', { name: /Bob/ }));
    expect(screen.queryByText(/two of these roles/)).toBeNull();
    expect((await values()).team).toEqual({
      productOwner: 'user:default/ada',
      steward: 'user:default/bob',
    });
  });
});
