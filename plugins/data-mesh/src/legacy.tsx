import { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { isDataProductEntity } from '@backstage-data-mesh/plugin-data-mesh-common';
import { productsApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { CatalogProductsApi } from './explore/CatalogProductsApi';
import {
  createTemplateRouteRef,
  requestTemplateRouteRef,
  rootRouteRef,
} from './routes';

/**
 * Data Mesh for apps of the legacy frontend system.
 *
 * @public
 */
export const dataMeshPlugin = createPlugin({
  id: 'data-mesh',
  apis: [
    createApiFactory({
      api: productsApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) => new CatalogProductsApi(catalogApi),
    }),
  ],
  routes: { root: rootRouteRef },
  externalRoutes: {
    createTemplate: createTemplateRouteRef,
    requestTemplate: requestTemplateRouteRef,
  },
});

/**
 * The page *Data Products*, for `/data-mesh`.
 *
 * @public
 */
export const DataMeshPage: () => JSX.Element = dataMeshPlugin.provide(
  createRoutableExtension({
    name: 'DataMeshPage',
    component: () => import('./LegacyPage').then(m => m.LegacyPage),
    mountPoint: rootRouteRef,
  }),
);

const component = <T extends () => JSX.Element | null>(
  name: string,
  lazy: () => Promise<T>,
) =>
  dataMeshPlugin.provide(
    createComponentExtension({ name, component: { lazy } }),
  );

/**
 * The tab *Lineage* of a data product.
 *
 * @public
 */
export const EntityDataProductLineageContent: () => JSX.Element = component(
  'EntityDataProductLineageContent',
  () => import('./lineage/LineageContent').then(m => m.LineageContent),
);

/**
 * What a product is for, and what it is not for.
 *
 * @public
 */
export const EntityDataProductPurposeCard: () => JSX.Element = component(
  'EntityDataProductPurposeCard',
  () => import('./product/PurposeCard').then(m => m.PurposeCard),
);

/**
 * What a product serves, with *Get access*, *Use it* and *Report a problem*.
 *
 * @public
 */
export const EntityDataProductOutputsCard: () => JSX.Element = component(
  'EntityDataProductOutputsCard',
  () => import('./product/OutputsCard').then(m => m.OutputsCard),
);

/**
 * What a product reads.
 *
 * @public
 */
export const EntityDataProductInputsCard: () => JSX.Element = component(
  'EntityDataProductInputsCard',
  () => import('./product/InputsCard').then(m => m.InputsCard),
);

/**
 * The direct neighbours of a product.
 *
 * @public
 */
export const EntityDataProductLineageCard: () => JSX.Element = component(
  'EntityDataProductLineageCard',
  () => import('./lineage/LineageCard').then(m => m.LineageCard),
);

/**
 * A product's success metrics and roadmap; nothing when it has neither.
 *
 * @public
 */
export const EntityDataProductPlanCard: () => JSX.Element | null = component(
  'EntityDataProductPlanCard',
  () => import('./product/PlanCard').then(m => m.PlanCard),
);

/**
 * A product's domain, version, classification and end.
 *
 * @public
 */
export const EntityDataProductFactsCard: () => JSX.Element = component(
  'EntityDataProductFactsCard',
  () => import('./product/FactsCard').then(m => m.FactsCard),
);

/**
 * Who answers for a product, and where to ask.
 *
 * @public
 */
export const EntityDataProductTeamCard: () => JSX.Element = component(
  'EntityDataProductTeamCard',
  () => import('./product/TeamCard').then(m => m.TeamCard),
);

/**
 * Who reads a product.
 *
 * @public
 */
export const EntityDataProductConsumersCard: () => JSX.Element = component(
  'EntityDataProductConsumersCard',
  () => import('./product/ConsumersCard').then(m => m.ConsumersCard),
);

/**
 * The data products of a Group, Domain or System.
 *
 * @public
 */
export const EntityDataProductsCard: () => JSX.Element = component(
  'EntityDataProductsCard',
  () => import('./domain/DataProductsCard').then(m => m.DataProductsCard),
);

/**
 * What a Domain takes from and gives to others.
 *
 * @public
 */
export const EntityDomainExchangeCard: () => JSX.Element = component(
  'EntityDomainExchangeCard',
  () => import('./domain/DomainExchangeCard').then(m => m.DomainExchangeCard),
);

/**
 * The data products that provide and that read an API, for its page.
 *
 * @public
 */
export const EntityContractProductsCard: () => JSX.Element = component(
  'EntityContractProductsCard',
  () =>
    import('./contract/ContractProductsCard').then(m => m.ContractProductsCard),
);

/**
 * For `EntitySwitch`: whether the page's entity is a data product.
 *
 * @public
 */
export const isDataProduct: (entity: Entity) => boolean = isDataProductEntity;
