import { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isDataProductEntity } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataProductIcon,
  productsApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { CatalogProductsApi } from './explore/CatalogProductsApi';
import {
  createTemplateRouteRef,
  requestTemplateRouteRef,
  rootRouteRef,
} from './routes';

const productKind = { kind: 'DataProduct' };

function hasPlan(entity: Entity): boolean {
  if (!isDataProductEntity(entity)) return false;
  const { metrics, roadmap } = entity.spec;
  return Boolean(metrics?.length || roadmap?.length);
}

const productsApi = ApiBlueprint.make({
  name: 'products',
  params: defineParams =>
    defineParams({
      api: productsApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) => new CatalogProductsApi(catalogApi),
    }),
});

const page = PageBlueprint.make({
  params: {
    path: '/data-mesh',
    title: 'Data Products',
    icon: <DataProductIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
  },
});

const explorePage = SubPageBlueprint.make({
  name: 'explore',
  params: {
    path: 'explore',
    title: 'Explore',
    loader: () => import('./explore/ExplorePage').then(m => <m.ExplorePage />),
  },
});

const purposeCard = EntityCardBlueprint.make({
  name: 'purpose',
  params: {
    filter: productKind,
    type: 'content',
    loader: () => import('./product/PurposeCard').then(m => <m.PurposeCard />),
  },
});

const outputsCard = EntityCardBlueprint.make({
  name: 'outputs',
  params: {
    filter: productKind,
    type: 'content',
    loader: () => import('./product/OutputsCard').then(m => <m.OutputsCard />),
  },
});

const inputsCard = EntityCardBlueprint.make({
  name: 'inputs',
  params: {
    filter: productKind,
    type: 'content',
    loader: () => import('./product/InputsCard').then(m => <m.InputsCard />),
  },
});

const lineageCard = EntityCardBlueprint.make({
  name: 'lineage',
  params: {
    filter: productKind,
    type: 'content',
    loader: () => import('./lineage/LineageCard').then(m => <m.LineageCard />),
  },
});

const planCard = EntityCardBlueprint.make({
  name: 'plan',
  params: {
    filter: hasPlan,
    type: 'content',
    loader: () => import('./product/PlanCard').then(m => <m.PlanCard />),
  },
});

const factsCard = EntityCardBlueprint.make({
  name: 'facts',
  params: {
    filter: productKind,
    type: 'info',
    loader: () => import('./product/FactsCard').then(m => <m.FactsCard />),
  },
});

const teamCard = EntityCardBlueprint.make({
  name: 'team',
  params: {
    filter: productKind,
    type: 'info',
    loader: () => import('./product/TeamCard').then(m => <m.TeamCard />),
  },
});

const consumersCard = EntityCardBlueprint.make({
  name: 'consumers',
  params: {
    filter: productKind,
    type: 'info',
    loader: () =>
      import('./product/ConsumersCard').then(m => <m.ConsumersCard />),
  },
});

const productsCard = EntityCardBlueprint.make({
  name: 'products',
  params: {
    filter: { kind: { $in: ['group', 'domain', 'system'] } },
    type: 'content',
    loader: () =>
      import('./domain/DataProductsCard').then(m => <m.DataProductsCard />),
  },
});

const domainExchangeCard = EntityCardBlueprint.make({
  name: 'domain-exchange',
  params: {
    filter: { kind: 'domain' },
    type: 'content',
    loader: () =>
      import('./domain/DomainExchangeCard').then(m => <m.DomainExchangeCard />),
  },
});

const contractProductsCard = EntityCardBlueprint.make({
  name: 'contract-products',
  params: {
    filter: { kind: 'api' },
    type: 'content',
    loader: () =>
      import('./contract/ContractProductsCard').then(m => (
        <m.ContractProductsCard />
      )),
  },
});

const lineageContent = EntityContentBlueprint.make({
  name: 'lineage',
  params: {
    path: '/lineage',
    title: 'Lineage',
    filter: productKind,
    loader: () =>
      import('./lineage/LineageContent').then(m => <m.LineageContent />),
  },
});

/**
 * Data Mesh for apps of the new frontend system.
 *
 * @public
 */
export const dataMeshFrontendPlugin = createFrontendPlugin({
  pluginId: 'data-mesh',
  title: 'Data Products',
  icon: <DataProductIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: {
    createTemplate: createTemplateRouteRef,
    requestTemplate: requestTemplateRouteRef,
  },
  extensions: [
    productsApi,
    page,
    explorePage,
    purposeCard,
    outputsCard,
    inputsCard,
    lineageCard,
    planCard,
    factsCard,
    teamCard,
    consumersCard,
    productsCard,
    domainExchangeCard,
    contractProductsCard,
    lineageContent,
  ],
});
