import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Entity } from '@backstage/catalog-model';
import { exampleEntities } from '../../dev/exampleEntities';
import dataMeshPlugin from '..';

jest.setTimeout(60_000);

async function openExplore(search = '', entities: Entity[] = exampleEntities) {
  const analytics = mockApis.analytics();
  renderTestApp({
    features: [dataMeshPlugin],
    apis: [[catalogApiRef, catalogApiMock({ entities })], analytics],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [`/data-mesh/explore${search}`],
  });
  await screen.findByRole('heading', { name: 'Explore data products' });
  return { user: userEvent.setup(), analytics };
}

const rowNames = () =>
  within(screen.getByRole('table', { name: 'Data products' }))
    .getAllByRole('link')
    .map(link => link.textContent)
    .filter(name => /Events|Profile|Campaigns/.test(name ?? ''));

describe('Explore', () => {
  it('lists the products with owner, ports and consumers', async () => {
    await openExplore();
    const row = (
      await screen.findByRole('link', { name: 'Customer Profile' })
    ).closest('tr')!;
    expect(row).toHaveTextContent('One profile for each customer');
    expect(row).toHaveTextContent('restricted');
    expect(row).toHaveTextContent('table');
    expect(row).toHaveTextContent('dashboard');
    expect(
      within(row).getByRole('link', { name: 'Customer Profile' }),
    ).toHaveAttribute('href', '/catalog/default/dataproduct/profile');
    expect(within(row).getAllByRole('cell').pop()).toHaveTextContent('1');
    expect(screen.getByText('3 data products that you can read')).toBeVisible();
  });

  it('narrows by a facet and widens again', async () => {
    const { user } = await openExplore();
    await user.click(
      await screen.findByRole('checkbox', { name: /aggregate/ }),
    );
    await waitFor(() => expect(rowNames()).toEqual(['Customer Profile']));
    expect(screen.getByText('1 data product matches')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Clear 1' }));
    await waitFor(() => expect(rowNames()).toHaveLength(3));
  });

  it('opens with the filters of its address', async () => {
    await openExplore('?type=aggregate&type=source-aligned&sort=-name');
    await waitFor(() =>
      expect(rowNames()).toEqual(['Customer Profile', 'Click Events']),
    );
    expect(
      await screen.findByRole('checkbox', { name: /source-aligned/ }),
    ).toBeChecked();
  });

  it('searches, and says which filter to drop when nothing is left', async () => {
    const { user } = await openExplore('?type=aggregate');
    await user.type(
      screen.getByRole('searchbox', { name: 'Search data products' }),
      'tracked',
    );
    expect(
      await screen.findByText(
        'No data product matches “tracked” with these filters',
      ),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Type: aggregate' }));
    await waitFor(() => expect(rowNames()).toEqual(['Click Events']));
  });

  it('goes to the last page when a link leads behind it', async () => {
    await openExplore('?page=99');
    await waitFor(() => expect(rowNames()).toHaveLength(3));
    expect(screen.getByText('1 - 3 of 3')).toBeVisible();
  });

  it('shows the same list as cards', async () => {
    const { user, analytics } = await openExplore();
    await user.click(screen.getByRole('radio', { name: 'Cards' }));
    const cards = await screen.findByRole('list', { name: 'Data products' });
    expect(
      within(cards).getAllByRole('listitem').length,
    ).toBeGreaterThanOrEqual(3);
    expect(within(cards).getByText('No consumers')).toBeInTheDocument();
    expect(analytics.getEvents()).toContainEqual(
      expect.objectContaining({ action: 'click', subject: 'view cards' }),
    );
  });

  it('says what to do when there is no product at all', async () => {
    await openExplore('', []);
    expect(
      await screen.findByText('There is no data product that you can read yet'),
    ).toBeVisible();
    expect(screen.getByText(/catalog\.rules/)).toBeVisible();
  });

  it('shows why it could not load, not an empty list', async () => {
    renderTestApp({
      features: [dataMeshPlugin],
      apis: [
        [
          catalogApiRef,
          catalogApiMock.mock({
            queryEntities: jest.fn().mockRejectedValue(new Error('no catalog')),
            getEntityFacets: jest
              .fn()
              .mockRejectedValue(new Error('no facets')),
          }),
        ],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/data-mesh/explore'],
    });
    expect(await screen.findByText('Error: no catalog')).toBeVisible();
    expect(await screen.findByText(/no facets/)).toBeVisible();
    expect(screen.queryByText(/There is no data product/)).toBeNull();
  });
});
