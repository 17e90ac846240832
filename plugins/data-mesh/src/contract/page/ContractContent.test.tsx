import { Entity } from '@backstage/catalog-model';
import { alertApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ContractDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  activeText,
  behaviorProduct,
  contractEntity,
  draftVersion,
  exampleComparison,
  exampleContractDetails,
  exampleVersion,
} from '../../__testUtils__/exampleContract';
import { fakeBackend, refusal, silence } from '../../__testUtils__/fakeBackend';
import { fakeLayout } from '../../__testUtils__/fakeLayout';
import { rootRouteRef } from '../../routes';
import { ContractContent } from './ContractContent';

jest.setTimeout(60_000);

const contracts = [
  contractEntity(activeText, {
    annotations: { 'backstage.io/edit-url': 'https://git.example/edit' },
  } as {}),
  contractEntity('asyncapi: 3.0.0', { name: 'messages-v1', type: 'asyncapi' }),
  contractEntity(
    'apiVersion: v3.1.0\nkind: DataContract\nid: c\nversion: 1.0.2',
    { name: 'changes-v1' },
  ),
];
const draft = {
  compare: { from: exampleVersion().hash, to: draftVersion.hash },
  versions: [draftVersion, exampleVersion()],
};

function Address() {
  return <output>{decodeURIComponent(useLocation().search)}</output>;
}

describe('the tab Contract', () => {
  beforeAll(fakeLayout);
  const backend = fakeBackend();
  const alerts = mockApis.alert();

  function open(
    search = '',
    {
      product = behaviorProduct,
      apis = contracts,
    }: {
      product?: Entity;
      apis?: Entity[];
    } = {},
  ) {
    renderInTestApp(
      <EntityProvider entity={product}>
        <ContractContent />
        <Address />
      </EntityProvider>,
      {
        apis: [
          [catalogApiRef, catalogApiMock({ entities: apis })],
          [alertApiRef, alerts],
          backend.api,
        ],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/data-mesh': rootRouteRef,
        },
        initialRouteEntries: [`/${search}`],
      },
    );
    return userEvent.setup();
  }
  const answer = (change: Partial<ContractDetails>) =>
    backend.get(
      '/contracts/:namespace/:name',
      exampleContractDetails(change) as {},
    );
  const card = async (title: string) =>
    (await screen.findByRole('heading', { name: title })).closest<HTMLElement>(
      '.bui-Card',
    )!;

  it('shows what an output promises', async () => {
    open();
    expect(await screen.findByText('Valid ODCS 3.1')).toBeVisible();
    expect(await card('Terms of use')).toHaveTextContent(
      'Not for credit or pricing decisions on a person.',
    );
    expect(await card('Schema')).toHaveTextContent(
      '24 fields, 24 shown; 23 have a description',
    );
    const levels = await card('Service levels');
    expect(levels).toHaveTextContent('Availability99.5 %');
    // No measurement is joined to them, so none is denied either.
    expect(levels).not.toHaveTextContent('Not measured');
    expect(levels).toHaveTextContent('every 1 day');
    expect(await card('Servers')).toHaveTextContent(
      'warehouse.acme.example/ANALYTICS.CUSTOMER',
    );
    expect(await card('Roles and access')).toHaveTextContent(
      'customer_behavior_ml',
    );
    expect(await card('Relationships')).toHaveTextContent(
      'customer-360-profile-v1: profiles.customer_id',
    );
    expect(await card('Versions')).toHaveTextContent(
      'Only this version has been seen.',
    );
    expect(screen.queryByText('Compare versions')).toBeNull();
    expect(screen.getByRole('link', { name: /Edit source/ })).toHaveAttribute(
      'href',
      'https://git.example/edit',
    );
  });

  it('waits for the backend with what the catalog knows', async () => {
    backend.get('/contracts/:namespace/:name', silence);
    open();
    expect(await card('Schema')).toHaveTextContent('customer_id');
    expect(screen.getByText('Not checked')).toBeVisible();
    expect(
      screen.getByRole('status', { name: 'Loading the contract' }),
    ).toBeVisible();
  });

  it('shows the contract when the backend knows nothing of it', async () => {
    backend.get('/contracts/:namespace/:name', () =>
      refusal(404, 'NotFoundError', 'There is no such contract'),
    );
    open();
    expect(await card('Schema')).toHaveTextContent('customer_id');
    expect(
      (
        await screen.findAllByText(
          /What is known of the contract could not be loaded: There is no such/,
        )
      )[0],
    ).toBeVisible();
    expect(screen.getByText('Not checked')).toBeVisible();
  });

  it('says that a new text has no versions yet, and what was removed', async () => {
    answer({ hash: null, versions: [], removed: 'examples of 4 fields' });
    open();
    expect(await screen.findByText(/follow within a minute/)).toBeVisible();
    expect(
      screen.getByText('Removed for privacy: examples of 4 fields'),
    ).toBeVisible();
    expect(await card('Versions')).toHaveTextContent(
      'No version has been seen',
    );
  });

  it('keeps the chosen output and contract in the address', async () => {
    const user = open();
    await user.click(await screen.findByRole('radio', { name: 'changes' }));
    expect(screen.getByText('?output=changes')).toBeVisible();
    // The one that this view can show comes first.
    expect(await card('Schema')).toHaveTextContent(
      'The contract has no schema',
    );
    expect(await card('Service levels')).toHaveTextContent(
      'The contract promises no service level.',
    );
    expect(await card('Servers')).toHaveTextContent('names no server');
  });

  it('leads to the API explorer for other formats', async () => {
    open('?output=changes&contract=api:default/messages-v1');
    expect(await screen.findByText(/This contract is AsyncAPI/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open messages-v1' }),
    ).toHaveAttribute('href', '/catalog/default/api/messages-v1/definition');
  });

  it.each([
    ['board', 'The output board has no contract.'],
    ['lost', 'api:default/not-there is not in the catalog'],
  ])('says what is missing at the output %s', async (output, words) => {
    open(`?output=${output}`);
    expect(await screen.findByText(new RegExp(words))).toBeVisible();
  });

  it('says that a product serves nothing', async () => {
    const { outputs, ...spec } = behaviorProduct.spec;
    open('', { product: { ...behaviorProduct, spec } as Entity });
    expect(await screen.findByText(/serves nothing yet/)).toBeVisible();
  });

  it('compares a draft with what is served by itself', async () => {
    answer(draft);
    backend.get('/contracts/:namespace/:name/diff', exampleComparison() as {});
    const user = open();
    expect(
      await screen.findByText('2 breaking changes in a minor version'),
    ).toBeVisible();
    const compare = await card('Compare versions');
    expect(compare).toHaveTextContent(
      'Publish this as 3.0.0, or keep the 2 fields.',
    );
    expect(compare).toHaveTextContent(
      '2.2.0 is a draft in the catalog; consumers still get 2.1.0',
    );
    const changes = within(compare).getByRole('table', { name: 'Changes' });
    const rows = within(changes).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Breakingpurchases.net_amount');
    expect(changes).not.toHaveTextContent('Text');
    await user.click(
      within(compare).getByRole('button', { name: /changes of text/ }),
    );
    expect(within(changes).getAllByRole('row').at(-1)).toHaveTextContent(
      'Text',
    );
    expect(
      within(compare).getByRole('group', { name: 'Lines that differ' }),
    ).toHaveTextContent("removed: version: '2.1.0'");
    const hit = within(compare).getByRole('table', {
      name: 'Consumers it would hit',
    });
    expect(hit).toHaveTextContent('BreaksReads purchases.net_amount');
    expect(hit).toHaveTextContent('UnknownNo column lineage; may be affected');
    expect(compare).toHaveTextContent('Segments is not affected.');
    // The fields that it is about are marked in the schema.
    const schema = await card('Schema');
    const row = within(schema).getByRole('row', { name: /net_amount/ });
    expect(row).toHaveTextContent('changes in 2.2.0');
    expect(
      within(schema).getByRole('row', { name: /in purchases: units/ }),
    ).not.toHaveTextContent('changes in');
    await user.click(within(compare).getByRole('button', { name: 'Close' }));
    expect(
      screen.queryByText('Compare versions', { selector: 'h2' }),
    ).toBeNull();
  });

  it('copies a comparison for the pull request', async () => {
    answer(draft);
    backend.get('/contracts/:namespace/:name/diff', exampleComparison() as {});
    const copied: string[] = [];
    document.execCommand = () =>
      Boolean(copied.push(String(document.getSelection())));
    const user = open();
    await user.click(
      await screen.findByRole('button', { name: 'Copy for the pull request' }),
    );
    expect(alerts.getAlerts()).toEqual([
      expect.objectContaining({ message: 'Copied' }),
    ]);
    expect(copied[0]).toContain('## 2 breaking changes in a minor version');
    expect(copied[0]).toContain('Campaigns');
  });

  it('compares the versions that the address names', async () => {
    answer({ versions: draft.versions });
    backend.get('/contracts/:namespace/:name/diff', exampleComparison() as {});
    const { from, to } = draft.compare;
    const user = open();
    await user.click(
      await screen.findByRole('button', { name: 'Compare versions' }),
    );
    await waitFor(() =>
      expect(screen.getByText(/^\?/)).toHaveTextContent(
        `from=${from}&to=${to}`,
      ),
    );
    expect(backend.seen.filter(({ path }) => path.includes('/diff'))).toEqual([
      expect.objectContaining({
        path: `/contracts/default/daily-v2/diff?from=${from}&to=${to}`,
      }),
    ]);
  });

  it('says why versions could not be compared', async () => {
    answer(draft);
    backend.get('/contracts/:namespace/:name/diff', () =>
      refusal(404, 'NotFoundError', 'There is no such version'),
    );
    open();
    expect(
      (
        await screen.findAllByText(
          /The versions could not be compared: There is no such version/,
        )
      )[0],
    ).toBeVisible();
  });

  it('shows findings at their field and at their line', async () => {
    answer({
      valid: false,
      findings: [
        {
          path: 'schema[0].properties[2].required',
          line: 84,
          severity: 'error',
          message: '"yes" is not a truth value',
          allowed: 'true, false',
          rule: 'type',
        },
        {
          path: 'status',
          line: 8,
          severity: 'warning',
          message: '"activ" is not one of the known ones',
          rule: 'enum',
        },
      ],
    });
    const user = open();
    expect(await screen.findByText('1 error, 1 warning')).toBeVisible();
    const findings = await card('Findings');
    expect(findings).toHaveTextContent('Allowed: true, false');
    const row = within(await card('Schema')).getByRole('row', {
      name: /market/,
    });
    expect(row).toHaveTextContent('1 finding');
    await user.click(
      within(findings).getByRole('button', {
        name: 'schema[0].properties[2].required',
      }),
    );
    await waitFor(() => expect(row).toHaveAttribute('aria-current', 'true'));
    expect(screen.getByText(/^\?field/)).toHaveTextContent(
      '?field=customer_behavior_daily.market',
    );
    await user.click(
      within(findings).getByRole('button', { name: 'Show line 8' }),
    );
    expect(
      await screen.findByRole('textbox', { name: 'Source of the contract' }),
    ).toHaveTextContent('status: active');
  });

  it('shows the text of a contract that cannot be read', async () => {
    const text = 'apiVersion: v3.1.0\nkind: [DataContract';
    answer({ valid: false, standard: '', findings: [] });
    open('', { apis: [contractEntity(text)] });
    expect(
      await screen.findByText('The contract cannot be shown'),
    ).toBeVisible();
    expect(
      await screen.findByRole('textbox', { name: 'Source of the contract' }),
    ).toHaveTextContent('kind: [DataContract');
    expect(screen.queryByRole('heading', { name: 'Schema' })).toBeNull();
  });

  it('downloads the contract in the form that is asked for', async () => {
    backend.get('/contracts/:namespace/:name/odcs', { kind: 'DataContract' });
    URL.createObjectURL = jest.fn(() => 'blob:x');
    URL.revokeObjectURL = jest.fn();
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    const user = open();
    await user.click(
      await screen.findByRole('button', { name: 'Download ODCS' }),
    );
    await user.click(await screen.findByRole('menuitem', { name: 'As JSON' }));
    await waitFor(() => expect(click).toHaveBeenCalled());
    expect(click.mock.contexts[0]).toHaveProperty(
      'download',
      'daily-v2.odcs.json',
    );
    expect(backend.seen.at(-1)?.path).toBe(
      '/contracts/default/daily-v2/odcs?format=json',
    );
    click.mockRestore();
  });

  it('says how to get access to the output', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Get access' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'Ask for the role reader',
    );
  });

  it('gives no access to a retired product', async () => {
    open('', {
      product: {
        ...behaviorProduct,
        spec: { ...behaviorProduct.spec, lifecycle: 'retired' },
      },
    });
    await card('Roles and access');
    expect(screen.queryByRole('button', { name: 'Get access' })).toBeNull();
  });

  it('shows the latest result of a rule, and never a pass without one', async () => {
    backend.get('/products/:namespace/:name/quality', {
      results: [
        {
          output: 'daily',
          rule: 'customer_id is never empty',
          outcome: 'fail',
          severity: 'error',
          at: new Date().toISOString(),
          runId: '1',
        },
      ],
      runs: [],
    });
    open();
    const schema = await card('Schema');
    const row = (name: RegExp) => within(schema).getByRole('row', { name });
    await waitFor(() => expect(row(/customer_id/)).toHaveTextContent('1 fail'));
    expect(row(/activity_date/)).toHaveTextContent('1 rule');
    expect(row(/market/)).toHaveTextContent('No rule');
  });
});
