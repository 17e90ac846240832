import { renderInTestApp } from '@backstage/frontend-test-utils';
import { readOdcsContract } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { activeText, wideContract } from '../../__testUtils__/exampleContract';
import { rootRouteRef } from '../../routes';
import { SchemaCard } from './SchemaCard';

jest.setTimeout(60_000);

const twoObjects = `
apiVersion: v3.1.0
kind: DataContract
schema:
  - name: orders
    properties:
      - name: order_id
        businessName: Order number
        unique: true
        enum: [{ value: a, label: First }]
        authoritativeDefinitions:
          - { url: 'javascript:alert(1)', type: definition }
  - name: lines
    properties: [{ name: line_id, deprecated: true }]
`;

function open(text: string, chosen?: string) {
  const read = readOdcsContract(text);
  if (!read.ok) throw new Error(read.finding.message);
  renderInTestApp(
    <SchemaCard
      contract={read.contract}
      findings={new Map()}
      results={new Map()}
      chosen={chosen}
    />,
    { mountedRoutes: { '/data-mesh': rootRouteRef } },
  );
  return userEvent.setup();
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map(row => row.textContent);

describe('the schema of a contract', () => {
  it('opens and closes fields with the keyboard', async () => {
    const user = open(activeText);
    const sessions = await screen.findByRole('button', {
      name: 'Collapse sessions',
    });
    expect(sessions).toHaveAttribute('aria-expanded', 'true');
    expect(rows()).toContain('in sessions.devices: type');
    sessions.focus();
    await user.keyboard('{Enter}');
    expect(
      screen.getByRole('button', { name: 'Expand sessions' }),
    ).toHaveAttribute('aria-expanded', 'false');
    expect(rows()).not.toContain('in sessions.devices: type');
    expect(rows()).toContain('in purchases: orders');
  });

  it('collapses and expands everything', async () => {
    const user = open(activeText);
    await user.click(
      await screen.findByRole('button', { name: 'Collapse all' }),
    );
    expect(rows()).toHaveLength(9);
    expect(screen.getByText(/24 fields, 9 shown/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(rows()).toHaveLength(24);
  });

  it('finds fields by their description, with those around', async () => {
    const user = open(activeText);
    await user.type(
      await screen.findByRole('searchbox', { name: 'Find a field' }),
      'most used FIRST',
    );
    expect(await screen.findByText('1 field matches')).toBeVisible();
    expect(rows()).toEqual(['sessions', 'in sessions: devices']);
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText(/No field matches/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(rows()).toHaveLength(24);
  });

  it('says what a field is', async () => {
    open(activeText);
    const row = await screen.findByRole('row', { name: /^activity_date/ });
    expect(row).toHaveTextContent('datedatePK 2 · partitionRequiredinternal');
    expect(
      within(row).getByRole('link', { name: 'activity_date' }),
    ).toHaveAttribute('href', '/data-mesh/fields/activity_date');
  });

  it('opens what does not fit into a row', async () => {
    const user = open(activeText);
    await user.click(
      await screen.findByRole('button', { name: 'Details of net_amount' }),
    );
    const table = screen.getByRole('table');
    expect(table).toHaveTextContent('SUM(orders.net_amount * rates.to_eur)');
    expect(table).toHaveTextContent(
      'No result yet net_amount is never empty nullValues mustBe 0',
    );
  });

  it('has one object at a time, and no link that a browser would run', async () => {
    const user = open(twoObjects, 'lines.line_id');
    expect(
      await screen.findByRole('row', { name: /line_id.*Deprecated/ }),
    ).toHaveAttribute('aria-current', 'true');
    await user.click(screen.getByRole('button', { name: /Object/ }));
    await user.click(await screen.findByRole('option', { name: 'orders' }));
    await user.click(
      await screen.findByRole('button', { name: 'Details of order_id' }),
    );
    const table = screen.getByRole('table');
    expect(table).toHaveTextContent('Business nameOrder number');
    expect(table).toHaveTextContent('a First');
    expect(table).toHaveTextContent('Definitionsdefinition');
    expect(screen.queryByRole('link', { name: /^definition/ })).toBeNull();
  });

  it('draws as many of 500 columns as somebody can look at', async () => {
    const user = open(wideContract(500));
    await screen.findByText(/500 fields, 100 shown/);
    expect(rows()).toHaveLength(100);
    await user.click(
      screen.getByRole('button', { name: 'Show 100 more of 400 fields' }),
    );
    expect(rows()).toHaveLength(200);
    await user.type(screen.getByRole('searchbox'), 'place 499');
    expect(await screen.findByText('1 field matches')).toBeVisible();
    expect(rows()).toEqual(['column_499']);
  });

  it('leads to a column far down', async () => {
    open(wideContract(500), 'wide.column_250');
    const row = await screen.findByRole('row', { name: /column_250/ });
    expect(row).toHaveAttribute('aria-current', 'true');
    expect(rows()).toHaveLength(251);
  });
});
