import { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import {
  DataMeshClient,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  createTemplateRouteRef,
  fieldRouteRef,
  rootRouteRef,
  templateFormRouteRef,
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
      api: dataMeshApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DataMeshClient(deps),
    }),
  ],
  routes: { root: rootRouteRef, field: fieldRouteRef },
  externalRoutes: {
    createTemplate: createTemplateRouteRef,
    templateForm: templateFormRouteRef,
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

const component = <T extends (props: any) => JSX.Element | null>(
  name: string,
  lazy: () => Promise<T>,
) =>
  dataMeshPlugin.provide(
    createComponentExtension({ name, component: { lazy } }),
  );

/**
 * The tab *Scorecard* of a data product; `historyDays` is how far back its
 * history goes, default 180.
 *
 * @public
 */
export const EntityDataProductScorecardContent: (props: {
  historyDays?: number;
}) => JSX.Element = component('EntityDataProductScorecardContent', () =>
  import('./scorecard/ScorecardContent').then(m => m.ScorecardContent),
);

/**
 * The levels of a data product and what to do first; `fixes` is how many things
 * it names, default 3.
 *
 * @public
 */
export const EntityDataProductScorecardsCard: (props: {
  fixes?: number;
}) => JSX.Element = component('EntityDataProductScorecardsCard', () =>
  import('./scorecard/ScorecardsCard').then(m => m.ScorecardsCard),
);

/**
 * The reader's data products, for the home page.
 *
 * @public
 */
export const HomePageMyDataProducts = dataMeshPlugin.provide(
  createCardExtension({
    name: 'MyDataProducts',
    title: 'My data products',
    description: 'The data products of your teams, those that need care first',
    components: () =>
      import('./home/MyProducts').then(m => ({ Content: m.MyProducts })),
  }),
);

/**
 * The tab *Contract* of a data product, for the path `/contract`.
 *
 * @public
 */
export const EntityDataProductContractContent: () => JSX.Element = component(
  'EntityDataProductContractContent',
  () => import('./contract/page/ContractContent').then(m => m.ContractContent),
);

/**
 * The tab *Quality* of a data product, for the path `/quality`.
 *
 * @public
 */
export const EntityDataProductQualityContent: () => JSX.Element = component(
  'EntityDataProductQualityContent',
  () => import('./quality/QualityContent').then(m => m.QualityContent),
);

/**
 * How good the data of a product was for 30 days; links to the tab *Quality*.
 *
 * @public
 */
export const EntityDataProductQualityCard: () => JSX.Element = component(
  'EntityDataProductQualityCard',
  () => import('./quality/QualityCard').then(m => m.QualityCard),
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
 * What a Scorecard asks, and whether it is in force, for its page.
 *
 * @public
 */
export const EntityScorecardPolicyCard: () => JSX.Element = component(
  'EntityScorecardPolicyCard',
  () => import('./governance/policies/PolicyCard').then(m => m.PolicyCard),
);

/**
 * For `EntitySwitch`: whether the page's entity is a data product.
 *
 * @public
 */
export const isDataProduct: (entity: Entity) => boolean = isDataProductEntity;
