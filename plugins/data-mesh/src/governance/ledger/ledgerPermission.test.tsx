import { screen } from '@testing-library/react';
import {
  governanceBackend,
  openGovernance,
} from '../../__testUtils__/openGovernance';

jest.setTimeout(60_000);

// Apart from the other tests of the page: answers on permissions are cached.
describe('the ledger without the permission to read it', () => {
  const backend = governanceBackend();

  it('is not there, and nobody asks for it', async () => {
    openGovernance(backend, '', { ledger: false });
    await screen.findByRole('table', { name: 'Policies in force' });
    await screen.findByRole('heading', { name: 'Products per template' });
    expect(screen.queryByRole('heading', { name: 'Ledger' })).toBeNull();
    expect(backend.seen.some(({ path }) => path.startsWith('/ledger'))).toBe(
      false,
    );
  });
});
