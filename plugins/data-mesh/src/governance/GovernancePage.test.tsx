import { screen, waitFor, within } from '@testing-library/react';
import { examplePolicy } from '../../dev/exampleScorecards';
import { refusal, silence } from '../__testUtils__/fakeBackend';
import {
  governanceBackend,
  idlePolicy,
  openGovernance,
} from '../__testUtils__/openGovernance';

jest.setTimeout(60_000);

describe('the page Governance', () => {
  const backend = governanceBackend();
  const open = (search?: string) => openGovernance(backend, search);
  const policies = () =>
    screen.findByRole('table', { name: 'Policies in force' });
  const card = (name: string) =>
    screen.getByRole('heading', { name }).closest<HTMLElement>('.bui-Card')!;

  describe('policies', () => {
    it('shows how products do after five requests', async () => {
      open();
      const [, quality] = within(await policies()).getAllByRole('row');
      // In whatever order they arrive.
      expect(
        backend.seen
          .slice(0, 5)
          .map(({ path }) => path.split('?')[0])
          .sort(),
      ).toEqual([
        '/exemptions',
        '/products',
        '/rollups/check',
        '/scorecards',
        '/trends',
      ]);
      expect(
        await screen.findByText(
          '1 policy in force on 2 products · no exemption request waits',
        ),
      ).toBeVisible();
      await waitFor(() => expect(quality).toHaveTextContent('6 of 8 known'));
      expect(quality).toHaveTextContent('60.0%');
      expect(quality).toHaveTextContent('4 checks');
      expect(
        await within(quality).findByRole('img', {
          name: /Share of products with Silver or better: 0\.0% .* 50\.0%/,
        }),
      ).toBeVisible();
      expect(quality).toHaveTextContent('+1');
    });

    it('opens the list behind each number', async () => {
      open();
      const table = await policies();
      const href = async (name: string) =>
        (await within(table).findByRole('link', { name })).getAttribute('href');
      expect(await href('1 Silver')).toContain(
        'scorecardLevel=builtin%3Aquality%2Fsilver',
      );
      expect(await href('The fields have descriptions')).toMatch(
        /check=builtin%3Aquality%2Fund-02&outcome=fail$/,
      );
    });

    it('lists those not in force with the reason', async () => {
      open();
      await policies();
      const table = screen.getByRole('table', { name: 'Not in force' });
      expect(table).toHaveTextContent('Own rules');
      expect(table).toHaveTextContent(idlePolicy.reason!);
    });

    it('keeps them when other parts fail', async () => {
      for (const path of ['/rollups/check', '/trends', '/exemptions']) {
        backend.get(path, () => refusal(500, 'Error', `no ${path}`));
      }
      backend.get('/products', silence);
      open();
      expect(await policies()).toHaveTextContent('60.0%');
      expect(
        await screen.findByText(/could not be loaded: no \/exemptions/),
      ).toBeVisible();
      expect(screen.getByText(/the trend could not be loaded/)).toBeVisible();
      expect(
        await screen.findByRole('table', { name: 'Ledger' }),
      ).toBeVisible();
    });

    it('says when they cannot be loaded, and tries again', async () => {
      backend.get('/scorecards', () => refusal(403, 'NotAllowedError', 'No'));
      const user = open();
      expect(
        await screen.findByText(/The policies could not be loaded: No/),
      ).toBeVisible();
      backend.get('/scorecards', { items: [examplePolicy] });
      await user.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await policies()).toBeVisible();
    });
  });

  describe('the view of a policy', () => {
    it('shows levels and checks with what they ask and found', async () => {
      open('?policy=builtin:quality');
      const silver = await screen.findByRole('table', { name: 'silver' });
      expect(screen.getByRole('heading', { name: 'Quality' })).toBeVisible();
      const [, check] = within(silver).getAllByRole('row');
      expect(check).toHaveTextContent('The fields have descriptions');
      expect(check).toHaveTextContent('90 days of grace while unknown');
      expect(check).toHaveTextContent('product.tags.size() > 0');
      const fails = await within(check).findByRole('link', { name: /1 fail/ });
      expect(fails).toHaveAttribute(
        'href',
        expect.stringContaining(
          'check=builtin%3Aquality%2Fund-02&outcome=fail',
        ),
      );
    });

    it.each(['builtin:gone', '/x'])('says that %s is not there', async id => {
      open(`?policy=${encodeURIComponent(id)}`);
      expect(
        await screen.findByRole('heading', {
          name: `There is no policy ${id}`,
        }),
      ).toBeVisible();
      expect(screen.getByRole('link', { name: /All policies/ })).toBeVisible();
    });
  });

  it('counts products per template, and says when none has one', async () => {
    open();
    await policies();
    await screen.findByRole('heading', { name: 'Products per template' });
    await waitFor(() =>
      expect(card('Products per template')).toHaveTextContent(
        'No product says which template it comes from.',
      ),
    );
  });
});
