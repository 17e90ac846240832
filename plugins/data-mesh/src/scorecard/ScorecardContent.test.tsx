import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Exemption } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleEntities } from '../../dev/exampleEntities';
import {
  exampleCheck,
  exampleDetails,
  exampleScorecard,
} from '../../dev/exampleScorecards';
import { fakeBackend, refusal } from '../__testUtils__/fakeBackend';
import { fakeSignals } from '../__testUtils__/fakeSignals';
import { ScorecardContent } from './ScorecardContent';

jest.setTimeout(60_000);

const profile = exampleEntities.find(
  ({ kind, metadata }) => kind === 'DataProduct' && metadata.name === 'profile',
)!;

describe('the tab Scorecard', () => {
  const backend = fakeBackend();
  const signals = fakeSignals();

  function open(search = '', entity = profile) {
    renderInTestApp(
      <EntityProvider entity={entity}>
        <ScorecardContent />
      </EntityProvider>,
      {
        apis: [
          [catalogApiRef, catalogApiMock({ entities: exampleEntities })],
          signals.api,
          backend.api,
        ],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        initialRouteEntries: [`/${search}`],
      },
    );
    return userEvent.setup();
  }

  const card = async (title: string) =>
    (await screen.findByRole('heading', { name: title })).closest<HTMLElement>(
      '.bui-Card',
    )!;
  const ladder = () => screen.findByRole('table', { name: 'Quality' });

  it('shows the unfinished level first, with what to do', async () => {
    open();
    const rows = within(await ladder()).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Silver2 left0 of 2');
    expect(rows[2]).toHaveTextContent('profile: 8 of 19 fields');
    expect(rows[2]).toHaveTextContent(
      'To fix: Describe each field in the contract.',
    );
    expect(rows[2]).toHaveTextContent('Data steward');
    expect(rows[3]).toHaveTextContent('Critical fail');
    expect(
      screen.getAllByText('3 of 4 checks known', { exact: false })[0],
    ).toBeVisible();
  });

  it('is measured anew when the backend says that something changed', async () => {
    open();
    expect(await ladder()).toHaveTextContent('profile: 8 of 19 fields');
    backend.get(
      '/products/:namespace/:name',
      exampleDetails({
        scorecards: [
          exampleScorecard({
            checks: [
              exampleCheck('und-02', {
                outcome: 'fail',
                message: 'profile: 9 of 19 fields',
              }),
            ],
          }),
        ],
      }),
    );
    signals.say(['live-profile']);
    await waitFor(async () =>
      expect(await ladder()).toHaveTextContent('profile: 9 of 19 fields'),
    );
  });

  it('hides what is well until somebody wants to see it', async () => {
    const user = open();
    const table = await ladder();
    expect(table).not.toHaveTextContent('Title, description and purpose');
    await user.click(
      within(table).getByRole('button', { name: 'Show 1 that is well' }),
    );
    expect(table).toHaveTextContent('Title, description and purpose');
  });

  it('shows only the checks of a principle that a link names', async () => {
    const user = open('?principle=secure');
    const table = await ladder();
    expect(table).toHaveTextContent('How long data is kept is stated');
    expect(table).not.toHaveTextContent('The fields have descriptions');
    expect(screen.getByText('1 of 4 checks: secure')).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Only secure; show all checks' }),
    );
    expect(await ladder()).toHaveTextContent('The fields have descriptions');
  });

  it('gives YAML for the port that failed', async () => {
    const user = open();
    const next = await card('What is left for the next level');
    await user.click(within(next).getAllByRole('button', { name: 'YAML' })[0]);
    expect(next).toHaveTextContent(/- name: profile[\s\S]*retention: P2Y/);
  });

  it('measures again on demand, and shows the new result', async () => {
    backend.post(
      '/products/default/profile/refresh',
      exampleDetails({
        scorecards: [
          exampleScorecard({ level: 'gold', position: 2, next: null }),
        ],
      }),
    );
    const user = open();
    await ladder();
    await user.click(screen.getByRole('button', { name: 'Refresh now' }));
    expect(await screen.findByText(/Measured just now/)).toBeVisible();
    expect(await screen.findByText(/Nothing is left to do/)).toBeVisible();
  });

  it('confirms what it shows, and nothing else', async () => {
    backend.post('/products/default/profile/attestations', { id: '1' });
    const user = open();
    const confirmation = await card('Ownership confirmation');
    expect(confirmation).toHaveTextContent('Nobody has confirmed yet');
    await user.click(
      within(confirmation).getByRole('button', { name: 'Confirm ownership' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Classificationrestricted');
    backend.get(
      '/products/:namespace/:name',
      exampleDetails({
        attestation: {
          attestedAt: new Date().toISOString(),
          attestedBy: 'user:default/jdoe',
          dueAt: '2099-01-01T00:00:00.000Z',
        },
      }),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Confirm all of this' }),
    );
    await waitFor(() =>
      expect(
        backend.seen.find(({ path }) => path.endsWith('/attestations'))?.body,
      ).toMatchObject({
        owner: 'group:default/customer',
        classification: 'restricted',
      }),
    );
    expect(await screen.findByText(/To be confirmed again/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps the dialog when what was confirmed has changed meanwhile', async () => {
    backend.post('/products/default/profile/attestations', () =>
      refusal(409, 'ConflictError', 'owner: is not what the catalog says'),
    );
    const user = open();
    await ladder();
    await user.click(
      screen.getAllByRole('button', { name: 'Confirm ownership' })[0],
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('button', { name: 'Confirm all of this' }),
    );
    expect(
      await within(dialog).findByText(/is not what the catalog says/, {
        selector: 'h6, h5, p, span, div',
        ignore: '.MuiCollapse-root *',
      }),
    ).toBeInTheDocument();
  });

  it('offers nothing to readers who may do nothing, and says why', async () => {
    backend.get(
      '/products/:namespace/:name',
      exampleDetails({
        may: {
          attest: {
            allowed: false,
            reason: 'Only group:default/the-team confirms',
          },
          requestExemption: { allowed: false, reason: 'Only the team asks' },
        },
      }),
    );
    open();
    // As people call it, not by its ref.
    const name = await screen.findByText('the-team');
    expect(name.closest('p')).toHaveTextContent('Only the-team confirms');
    expect(screen.getByText('Only the team asks')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Confirm|Request/ }),
    ).toBeNull();
  });

  it('shows exemptions with reason, end and who decided', async () => {
    const exemption: Exemption = {
      id: '1',
      scorecard: 'builtin:quality',
      checkId: 'und-02',
      products: ['dataproduct:default/profile'],
      reason: 'The vendor renames all columns',
      state: 'approved',
      requestedBy: 'user:default/jdoe',
      requestedAt: '2026-11-01T00:00:00.000Z',
      expiresAt: '2099-02-28T23:59:59.000Z',
      decidedBy: 'user:default/gnovak',
      decidedAt: '2026-11-02T00:00:00.000Z',
      renewals: 1,
    };
    backend.get('/exemptions', {
      items: [exemption],
      counts: { requested: 0, approved: 1, denied: 0, revoked: 0, expired: 0 },
      pageInfo: {},
    });
    open();
    const exemptions = await card('Exemptions');
    expect(
      await within(exemptions).findByText('The vendor renames all columns'),
    ).toBeVisible();
    expect(exemptions).toHaveTextContent('The fields have descriptions');
    expect(exemptions).toHaveTextContent('1 in force');
    expect(exemptions).toHaveTextContent('renewed 1 time');
    expect(exemptions).toHaveTextContent('2099');
  });

  it('offers only open checks for an exemption, the failing ones first', async () => {
    backend.get(
      '/products/:namespace/:name',
      exampleDetails({
        scorecards: [
          exampleScorecard({
            checks: [
              exampleCheck('due', { outcome: 'due', title: 'Is due' }),
              exampleCheck('passes', { title: 'Is well' }),
              exampleCheck('strict', {
                outcome: 'fail',
                title: 'Never exempt',
                maxExemptionDays: 0,
              }),
              exampleCheck('fails', { outcome: 'fail', title: 'Has failed' }),
            ],
          }),
        ],
      }),
    );
    const user = open();
    await ladder();
    await user.click(screen.getByRole('button', { name: 'Request exemption' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Send request' });
    expect(send).toBeDisabled();
    await user.click(
      within(dialog).getByRole('button', { name: /Has failed \(Quality\)/ }),
    );
    expect(
      (await screen.findAllByRole('option')).map(one => one.textContent),
    ).toEqual(['Has failed (Quality)', 'Is due (Quality)']);
  });

  it('shows no stored results of a retired product', async () => {
    open('', { ...profile, spec: { ...profile.spec, lifecycle: 'retired' } });
    expect(
      await screen.findByRole('heading', { name: 'No longer measured' }),
    ).toBeVisible();
    expect(screen.queryByText(/Ownership confirmation|left/)).toBeNull();
    expect(backend.seen).toEqual([]);
  });

  it('says that a new product is not measured yet', async () => {
    backend.get('/products/:namespace/:name', () =>
      refusal(404, 'NotFoundError', 'There is no such data product'),
    );
    const user = open();
    expect(
      await screen.findByRole('heading', { name: 'Not measured yet' }),
    ).toBeVisible();
    backend.get('/products/:namespace/:name', exampleDetails());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await ladder()).toBeVisible();
  });

  it('shows why it could not load', async () => {
    backend.get('/products/:namespace/:name', () =>
      refusal(500, 'Error', 'the database is gone'),
    );
    open();
    expect(
      await screen.findByText(
        'Error: Scorecards could not be loaded: the database is gone',
      ),
    ).toBeVisible();
  });

  it('keeps the rest when its history fails', async () => {
    backend.get('/products/:namespace/:name/history', () =>
      refusal(500, 'Error', 'no history'),
    );
    open();
    expect(
      await screen.findByText(
        'Error: The history could not be loaded: no history',
      ),
    ).toBeVisible();
    expect(await ladder()).toBeVisible();
  });
});
