import { scmIntegrationsApiRef } from '@backstage/integration-react';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { exampleEntities } from '../dev/exampleEntities';
import { examplePolicy } from '../dev/exampleScorecards';
import { fakeBackend } from './__testUtils__/fakeBackend';
import {
  DataMeshPage,
  dataMeshPlugin,
  EntityDataProductConsumersCard,
  EntityDataProductContractContent,
  EntityDataProductFactsCard,
  EntityDataProductInputsCard,
  EntityDataProductLineageCard,
  EntityDataProductLineageContent,
  EntityDataProductOutputsCard,
  EntityDataProductPlanCard,
  EntityDataProductPurposeCard,
  EntityDataProductQualityCard,
  EntityDataProductQualityContent,
  EntityDataProductScorecardContent,
  EntityDataProductScorecardsCard,
  EntityDataProductsCard,
  EntityDataProductTeamCard,
  EntityDomainExchangeCard,
  EntityScorecardPolicyCard,
  HomePageMyDataProducts,
  isDataProduct,
} from '.';

jest.setTimeout(60_000);

const catalogApi = catalogApiMock({ entities: exampleEntities });

const named = (name: string, kind: string) =>
  exampleEntities.find(e => e.kind === kind && e.metadata.name === name)!;

describe('the legacy frontend system', () => {
  const backend = fakeBackend();
  const render = (element: JSX.Element, path = '/') =>
    renderInTestApp(
      <TestApiProvider
        apis={[
          [catalogApiRef, catalogApi],
          backend.api,
          [permissionApiRef, mockApis.permission()],
          [scmIntegrationsApiRef, { byUrl: () => undefined } as any],
        ]}
      >
        {element}
      </TestApiProvider>,
      {
        routeEntries: [path],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/data-mesh': dataMeshPlugin.routes.root,
        },
      },
    );

  it('brings its own client of the backend', () => {
    expect([...dataMeshPlugin.getApis()].map(({ api }) => api.id)).toContain(
      dataMeshApiRef.id,
    );
  });

  it('has the page', async () => {
    await render(
      <Routes>
        <Route path="/*" element={<DataMeshPage />} />
      </Routes>,
    );
    expect(
      await screen.findByRole('heading', { name: 'Explore data products' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'Customer Profile' }),
    ).toBeVisible();
  });

  it.each([
    ['scorecards', 'My scorecards'],
    ['governance', 'Governance'],
  ])('has the page %s', async (path, heading) => {
    await render(
      <Routes>
        <Route path="/*" element={<DataMeshPage />} />
      </Routes>,
      `/${path}`,
    );
    expect(
      (await screen.findAllByRole('heading', { name: heading }))[0],
    ).toBeVisible();
  });

  it('has the scorecards of a product, and those of the reader', async () => {
    await render(
      <EntityProvider entity={named('profile', 'DataProduct')}>
        <EntityDataProductScorecardsCard fixes={1} />
        <EntityDataProductScorecardContent historyDays={30} />
        <HomePageMyDataProducts />
      </EntityProvider>,
    );
    const fixes = await screen.findByRole('list', { name: 'Fix first' });
    expect(within(fixes).getAllByRole('listitem')).toHaveLength(1);
    expect(
      await screen.findByText('Score and level, last 30 days'),
    ).toBeVisible();
    expect(
      await screen.findByRole('list', { name: 'My data products' }),
    ).toBeVisible();
  });

  it('has the cards and the tab of a product', async () => {
    await render(
      <EntityProvider entity={named('profile', 'DataProduct')}>
        <EntityDataProductPurposeCard />
        <EntityDataProductOutputsCard />
        <EntityDataProductInputsCard />
        <EntityDataProductPlanCard />
        <EntityDataProductFactsCard />
        <EntityDataProductTeamCard />
        <EntityDataProductConsumersCard />
        <EntityDataProductLineageCard />
        <EntityDataProductLineageContent />
      </EntityProvider>,
    );
    for (const heading of [
      'Purpose',
      'Outputs',
      'Inputs',
      'Goals and roadmap',
      'Data product',
      'Team and support',
      'Consumers',
    ]) {
      expect(
        await screen.findByRole('heading', { name: heading }),
      ).toBeVisible();
    }
    expect(
      await screen.findAllByRole('heading', { name: 'Lineage' }),
    ).toHaveLength(2);
  });

  it('has the contract of a product', async () => {
    await render(
      <EntityProvider entity={named('clicks', 'DataProduct')}>
        <EntityDataProductContractContent />
      </EntityProvider>,
    );
    expect(await screen.findByText('Valid ODCS 3.1')).toBeVisible();
    expect(await screen.findByText(/The contract has no schema/)).toBeVisible();
  });

  it('has the quality of a product', async () => {
    await render(
      <EntityProvider entity={named('profile', 'DataProduct')}>
        <EntityDataProductQualityCard />
        <EntityDataProductQualityContent />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('heading', { name: 'Quality' }),
    ).toBeVisible();
    expect(await screen.findByRole('table', { name: 'Checks' })).toBeVisible();
  });

  it('has the page of a field', async () => {
    await render(
      <Routes>
        <Route path="/*" element={<DataMeshPage />} />
      </Routes>,
      '/fields/customer_id',
    );
    expect(
      await screen.findByRole('heading', { name: 'customer_id' }),
    ).toBeVisible();
  });

  it('has the cards of a domain', async () => {
    await render(
      <EntityProvider entity={named('customer', 'Domain')}>
        <EntityDataProductsCard />
        <EntityDomainExchangeCard />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('link', { name: 'Customer Profile' }),
    ).toBeVisible();
    expect(await screen.findByText('Takes from')).toBeVisible();
  });

  it('has the card of a policy', async () => {
    backend.get('/scorecards/default/privacy', examplePolicy as {});
    await render(
      <EntityProvider
        entity={{
          apiVersion: 'data-mesh/v1alpha1',
          kind: 'Scorecard',
          metadata: { name: 'privacy' },
        }}
      >
        <EntityScorecardPolicyCard />
      </EntityProvider>,
    );
    expect(await screen.findByText('In force')).toBeVisible();
  });

  it('tells a data product from other kinds', () => {
    expect(isDataProduct(named('profile', 'DataProduct'))).toBe(true);
    expect(isDataProduct(named('customer', 'Domain'))).toBe(false);
  });
});
