import { screen, waitFor, within } from '@testing-library/react';
import {
  exampleExemption,
  exampleExemptions,
} from '../../../dev/exampleGovernance';
import { refusal } from '../../__testUtils__/fakeBackend';
import {
  governanceBackend,
  openGovernance,
} from '../../__testUtils__/openGovernance';

jest.setTimeout(60_000);

describe('exemptions on the page Governance', () => {
  const backend = governanceBackend();
  const open = (search?: string) => openGovernance(backend, search);
  const policies = () =>
    screen.findByRole('table', { name: 'Policies in force' });
  const request = (check: string) =>
    screen.getByRole('heading', { name: check }).closest('li')!;
  const sent = (path: string) =>
    backend.seen.filter(one => one.method === 'POST' && one.path === path);

  const waiting = exampleExemption('e1');
  const done = exampleExemptions([], { approved: 1 });

  it('approves, with no reason needed, and loads the list anew', async () => {
    backend.get('/exemptions', exampleExemptions([waiting]));
    backend.post('/exemptions/e1/decision', {
      ...waiting,
      state: 'approved',
    });
    const user = open();
    await policies();
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('dialog');
    backend.get('/exemptions', done);
    await user.click(within(dialog).getByRole('button', { name: 'Approve' }));
    expect(
      await screen.findByText('No request waits for a decision.'),
    ).toBeVisible();
    expect(sent('/exemptions/e1/decision')[0].body).toEqual({
      decision: 'approved',
    });
    expect(screen.getByRole('radio', { name: 'In force 1' })).toBeVisible();
  });

  it('denies only with a reason', async () => {
    backend.get('/exemptions', exampleExemptions([waiting]));
    backend.post('/exemptions/e1/decision', { ...waiting, state: 'denied' });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Deny' }));
    const dialog = await screen.findByRole('dialog');
    const deny = within(dialog).getByRole('button', { name: 'Deny' });
    expect(deny).toBeDisabled();
    const reason = within(dialog).getByRole('textbox', { name: /Reason/ });
    await user.type(reason, 'too short');
    expect(deny).toBeDisabled();
    await user.type(reason, ' to be one');
    await user.click(deny);
    await waitFor(() =>
      expect(sent('/exemptions/e1/decision')[0]?.body).toEqual({
        decision: 'denied',
        reason: 'too short to be one',
      }),
    );
  });

  it('shows in place that somebody else was faster', async () => {
    backend.get('/exemptions', exampleExemptions([waiting]));
    backend.post('/exemptions/e1/decision', () =>
      refusal(409, 'ConflictError', 'It was denied by user:default/gnovak'),
    );
    const user = open();
    await policies();
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('dialog');
    backend.get('/exemptions', done);
    await user.click(within(dialog).getByRole('button', { name: 'Approve' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('It was denied by gnovak');
    expect(request('The fields have descriptions')).toContainElement(alert);
    await user.click(within(alert).getByRole('button', { name: 'Dismiss' }));
    expect(
      await screen.findByText('No request waits for a decision.'),
    ).toBeVisible();
  });

  it('keeps the dialog when a decision is refused', async () => {
    backend.get('/exemptions', exampleExemptions([waiting]));
    backend.post('/exemptions/e1/decision', () =>
      refusal(500, 'Error', 'The database is gone'),
    );
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Approve' }));
    expect(
      await within(dialog).findByText(/did not work: The database is gone/),
    ).toBeVisible();
  });

  it('says why the reader does not decide', async () => {
    backend.get(
      '/exemptions',
      exampleExemptions([
        exampleExemption('e1', {
          mayDecide: { allowed: false, reason: 'You asked for it yourself' },
          products: Array.from(
            { length: 7 },
            (_, i) => `dataproduct:default/p${i}`,
          ),
        }),
      ]),
    );
    const user = open();
    await policies();
    const item = await waitFor(() => request('The fields have descriptions'));
    expect(item).toHaveTextContent('You asked for it yourself');
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    await user.click(within(item).getByRole('button', { name: 'Show 2 more' }));
    expect(
      within(within(item).getByRole('list')).getAllByRole('link'),
    ).toHaveLength(7);
  });

  it('revokes what is in force, with a reason', async () => {
    backend.get(
      '/exemptions',
      exampleExemptions([exampleExemption('e2', { state: 'approved' })], {
        requested: 0,
        approved: 1,
      }),
    );
    backend.post('/exemptions/e2/revocation', waiting);
    const user = open('?exemptions=approved');
    await user.click(await screen.findByRole('button', { name: 'Revoke' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'It was fixed meanwhile',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    await waitFor(() =>
      expect(sent('/exemptions/e2/revocation')[0]?.body).toEqual({
        reason: 'It was fixed meanwhile',
      }),
    );
  });

  it('turns to those that ended, and shows more of them', async () => {
    backend.get('/exemptions', ({ path }) =>
      Response.json({
        ...exampleExemptions(
          [
            exampleExemption(path.includes('cursor=') ? 'e4' : 'e3', {
              state: 'denied',
              reason: path.includes('cursor=') ? 'The second' : 'The first',
            }),
          ],
          { denied: 2 },
        ),
        pageInfo: path.includes('cursor=') ? {} : { nextCursor: 'next' },
      }),
    );
    const user = open();
    await user.click(await screen.findByRole('radio', { name: 'Ended 2' }));
    expect(
      await screen.findByRole('button', { name: /Denied 2/ }),
    ).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/The second/)).toBeVisible();
    expect(screen.getByText(/The first/)).toBeVisible();
    expect(backend.seen[backend.seen.length - 1].path).toContain(
      'state=denied&orderBy=-requestedAt&limit=20&cursor=next',
    );
  });
});
