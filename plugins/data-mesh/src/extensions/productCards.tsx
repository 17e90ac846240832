import { Entity } from '@backstage/catalog-model';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isDataProductEntity } from '@backstage-data-mesh/plugin-data-mesh-common';
import { z } from 'zod/v4';

const productKind = { kind: 'DataProduct' };

function hasPlan(entity: Entity): boolean {
  if (!isDataProductEntity(entity)) return false;
  const { metrics, roadmap } = entity.spec;
  return Boolean(metrics?.length || roadmap?.length);
}

const scorecardsCard = EntityCardBlueprint.makeWithOverrides({
  name: 'scorecards',
  configSchema: {
    /** How many things to fix it names. */
    fixes: z.number().int().min(0).max(10).default(3),
  },
  factory: (originalFactory, { config }) =>
    originalFactory({
      filter: productKind,
      type: 'info',
      loader: () =>
        import('../scorecard/ScorecardsCard').then(m => (
          <m.ScorecardsCard fixes={config.fixes} />
        )),
    }),
});

const qualityCard = EntityCardBlueprint.make({
  name: 'quality',
  params: {
    filter: productKind,
    type: 'info',
    loader: () => import('../quality/QualityCard').then(m => <m.QualityCard />),
  },
});

const purposeCard = EntityCardBlueprint.make({
  name: 'purpose',
  params: {
    filter: productKind,
    type: 'content',
    loader: () => import('../product/PurposeCard').then(m => <m.PurposeCard />),
  },
});

const outputsCard = EntityCardBlueprint.make({
  name: 'outputs',
  params: {
    filter: productKind,
    type: 'content',
    loader: () => import('../product/OutputsCard').then(m => <m.OutputsCard />),
  },
});

const inputsCard = EntityCardBlueprint.make({
  name: 'inputs',
  params: {
    filter: productKind,
    type: 'content',
    loader: () => import('../product/InputsCard').then(m => <m.InputsCard />),
  },
});

const lineageCard = EntityCardBlueprint.make({
  name: 'lineage',
  params: {
    filter: productKind,
    type: 'content',
    loader: () => import('../lineage/LineageCard').then(m => <m.LineageCard />),
  },
});

const planCard = EntityCardBlueprint.make({
  name: 'plan',
  params: {
    filter: hasPlan,
    type: 'content',
    loader: () => import('../product/PlanCard').then(m => <m.PlanCard />),
  },
});

const factsCard = EntityCardBlueprint.make({
  name: 'facts',
  params: {
    filter: productKind,
    type: 'info',
    loader: () => import('../product/FactsCard').then(m => <m.FactsCard />),
  },
});

const teamCard = EntityCardBlueprint.make({
  name: 'team',
  params: {
    filter: productKind,
    type: 'info',
    loader: () => import('../product/TeamCard').then(m => <m.TeamCard />),
  },
});

const consumersCard = EntityCardBlueprint.make({
  name: 'consumers',
  params: {
    filter: productKind,
    type: 'info',
    loader: () =>
      import('../product/ConsumersCard').then(m => <m.ConsumersCard />),
  },
});

/** The cards of a data product, in their order. */
export const productCards = [
  scorecardsCard,
  qualityCard,
  purposeCard,
  outputsCard,
  inputsCard,
  lineageCard,
  planCard,
  factsCard,
  teamCard,
  consumersCard,
];
