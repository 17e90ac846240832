import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleEntities } from '../../dev/exampleEntities';
import {
  examplePage,
  exampleRollup,
  exampleSummary,
} from '../../dev/exampleScorecards';
import { fakeBackend, refusal, silence } from '../__testUtils__/fakeBackend';
import { fakeWidth, noWidth } from '../__testUtils__/fakeWidth';
import dataMeshPlugin from '..';

jest.setTimeout(60_000);

const lifecycles =
  'lifecycle=experimental&lifecycle=production&lifecycle=deprecated';

describe('the page Scorecards', () => {
  const backend = fakeBackend();

  function open(search = '') {
    renderTestApp({
      features: [dataMeshPlugin],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: exampleEntities })],
        backend.api,
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [`/data-mesh/scorecards${search}`],
    });
    return userEvent.setup();
  }

  const map = () =>
    screen.findByRole('table', { name: 'Products by principle' });
  const asked = (start: string) =>
    backend.seen.map(({ path }) => path).filter(path => path.startsWith(start));

  it('opens on my products, worst first, with four requests before the rest', async () => {
    open();
    await map();
    expect(
      screen.getByRole('heading', { name: 'My scorecards' }),
    ).toBeVisible();
    expect(
      backend.seen
        .slice(0, 4)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      `/products?owner=me&${lifecycles}&orderBy=level&limit=50&offset=0&facets=true`,
      `/rollups/check?owner=me&${lifecycles}`,
      '/scorecards',
      '/trends?owner=me&days=90',
    ]);
    await waitFor(() => expect(backend.seen).toHaveLength(6));
  });

  it('shows what deviates in the heat map, unknown beside what fails', async () => {
    open();
    const table = await map();
    const [, profile, clicks] = within(table).getAllByRole('row');
    expect(
      within(profile).getByRole('link', {
        name: 'Customer Profile, understandable: 1 fail, 2 unknown',
      }),
    ).toHaveTextContent('1 fail +2?');
    expect(
      within(profile).getByRole('link', { name: /secure/ }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/profile/scorecard?principle=secure',
    );
    expect(within(clicks).getAllByText('n/a')).toHaveLength(3);
  });

  describe('with so much room for the heat map', () => {
    afterEach(noWidth);

    it('keeps the table where it fits', async () => {
      fakeWidth(700);
      open();
      expect(await map()).toBeVisible();
    });

    it('is a list of what is not well where it does not', async () => {
      fakeWidth(699);
      open();
      const list = await screen.findByRole('list', {
        name: 'Products by principle',
      });
      expect(
        within(list).getByRole('link', {
          name: 'Customer Profile, understandable: 1 fail, 2 unknown',
        }),
      ).toBeVisible();
      expect(
        screen.queryByRole('table', { name: 'Products by principle' }),
      ).toBeNull();
    });
  });

  it('moves between cells with the arrow keys', async () => {
    const user = open();
    const table = await map();
    const cell = (name: RegExp) => within(table).getByRole('link', { name });
    cell(/Profile, discoverable/).focus();
    await user.keyboard('{ArrowRight}');
    expect(cell(/Profile, understandable/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowDown}');
    expect(cell(/Events, discoverable/)).toHaveFocus();
  });

  it('opens the list behind each number', async () => {
    open();
    await map();
    const href = (name: string) =>
      screen.getByRole('link', { name }).getAttribute('href');
    await screen.findByRole('table', { name: 'What to fix first' });
    const critical = screen
      .getByRole('heading', { name: 'Critical failures' })
      .closest('.bui-Card')!;
    expect(
      within(critical as HTMLElement).getByRole('link', { name: '1' }),
    ).toHaveAttribute(
      'href',
      `/data-mesh/explore?owner=me&${lifecycles}&severity=critical&outcome=fail`,
    );
    expect(href('1 Silver')).toBe(
      `/data-mesh/explore?owner=me&${lifecycles}&scorecardLevel=builtin%3Aquality%2Fsilver`,
    );
  });

  it('ranks checks by the products that they lift, and names those', async () => {
    open();
    await map();
    const table = await screen.findByRole('table', {
      name: 'What to fix first',
    });
    const [, first] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent(
      'The latest result of every output is fresh',
    );
    expect(first).toHaveTextContent('Run the quality rules');
    expect(first).toHaveTextContent('Click Events to Gold');
    expect(table).not.toHaveTextContent('Check dsc-01');
  });

  it('narrows to what somebody can fix', async () => {
    const user = open();
    await map();
    await user.click(screen.getByRole('button', { name: /What I can fix/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Fixed by: Data steward' }),
    );
    await waitFor(() =>
      expect(asked('/products?owner=me')).toContainEqual(
        expect.stringContaining('fixedBy=steward&orderBy=level'),
      ),
    );
    const table = await screen.findByRole('table', {
      name: 'What to fix first',
    });
    await waitFor(() =>
      expect(within(table).getAllByRole('row')).toHaveLength(2),
    );
    expect(table).toHaveTextContent('The fields have descriptions');
  });

  it('takes the scope from the address', async () => {
    open('?domain=customer');
    expect(
      await screen.findByRole('heading', { name: /Scorecards of customer/i }),
    ).toBeVisible();
    expect(asked('/products')[0]).toContain(
      'domain=domain%3Adefault%2Fcustomer',
    );
  });

  it('begins with the first steps while most checks are not due', async () => {
    backend.get('/rollups/check', {
      items: [
        exampleRollup('own-01', {
          scorecard: 'builtin:ownership',
          outcomes: { pass: 1, fail: 1 },
        }),
        exampleRollup('own-07', {
          scorecard: 'builtin:ownership',
          outcomes: { due: 2 },
          nextDueUntil: '2027-02-19T00:00:00.000Z',
        }),
        exampleRollup('qlt-02', { outcomes: { due: 1, fail: 1 } }),
        exampleRollup('qlt-03', { outcomes: { due: 2 } }),
      ],
    });
    open();
    const started = (
      await screen.findByRole('heading', { name: 'Getting started' })
    ).closest<HTMLElement>('.bui-Card')!;
    expect(started).toHaveTextContent('First date: Feb 19, 2027');
    const step = (name: string) =>
      within(started).getByRole('heading', { name }).closest('li')!;
    expect(step('Owners that resolve')).toHaveTextContent('1 of 2');
    // A bad first result is a first result.
    expect(step('First quality results')).toHaveTextContent('1 of 2');
    expect(
      within(step('First confirmation')).getByRole('link', {
        name: '2 are missing',
      }),
    ).toHaveAttribute('href', expect.stringContaining('outcome=due'));
  });

  it('says whose products are missing when there is none', async () => {
    backend.get('/products', { items: [], totalItems: 0, pageInfo: {} });
    const user = open();
    expect(
      await screen.findByRole('heading', { name: 'No data product is yours' }),
    ).toBeVisible();
    backend.get('/products', examplePage);
    await user.click(
      screen.getByRole('button', { name: 'Show everyone’s products' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Everyone’s scorecards' }),
    ).toBeVisible();
  });

  it.each([
    [403, 'NotAllowedError', 'You may not read this'],
    [500, 'Error', 'The database is gone'],
  ])('shows a refusal with status %s and tries again', async (...error) => {
    backend.get('/products', () => refusal(...error));
    const user = open();
    expect(
      await screen.findByText(
        `Error: Scorecards could not be loaded: ${error[2]}`,
      ),
    ).toBeVisible();
    backend.get('/products', examplePage);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await map()).toBeVisible();
  });

  it('keeps the rest when one part fails, and shows work in progress', async () => {
    backend.get('/trends', () => refusal(500, 'Error', 'no history'));
    backend.get('/rollups/check', silence);
    open();
    expect(await map()).toBeVisible();
    expect(
      await screen.findByText(
        'Error: The trend could not be loaded: no history',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('heading', { name: 'What to fix first' }),
    ).toBeNull();
  });

  it('takes very long and right-to-left names', async () => {
    const title = `${'ملف العملاء '.repeat(25)}`.trim();
    backend.get('/products', {
      ...examplePage,
      items: [exampleSummary('long', { title })],
      totalItems: 1,
    });
    open();
    const link = within(await map()).getByRole('link', { name: title });
    expect(link).toHaveAttribute('title', title);
  });

  it('turns pages of 50 on the server', async () => {
    backend.get('/products', { ...examplePage, totalItems: 10_000 });
    const user = open();
    await map();
    expect(screen.getByRole('link', { name: '10,000' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /next/i }));
    await waitFor(() =>
      expect(asked('/products')).toContainEqual(
        expect.stringContaining('offset=50'),
      ),
    );
  });
});
