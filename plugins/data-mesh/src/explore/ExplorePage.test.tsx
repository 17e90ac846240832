import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleEntities } from '../../dev/exampleEntities';
import { exampleSummary } from '../../dev/exampleScorecards';
import { fakeBackend, refusal, Seen } from '../__testUtils__/fakeBackend';
import { isHiddenAt } from '../__testUtils__/isHiddenAt';
import dataMeshPlugin from '..';

jest.setTimeout(60_000);

const products = [
  exampleSummary('clicks', {
    title: 'Click Events',
    type: 'source-aligned',
    purpose: 'One tracked truth about what visitors do',
    consumers: 1,
    status: 'failing',
    freshness: {
      measuredAt: new Date(Date.now() - 7_200_000).toISOString(),
      freshUntil: null,
    },
    scorecards: exampleSummary('clicks').scorecards.map(one => ({
      ...one,
      exempt: 1,
      due: 2,
    })),
  }),
  exampleSummary('profile', {
    title: 'Customer Profile',
    classification: 'restricted',
    outputs: [
      { name: 'profile', type: 'table' },
      { name: 'board', type: 'dashboard' },
    ],
  }),
  exampleSummary('campaigns', {
    title: 'Campaigns',
    lifecycle: 'retired',
    consumers: 0,
  }),
];

/** Narrows by type and text, as the backend does. */
function answer({ path }: Seen) {
  const params = new URLSearchParams(path.split('?')[1]);
  const types = params.getAll('type');
  const text = params.get('fullText') ?? '';
  const found = products.filter(
    one =>
      (!types.length || types.includes(one.type)) &&
      `${one.title} ${one.purpose}`.includes(text),
  );
  const items =
    params.get('orderBy') === '-title' ? [...found].reverse() : found;
  const offset = Number(params.get('offset') ?? 0);
  return {
    items: items.slice(offset),
    totalItems: items.length,
    pageInfo: {},
    facets: params.has('facets')
      ? {
          type: [
            { value: 'aggregate', count: 2 },
            { value: 'source-aligned', count: 1 },
          ],
          level: [
            { value: 'bronze', count: 2 },
            { value: 'none', count: 1 },
          ],
          status: [{ value: 'failing', count: 1 }],
        }
      : undefined,
  };
}

describe('Explore', () => {
  const backend = fakeBackend();
  beforeEach(() => backend.get('/products', answer));

  async function openExplore(search = '', path = '/data-mesh/explore') {
    const analytics = mockApis.analytics();
    renderTestApp({
      features: [dataMeshPlugin],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: exampleEntities })],
        backend.api,
        analytics,
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [`${path}${search}`],
    });
    await screen.findByRole('heading', { name: 'Explore data products' });
    return { user: userEvent.setup(), analytics };
  }

  const rowNames = () =>
    within(screen.getByRole('table', { name: 'Data products' }))
      .getAllByRole('link')
      .map(link => link.textContent)
      .filter(name => /Events|Profile|Campaigns/.test(name ?? ''));
  const row = async (name: string) =>
    (await screen.findByRole('link', { name })).closest('tr')!;

  it('lists products with owner, level, data now, ports and consumers', async () => {
    await openExplore();
    const profile = await row('Customer Profile');
    expect(profile).toHaveTextContent('restricted');
    expect(profile).toHaveTextContent('dashboard');
    await waitFor(() => expect(profile).toHaveTextContent('Bronze'));
    expect(profile).toHaveTextContent('42 · 3 of 4 known');
    expect(profile).toHaveTextContent('Not measured');
    expect(within(profile).getAllByRole('cell').pop()).toHaveTextContent('2');
    expect(
      within(profile).getByRole('link', { name: 'Customer Profile' }),
    ).toHaveAttribute('href', '/catalog/default/dataproduct/profile');
    const clicks = await row('Click Events');
    expect(clicks).toHaveTextContent('Failing');
    expect(clicks).toHaveTextContent('result 2 hours ago');
    expect(screen.getByText('3 data products that you can read')).toBeVisible();
  });

  it('says what holds a level without its badge growing wider', async () => {
    await openExplore();
    const clicks = await row('Click Events');
    expect(await within(clicks).findByText('Bronze')).toBeVisible();
    expect(within(clicks).getByText('1 exempt, 2 due later')).toBeVisible();
    expect(await row('Customer Profile')).not.toHaveTextContent('exempt');
  });

  it('leaves out what matters least where the window is narrow', async () => {
    await openExplore();
    await row('Click Events');
    const isHidden = (name: string, width: number) =>
      isHiddenAt(screen.getByRole('columnheader', { name }), width);
    expect(isHidden('Outputs', 1440)).toBe(false);
    expect(isHidden('Outputs', 1280)).toBe(true);
    expect(isHidden('Consumers', 1280)).toBe(false);
    expect(isHidden('Consumers', 1024)).toBe(true);
    expect(isHidden('Owner', 1024)).toBe(false);
  });

  it('gives a retired product no level', async () => {
    await openExplore();
    const campaigns = await row('Campaigns');
    await waitFor(() => expect(campaigns).toHaveTextContent('n/a'));
    expect(campaigns).not.toHaveTextContent('No level');
  });

  it('asks for one page and only then for the counts', async () => {
    await openExplore('?page=1&size=50');
    await screen.findByRole('checkbox', { name: /aggregate/ });
    const asked = backend.seen
      .map(({ path }) => path)
      .filter(path => path.startsWith('/products'));
    expect(asked).toEqual([
      '/products?orderBy=title&limit=50&offset=0',
      '/products?limit=1&facets=true',
    ]);
    expect(backend.seen).toHaveLength(3);
  });

  it('narrows by a facet and widens again', async () => {
    const { user } = await openExplore();
    await user.click(
      await screen.findByRole('checkbox', { name: /source-aligned/ }),
    );
    await waitFor(() => expect(rowNames()).toEqual(['Click Events']));
    expect(screen.getByText('1 data product matches')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Clear 1' }));
    await waitFor(() => expect(rowNames()).toHaveLength(3));
  });

  it('shows levels and data now in the rail as everywhere', async () => {
    await openExplore();
    expect(
      await screen.findByRole('checkbox', { name: 'Bronze' }),
    ).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'No level' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Failing' })).toBeVisible();
  });

  it('opens with the filters of its address', async () => {
    await openExplore('?type=aggregate&type=source-aligned&sort=-title');
    await waitFor(() =>
      expect(rowNames()).toEqual([
        'Campaigns',
        'Customer Profile',
        'Click Events',
      ]),
    );
    expect(
      await screen.findByRole('checkbox', { name: /source-aligned/ }),
    ).toBeChecked();
  });

  it('names what a number elsewhere has narrowed it by, and drops it', async () => {
    const { user } = await openExplore(
      '?owner=me&check=builtin:quality/und-02&outcome=fail',
    );
    await user.click(
      await screen.findByRole('button', {
        name: 'Check: The fields have descriptions',
      }),
    );
    await waitFor(() =>
      expect(backend.seen.map(({ path }) => path)).toContain(
        '/products?owner=me&outcome=fail&orderBy=title&limit=20&offset=0',
      ),
    );
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
    backend.get('/products', { items: [], totalItems: 0, pageInfo: {} });
    await openExplore();
    expect(
      await screen.findByText('There is no data product that you can read yet'),
    ).toBeVisible();
    expect(screen.getByText(/catalog\.rules/)).toBeVisible();
  });

  it('shows why it could not load, not an empty list, and tries again', async () => {
    backend.get('/products', () => refusal(500, 'Error', 'no database'));
    const { user } = await openExplore();
    expect(
      await screen.findByText(
        'Error: Data products could not be loaded: no database',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/There is no data product/)).toBeNull();
    backend.get('/products', answer);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(rowNames()).toHaveLength(3));
  });

  it('says once that a filter is refused, and removes it', async () => {
    backend.get('/products', seen =>
      seen.path.includes('platinum')
        ? refusal(400, 'InputError', 'level: there is no platinum')
        : answer(seen),
    );
    const { user } = await openExplore('?level=platinum');
    const remove = await screen.findByRole('button', {
      name: 'Remove this filter',
    });
    expect(
      screen.getAllByRole('heading', { name: /there is no platinum/ }),
    ).toHaveLength(1);
    expect(screen.queryByText(/Filters could not be loaded/)).toBeNull();
    expect(screen.queryByText('Looking for data products…')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await user.click(remove);
    await waitFor(() => expect(rowNames()).toHaveLength(3));
  });

  it('says that only the search is in the way when there is no filter', async () => {
    const { user } = await openExplore('?q=nosuch');
    expect(
      await screen.findByText('No data product matches “nosuch”'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Search: nosuch' }));
    await waitFor(() => expect(rowNames()).toHaveLength(3));
  });

  it('has its search before the facets for the tab key', async () => {
    await openExplore();
    const facet = await screen.findByRole('checkbox', { name: 'Bronze' });
    const search = screen.getByRole('searchbox', {
      name: 'Search data products',
    });
    expect(
      // eslint-disable-next-line no-bitwise
      search.compareDocumentPosition(facet) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
  });

  it('sorts levels by rank, not by count', async () => {
    backend.get('/products', seen => ({
      ...answer(seen),
      facets: {
        level: [
          { value: 'none', count: 9 },
          { value: 'bronze', count: 3 },
          { value: 'gold', count: 1 },
          { value: 'silver', count: 2 },
        ],
      },
    }));
    await openExplore();
    const level = await screen.findByRole('group', { name: 'Level' });
    await waitFor(() =>
      expect(
        within(level)
          .getAllByRole('listitem')
          .map(one => one.textContent),
      ).toEqual(['Gold1', 'Silver2', 'Bronze3', 'No level9']),
    );
  });

  it('is where the bare address leads, with its query', async () => {
    await openExplore('?type=aggregate', '/data-mesh');
    expect(
      await screen.findByRole('checkbox', { name: /aggregate/ }),
    ).toBeChecked();
  });

  it('draws the domain map from the catalog', async () => {
    await openExplore('?view=map');
    expect(await screen.findByText(/links between \d+ domains/)).toBeVisible();
  });
});
