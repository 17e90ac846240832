import { Entity } from '@backstage/catalog-model';
import { renderInTestApp, renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleEntities } from '../../dev/exampleEntities';
import { exampleSummary } from '../../dev/exampleScorecards';
import { exampleQuality } from '../__testUtils__/exampleQuality';
import { fakeBackend } from '../__testUtils__/fakeBackend';
import { isHiddenAt } from '../__testUtils__/isHiddenAt';
import { LineageContent } from '../lineage/LineageContent';
import dataMeshPlugin from '..';

jest.setTimeout(60_000);

const named = (name: string, kind = 'DataProduct') =>
  exampleEntities.find(e => e.kind === kind && e.metadata.name === name)!;

const backend = fakeBackend();

function open(entity: Entity) {
  renderTestApp({
    features: [dataMeshPlugin],
    extensions: [createTestEntityPage({ entity })],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: exampleEntities })],
      backend.api,
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return userEvent.setup();
}

const card = async (title: string) =>
  (await screen.findByRole('heading', { name: title })).closest<HTMLElement>(
    '.bui-Card',
  )!;

describe('the page of a data product', () => {
  it('says what the product is for, and what not', async () => {
    open(named('profile'));
    const purpose = await card('Purpose');
    expect(purpose).toHaveTextContent('One profile for each customer');
    expect(purpose).toHaveTextContent('campaigns');
    expect(purpose).toHaveTextContent('Not for credit decisions');
  });

  it('says that a product is deprecated, until when, and what to use', async () => {
    const clicks = named('clicks');
    open({
      ...clicks,
      spec: {
        ...clicks.spec,
        lifecycle: 'deprecated',
        endOfLife: '2099-03-31',
        successor: 'profile',
      },
    });
    expect(await screen.findByText('This product is deprecated')).toBeVisible();
    const news = screen.getByText(/It ends on Mar 31, 2099/);
    expect(
      await within(news).findByRole('link', { name: /profile/i }),
    ).toHaveAttribute('href', '/catalog/default/dataproduct/profile');
    expect(
      await screen.findByRole('button', { name: 'Get access to clicks' }),
    ).toBeVisible();
  });

  it('gives no access to a retired product, and shows no old results', async () => {
    const clicks = named('clicks');
    open({
      ...clicks,
      spec: { ...clicks.spec, lifecycle: 'retired', endOfLife: '2026-01-31' },
    });
    expect(await screen.findByText('This product is retired')).toBeVisible();
    expect(screen.getByText(/It ended on Jan 31, 2026/)).toBeVisible();
    expect(await card('Scorecards')).toHaveTextContent(/No longer measured/);
    await screen.findByRole('button', { name: 'Use clicks' });
    expect(
      screen.queryByRole('button', { name: 'Get access to clicks' }),
    ).toBeNull();
    expect(backend.seen.map(({ path }) => path)).not.toContain(
      '/products/default/clicks',
    );
  });

  it('says what is missing instead of leaving it out', async () => {
    open(named('campaigns'));
    expect(await card('Purpose')).toHaveTextContent(
      'No purpose is written down: add spec.purpose.',
    );
    expect(await card('Team and support')).toHaveTextContent('not stated');
    expect(await card('Data product')).toHaveTextContent(
      'Classificationnot stated',
    );
    expect(
      screen.queryByRole('heading', { name: 'Goals and roadmap' }),
    ).toBeNull();
  });

  it('shows ports with their contracts, also one that does not exist', async () => {
    open(named('profile'));
    const outputs = await card('Outputs');
    expect(outputs).toHaveTextContent('profile-v2');
    expect(
      await within(outputs).findByText('not in the catalog'),
    ).toBeVisible();
    expect(outputs).toHaveTextContent('No contract');
    open(named('clicks'));
    expect(
      await screen.findByText('ODCS v3.1.0 · version 1.2.0 · active'),
    ).toBeVisible();
    expect(screen.getByText('fresh within 5 minutes')).toBeVisible();
  });

  it('derives the source of an input that names only a contract', async () => {
    open(named('profile'));
    const inputs = await card('Inputs');
    expect(
      await within(inputs).findByText('2 ports, 1 not in the catalog'),
    ).toBeVisible();
    expect(within(inputs).getByText('by contract')).toBeVisible();
    expect(
      await within(inputs).findByRole('link', { name: /clicks$/i }),
    ).toHaveAttribute('href', '/catalog/default/dataproduct/clicks');
  });

  it('shows on an input that its source is failing', async () => {
    backend.get('/products', {
      items: [exampleSummary('profile', { status: 'failing' })],
      totalItems: 1,
      pageInfo: {},
    });
    open(named('campaigns'));
    const inputs = await card('Inputs');
    expect(await within(inputs).findByText('Failing')).toBeVisible();
    const graph = await screen.findByRole('group', { name: 'Lineage graph' });
    expect(
      await within(graph).findByRole('link', { name: /profile.*Failing/i }),
    ).toBeVisible();
    const asked = backend.seen.filter(({ path }) =>
      path.startsWith('/products?owner=group%3Adefault%2Fcustomer&orderBy'),
    );
    expect(asked).toHaveLength(1);
  });

  it('never takes a source for good that nothing is known of', async () => {
    backend.get('/products', { items: [], totalItems: 0, pageInfo: {} });
    open(named('campaigns'));
    const inputs = await card('Inputs');
    expect(await within(inputs).findByText('Unknown')).toBeVisible();
    expect(inputs).not.toHaveTextContent('OK');
  });

  it('tells how to get access, with product and port filled in', async () => {
    const user = open(named('profile'));
    await user.click(
      await screen.findByRole('button', { name: 'Get access to profile' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Ask for the role profile_reader');
    const request = within(dialog).getByRole('link', {
      name: 'Request access',
    });
    const { searchParams } = new URL(request.getAttribute('href')!);
    expect(searchParams.get('form')).toBe('7');
    expect(searchParams.get('port')).toBe('profile');
    expect(searchParams.get('product')).toBe('dataproduct:default/profile');
  });

  it('falls back to the roles of the contract', async () => {
    const user = open(named('clicks'));
    await screen.findByText('ODCS v3.1.0 · version 1.2.0 · active');
    await user.click(
      screen.getByRole('button', { name: 'Get access to clicks' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('clicks_reader');
    expect(within(dialog).getByRole('link', { name: /^#web/ })).toBeVisible();
  });

  it('shows something to copy for a location', async () => {
    const user = open(named('profile'));
    expect(
      await screen.findByRole('button', { name: 'Use overview' }),
    ).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Use profile' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('SQL');
    // The highlighter of the snippet is loaded on first use.
    await waitFor(() =>
      expect(dialog).toHaveTextContent('FROM analytics.customer.profile'),
    );
  });

  it('reports a problem at the source, or to the support', async () => {
    open(named('profile'));
    const issue = await screen.findByRole('link', {
      name: 'Report a problem with profile',
    });
    expect(issue.getAttribute('href')).toContain(
      'https://github.com/acme/profile/issues/new?title=',
    );
  });

  it('says where the success metrics stand', async () => {
    open(named('profile'));
    const metrics = await screen.findByRole('table', {
      name: 'Success metrics',
    });
    const row = within(metrics).getByRole('row', { name: /^consumers/ });
    expect(await within(row).findByText('14 teams')).toBeVisible();
    expect(row).toHaveTextContent('20 teams');
    expect(
      within(row).getByRole('img', {
        name: 'consumers: 11 teams on Nov 19, 2026, 14 teams on Nov 20, 2026',
      }),
    ).toBeVisible();
  });

  it('does not guess where a success metric stands', async () => {
    backend.get(
      '/products/:namespace/:name/quality',
      exampleQuality({ metrics: [] }) as {},
    );
    open(named('profile'));
    const metrics = await screen.findByRole('table', {
      name: 'Success metrics',
    });
    expect(await within(metrics).findByText('Unknown')).toBeVisible();
  });

  it('names the consumers', async () => {
    open(named('profile'));
    const consumers = await card('Consumers');
    expect(
      await within(consumers).findByRole('link', { name: /campaigns/i }),
    ).toBeVisible();
  });

  it('draws the lineage, as a graph and as lists', async () => {
    renderInTestApp(
      <EntityProvider entity={named('profile')}>
        <LineageContent />
      </EntityProvider>,
      {
        apis: [
          [catalogApiRef, catalogApiMock({ entities: exampleEntities })],
          backend.api,
        ],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findByText('Upstream (2)')).toBeVisible();
    expect(screen.getByText('Downstream (1)')).toBeVisible();
    const graph = screen.getByRole('group', { name: 'Lineage graph' });
    expect(
      within(graph)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog/default/dataproduct/clicks',
      '/catalog/default/dataproduct/profile',
      '/catalog/default/dataproduct/campaigns',
    ]);
    expect(graph).toHaveTextContent('not in the catalog, or hidden');
  });
});

describe('the pages of others', () => {
  it('leaves the owner out on a phone, for the level to fit', async () => {
    open(named('customer', 'Group'));
    const products = await card('Data products');
    await within(products).findByRole('link', { name: 'Customer Profile' });
    const head = (name: string) =>
      within(products).getByRole('columnheader', { name });
    expect(isHiddenAt(head('Owner'), 600)).toBe(true);
    expect(isHiddenAt(head('Owner'), 601)).toBe(false);
    expect(isHiddenAt(head('Level'), 390)).toBe(false);
    expect(isHiddenAt(head('Consumers'), 390)).toBe(false);
  });

  it.each([
    ['Group', 'customer', 'owner=group%3Adefault%2Fcustomer'],
    ['Domain', 'web', 'domain=domain%3Adefault%2Fweb'],
    ['System', 'crm', 'system=system%3Adefault%2Fcrm'],
  ])('roll up the data products of a %s', async (kind, name, scope) => {
    open(named(name, kind));
    const products = await card('Data products');
    const worst = await within(products).findByRole('link', {
      name: 'Customer Profile',
    });
    expect(worst.closest('tr')).toHaveTextContent('Bronze');
    expect(within(products).getAllByRole('row')).toHaveLength(3);
    expect(
      await within(products).findByRole('link', { name: '1 Silver' }),
    ).toHaveAttribute(
      'href',
      `/data-mesh/explore?${scope}&lifecycle=experimental&lifecycle=production&lifecycle=deprecated&scorecardLevel=builtin%3Aquality%2Fsilver`,
    );
    expect(backend.seen.map(({ path }) => path)).toContain(
      `/products?${scope}&lifecycle=experimental&lifecycle=production&lifecycle=deprecated&orderBy=level&limit=10&facets=true`,
    );
  });

  it('say when a group has no data product', async () => {
    backend.get('/products', { items: [], totalItems: 0, pageInfo: {} });
    open(named('customer', 'Group'));
    expect(
      await screen.findByText(
        'This group has no data products that you can read.',
      ),
    ).toBeVisible();
  });

  it('show what a domain takes and gives', async () => {
    open(named('customer', 'Domain'));
    const exchange = await card('Exchange with other domains');
    expect(
      (await within(exchange).findAllByRole('link')).map(a =>
        a.getAttribute('href'),
      ),
    ).toEqual([
      '/catalog/default/domain/web',
      '/catalog/default/dataproduct/clicks',
      '/catalog/default/dataproduct/profile',
      '/catalog/default/domain/marketing',
      '/catalog/default/dataproduct/profile',
      '/catalog/default/dataproduct/campaigns',
    ]);
  });

  it('name the products on both sides of a contract', async () => {
    open(named('clicks-v1', 'API'));
    const products = await card('Data products');
    expect(within(products).getAllByRole('link')).toHaveLength(2);
  });
});
