import { alertApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { exampleEntities } from '../../dev/exampleEntities';
import {
  emptyQuality,
  exampleQuality,
  exampleResult,
} from '../__testUtils__/exampleQuality';
import { fakeBackend, refusal, silence } from '../__testUtils__/fakeBackend';
import { fakeSignals } from '../__testUtils__/fakeSignals';
import { QualityContent } from './QualityContent';

jest.setTimeout(60_000);

const QUALITY = '/products/:namespace/:name/quality';
const profile = exampleEntities.find(
  one => one.kind === 'DataProduct' && one.metadata.name === 'profile',
)!;

function Address() {
  return <output>{useLocation().search}</output>;
}

describe('the tab Quality', () => {
  const backend = fakeBackend();
  const signals = fakeSignals();

  function open(search = '') {
    renderInTestApp(
      <EntityProvider entity={profile}>
        <QualityContent />
        <Address />
      </EntityProvider>,
      {
        apis: [[alertApiRef, mockApis.alert()], signals.api, backend.api],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        initialRouteEntries: [`/${search}`],
      },
    );
    return userEvent.setup();
  }
  const answer = (change: Parameters<typeof exampleQuality>[0]) =>
    backend.get(QUALITY, exampleQuality(change) as {});
  const card = async (title: string) =>
    (await screen.findByRole('heading', { name: title })).closest<HTMLElement>(
      '.bui-Card',
    )!;
  const checks = async () => {
    const table = await screen.findByRole('table', { name: 'Checks' });
    return within(table).getAllByRole('row').slice(1);
  };

  it('shows how the data of each output is', async () => {
    open();
    const table = await card('profile');
    expect(table).toHaveTextContent('Failing');
    expect(table).toHaveTextContent('every 24 h');
    expect(table).toHaveTextContent('95.3% of 86 (dimension, day) cells');
    expect(table).toHaveTextContent('On time on 27 of 28 measured days');
    expect(
      within(table).getByRole('img', {
        name: 'Completeness: No failure on 26 of 29 measured days; failures on Nov 12, 2026, Nov 20, 2026, Nov 21, 2026; 1 day without a result',
      }),
    ).toBeVisible();
    const dashboard = await card('overview');
    expect(dashboard).toHaveTextContent('Late');
    expect(dashboard).toHaveTextContent('Too few days to tell (6 of 14)');
    const feed = await card('feed');
    expect(feed).toHaveTextContent('Not measured');
    expect(feed).toHaveTextContent('Never measured');
    expect(feed).toHaveTextContent('Nothing was measured in the last 30 days');
  });

  it('lists the checks with their message and since when they fail', async () => {
    open();
    const [first, second, , warning] = await checks();
    expect(first).toHaveTextContent('Failemail_not_null email');
    expect(first).toHaveTextContent('Got 38 results');
    expect(first).toHaveTextContent('Failing, last passed Nov 12, 2026');
    expect(second).toHaveTextContent('Never passed since Nov 3, 2026');
    expect(warning).toHaveTextContent('Only a warning');
  });

  it('keeps the filters in the address', async () => {
    const user = open('?outcome=fail&other=1');
    expect(await checks()).toHaveLength(2);
    await user.type(
      screen.getByRole('searchbox', { name: 'Find a rule' }),
      'email',
    );
    expect(await checks()).toHaveLength(1);
    expect(screen.getByText('1 of 5 rules')).toBeVisible();
    expect(
      screen.getByText('?outcome=fail&other=1&search=email'),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: /Dimension/ }));
    await user.click(await screen.findByRole('option', { name: 'Uniqueness' }));
    expect(
      await screen.findByText('No rule fits these filters.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all rules' }));
    expect(await checks()).toHaveLength(5);
    expect(screen.getByText('?other=1')).toBeInTheDocument();
  });

  it('turns the pages of many checks, and says that there are more', async () => {
    answer({
      results: Array.from({ length: 60 }, (_, i) => exampleResult(`rule_${i}`)),
      totalResults: 1234,
    });
    const user = open('?page=2');
    expect((await checks())[0]).toHaveTextContent('rule_25');
    expect(await card('Checks')).toHaveTextContent('(60 of 1,234 shown)');
    await user.click(screen.getByRole('button', { name: /next/i }));
    expect(await checks()).toHaveLength(10);
    expect(screen.getByText('?page=3')).toBeInTheDocument();
  });

  it('lets an owner say why a rule has disappeared', async () => {
    let dropped = false;
    backend.get(QUALITY, () => {
      const { results } = exampleQuality();
      return exampleQuality({
        results: results.filter(one => !dropped || !one.disappeared),
      }) as {};
    });
    backend.post('/products/:namespace/:name/quality/drops', () => {
      dropped = true;
      return {};
    });
    const user = open();
    const [, gone] = await checks();
    expect(gone).toHaveTextContent('Disappeared');
    await user.click(
      within(gone).getByRole('button', {
        name: 'Say why old_rows_gone is gone',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', {
      name: 'The rule is gone',
    });
    await user.type(within(dialog).getByLabelText('Reason'), 'too short');
    expect(send).toBeDisabled();
    await user.type(within(dialog).getByLabelText('Reason'), ', is it not?');
    await user.click(send);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(async () => expect(await checks()).toHaveLength(4));
    expect(backend.seen.find(({ method }) => method === 'POST')).toEqual({
      method: 'POST',
      path: '/products/default/profile/quality/drops',
      body: {
        output: 'profile',
        rule: 'old_rows_gone',
        reason: 'too short, is it not?',
      },
    });
  });

  it('does not offer it to those who may not', async () => {
    answer({ mayDropRules: false });
    open();
    const [, gone] = await checks();
    expect(gone).toHaveTextContent('Disappeared');
    expect(within(gone).queryByRole('button')).toBeNull();
  });

  it('names the rules of contracts that nobody ever tested', async () => {
    open();
    const untested = await screen.findByRole('table', { name: 'Never tested' });
    expect(untested).toHaveTextContent('Postcodes are known postcode');
    expect(untested).toHaveTextContent('Number of rows');
    expect(within(untested).getAllByRole('link')[0].getAttribute('href')).toBe(
      '/catalog/default/dataproduct/profile/contract?output=profile&contract=api%3Adefault%2Fprofile-v2',
    );
  });

  it('lists the runs, and follows no unsafe link', async () => {
    open();
    const runs = await screen.findByRole('table', { name: 'Runs' });
    const [, newest, late] = within(runs).getAllByRole('row');
    expect(newest).toHaveTextContent('1 Fail1 Warn2 Pass');
    expect(within(newest).getByRole('link')).toHaveAttribute(
      'href',
      'https://ci.example/9',
    );
    expect(newest).not.toHaveTextContent('later');
    expect(late).toHaveTextContent('received 3 days later');
    expect(within(late).queryByRole('link')).toBeNull();
  });

  it('says what could not be mapped, and why', async () => {
    open();
    const unmapped = await screen.findByRole('table', { name: 'Not mapped' });
    expect(unmapped).toHaveTextContent('model.shop.stray3No output has');
  });

  it('hides what could not be mapped when all could', async () => {
    answer({ unmapped: [] });
    open();
    await checks();
    expect(screen.queryByText('Not mapped')).toBeNull();
  });

  it('has tables beside its charts', async () => {
    const user = open();
    const daily = await card('Pass rate by day, last 30 days');
    await user.click(
      within(daily).getByRole('button', { name: 'Show as a table' }),
    );
    expect(
      within(daily).getByRole('row', { name: /Nov 21, 2026/ }),
    ).toHaveTextContent('Nov 21, 20263175.0%');
    expect(
      within(daily).getByRole('row', { name: /Nov 4, 2026/ }),
    ).toHaveTextContent('No result');
    const metrics = await card('Metrics');
    expect(metrics).toHaveTextContent('target 20');
    await user.click(
      within(metrics).getByRole('button', { name: 'Show as a table' }),
    );
    expect(metrics).toHaveTextContent('row_count of profile');
    expect(metrics).toHaveTextContent('120,000 rows');
  });

  it('tells how to send results while there are none', async () => {
    backend.get(QUALITY, emptyQuality() as {});
    open();
    expect(await card('No results yet')).toHaveTextContent(
      'api/data-mesh/signals/dbt?product=dataproduct:default/profile',
    );
    expect(
      screen.getByRole('link', { name: /How to send results/ }),
    ).toHaveAttribute('href', expect.stringContaining('docs/signals.md'));
    expect(
      screen.getByRole('button', { name: 'Copy the command' }),
    ).toBeVisible();
    expect(screen.getByRole('table', { name: 'Never tested' })).toBeVisible();
  });

  it('waits', async () => {
    backend.get(QUALITY, silence);
    open();
    expect(
      await screen.findByRole('status', { name: 'Loading quality' }),
    ).toBeVisible();
  });

  it('can be tried again', async () => {
    backend.get(QUALITY, () => refusal(500, 'Error', 'The database sleeps'));
    const user = open();
    expect(
      await screen.findByText(
        'Error: Quality could not be loaded: The database sleeps',
      ),
    ).toBeVisible();
    answer({});
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await checks()).toHaveLength(5);
  });

  it('shows what is new when the backend says so', async () => {
    open();
    expect((await checks())[0]).toHaveTextContent('Fail');
    const asked = () =>
      backend.seen.filter(({ path }) => path.endsWith('/quality')).length;
    expect(asked()).toBe(1);

    answer({
      results: [exampleResult('email_not_null')],
    });
    signals.say(['another-product']);
    signals.say('nonsense');
    signals.say(['another-product', 'live-profile']);
    signals.say(['live-profile']);
    // What is there stays until what is new has come.
    expect(await checks()).toHaveLength(5);
    await waitFor(async () => expect(await checks()).toHaveLength(1));
    expect((await checks())[0]).toHaveTextContent('Pass');
    expect(asked()).toBe(2);
  });
});
