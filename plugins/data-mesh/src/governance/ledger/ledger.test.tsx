import { screen, waitFor, within } from '@testing-library/react';
import { exampleEntry } from '../../../dev/exampleGovernance';
import {
  governanceBackend,
  openGovernance,
} from '../../__testUtils__/openGovernance';

jest.setTimeout(60_000);

describe('the ledger on the page Governance', () => {
  const backend = governanceBackend();
  const open = (search?: string) => openGovernance(backend, search);
  const card = (name: string) =>
    screen.getByRole('heading', { name }).closest<HTMLElement>('.bui-Card')!;

  it('says that the chain is unbroken, and verifies again', async () => {
    const user = open();
    expect(await screen.findByText('Verified')).toBeVisible();
    expect(screen.getByText(/2 of 2 rows unbroken, checked/)).toBeVisible();
    const table = screen.getByRole('table', { name: 'Ledger' });
    expect(table).toHaveTextContent('Policy in force · by the system');
    expect(table).toHaveTextContent('9f2c…e41a');
    backend.get('/ledger/verify', {
      valid: false,
      entries: 1,
      firstBadEntry: { seq: 2, reason: 'hash is not that of the fields' },
    });
    await user.click(screen.getByRole('button', { name: 'Verify again' }));
    expect(
      await screen.findByText('Row 2: hash is not that of the fields'),
    ).toBeVisible();
    expect(screen.getByText('Broken')).toBeVisible();
  });

  it('names the products of an exemption', async () => {
    backend.get('/ledger', {
      items: [
        exampleEntry(6, {
          action: 'exemption.approved',
          subject: 'exemption:7',
          details: {
            scorecard: 'builtin:quality',
            checkId: 'und-02',
            products: ['dataproduct:default/profile'],
          },
        }),
      ],
    } as {});
    open();
    const table = await screen.findByRole('table', { name: 'Ledger' });
    const approved = await within(table).findByRole('row', {
      name: /Exemption approved/,
    });
    expect(
      await within(approved).findByRole('link', { name: /profile/i }),
    ).toHaveAttribute('href', '/catalog/default/dataproduct/profile');
  });

  it('shows earlier entries', async () => {
    backend.get('/ledger', ({ path }) =>
      Response.json({
        items: path.includes('beforeSeq=5')
          ? [exampleEntry(4, { action: 'attestation.confirmed' })]
          : [exampleEntry(6), exampleEntry(5)],
      }),
    );
    const user = open();
    const table = await screen.findByRole('table', { name: 'Ledger' });
    await user.click(
      within(card('Ledger')).getByRole('button', { name: 'Show more' }),
    );
    await waitFor(() => expect(table).toHaveTextContent('Ownership confirmed'));
  });
});
