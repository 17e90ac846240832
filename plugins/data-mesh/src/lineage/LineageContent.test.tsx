import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  FieldUse,
  ObservedEdge,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleEntities } from '../../dev/exampleEntities';
import { fakeBackend, refusal } from '../__testUtils__/fakeBackend';
import { fakeWidth, noWidth } from '../__testUtils__/fakeWidth';
import { LineageContent } from './LineageContent';

jest.setTimeout(60_000);

const named = (name: string) =>
  exampleEntities.find(
    one => one.kind === 'DataProduct' && one.metadata.name === name,
  )!;
const ref = (name: string) => `dataproduct:default/${name}`;

const edge = (from: string, to: string): ObservedEdge => ({
  from: ref(from),
  fromOutput: from,
  to: ref(to),
  toOutput: to,
  job: `build_${to}`,
  firstSeenAt: '2026-11-01T06:00:00.000Z',
  lastSeenAt: '2026-11-20T06:00:00.000Z',
});

const use = (field: string, job: string): FieldUse => ({
  from: { product: ref('clicks'), output: 'clicks', field },
  to: {
    product: ref('profile'),
    productTitle: 'Customer Profile',
    output: 'profile',
    field: `last_${field}`,
  },
  job,
  lastSeenAt: '2026-11-20T06:00:00.000Z',
});

describe('the tab Lineage', () => {
  const backend = fakeBackend();
  const open = (product: string, search = '') => {
    renderInTestApp(
      <EntityProvider entity={named(product)}>
        <LineageContent />
      </EntityProvider>,
      {
        apis: [
          [catalogApiRef, catalogApiMock({ entities: exampleEntities })],
          backend.api,
        ],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        initialRouteEntries: [`/${search}`],
      },
    );
    return userEvent.setup();
  };
  const observed = (edges: ObservedEdge[]) =>
    backend.get('/products/:namespace/:name/lineage', { edges } as {});

  it('tells what is declared from what runs have shown', async () => {
    observed([edge('clicks', 'profile'), edge('clicks', 'campaigns')]);
    open('clicks');
    const readers = await screen.findByRole('table', { name: 'Downstream' });
    expect(
      await within(readers).findByText('declared, and seen in runs'),
    ).toBeVisible();
    expect(
      within(readers).getByRole('row', { name: /Customer Profile/ }),
    ).toHaveTextContent('build_profile');
    const legend = screen.getByRole('list', { name: 'What the lines mean' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'declared, and seen in runs',
      'declared, not seen in runs',
      'only seen in runs, not declared',
    ]);
  });

  describe('in a page with less room than the graph', () => {
    beforeEach(() => fakeWidth(440));
    afterEach(noWidth);

    it('fits the graph into the page, and zooms', async () => {
      const user = open('clicks', '?steps=1');
      const graph = await screen.findByRole('group', { name: 'Lineage graph' });
      const drawn = () => (graph.firstElementChild as HTMLElement).style.width;
      await waitFor(() => expect(drawn()).toBe('440px'));
      await user.click(screen.getByRole('button', { name: 'Zoom in' }));
      expect(drawn()).toBe('550px');
      await user.click(screen.getByRole('button', { name: 'Fit' }));
      expect(drawn()).toBe('440px');
    });
  });

  it('adds products that only runs have shown', async () => {
    observed([edge('clicks', 'campaigns'), edge('secret', 'clicks')]);
    open('clicks', '?steps=1');
    const readers = await screen.findByRole('table', { name: 'Downstream' });
    const campaigns = await within(readers).findByRole('row', {
      name: /Campaigns/,
    });
    expect(campaigns).toHaveTextContent('only seen in runs, not declared');
    expect(within(campaigns).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/campaigns',
    );
    expect(screen.getByRole('table', { name: 'Upstream' })).toHaveTextContent(
      'secret: not in the catalog, or not for you to see',
    );
  });

  it('is there without what runs have shown', async () => {
    backend.get('/products/:namespace/:name/lineage', () =>
      refusal(500, 'Error', 'The database sleeps'),
    );
    open('profile');
    expect(await screen.findByText('Upstream (2)')).toBeVisible();
    expect(
      await screen.findByText(
        /What runs have shown could not be loaded: The database sleeps/,
      ),
    ).toBeVisible();
    expect(screen.queryByText(/not seen in runs/)).toBeNull();
  });

  it('says which products use a column', async () => {
    backend.get('/products/:namespace/:name/field-uses', {
      items: [use('url', 'visits'), use('visitor_id', 'profiles')],
      totalItems: 2,
    } as {});
    const user = open('clicks');
    const uses = await screen.findByRole('table', {
      name: 'Which products use this column',
    });
    expect(within(uses).getAllByRole('row')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: /Column/ }));
    await user.click(
      await screen.findByRole('option', { name: 'clicks.visitor_id' }),
    );
    const [, row, ...others] = within(
      screen.getByRole('table', { name: 'Which products use this column' }),
    ).getAllByRole('row');
    expect(others).toEqual([]);
    expect(row).toHaveTextContent('profile.last_visitor_id');
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/profile',
    );
  });

  it('says when no run has shown columns', async () => {
    open('clicks');
    expect(
      await screen.findByText(/No run has shown column lineage/),
    ).toBeVisible();
  });
});
