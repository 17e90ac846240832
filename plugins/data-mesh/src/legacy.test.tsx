import { scmIntegrationsApiRef } from '@backstage/integration-react';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { productsApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { exampleEntities } from '../dev/exampleEntities';
import { CatalogProductsApi } from './explore/CatalogProductsApi';
import {
  DataMeshPage,
  dataMeshPlugin,
  EntityDataProductConsumersCard,
  EntityDataProductFactsCard,
  EntityDataProductInputsCard,
  EntityDataProductLineageCard,
  EntityDataProductLineageContent,
  EntityDataProductOutputsCard,
  EntityDataProductPlanCard,
  EntityDataProductPurposeCard,
  EntityDataProductsCard,
  EntityDataProductTeamCard,
  EntityDomainExchangeCard,
  isDataProduct,
} from '.';

jest.setTimeout(60_000);

const catalogApi = catalogApiMock({ entities: exampleEntities });

const render = (element: JSX.Element) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalogApi],
        [productsApiRef, new CatalogProductsApi(catalogApi)],
        [scmIntegrationsApiRef, { byUrl: () => undefined } as any],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/data-mesh': dataMeshPlugin.routes.root,
      },
    },
  );

const named = (name: string, kind: string) =>
  exampleEntities.find(e => e.kind === kind && e.metadata.name === name)!;

describe('the legacy frontend system', () => {
  it('brings its own implementation of the list', () => {
    expect([...dataMeshPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      productsApiRef.id,
    ]);
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

  it('tells a data product from other kinds', () => {
    expect(isDataProduct(named('profile', 'DataProduct'))).toBe(true);
    expect(isDataProduct(named('customer', 'Domain'))).toBe(false);
  });
});
