import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { z } from 'zod/v4';

const productKind = { kind: 'DataProduct' };

const contractContent = EntityContentBlueprint.make({
  name: 'contract',
  params: {
    path: '/contract',
    title: 'Contract',
    filter: productKind,
    loader: () =>
      import('../contract/page/ContractContent').then(m => (
        <m.ContractContent />
      )),
  },
});

const qualityContent = EntityContentBlueprint.make({
  name: 'quality',
  params: {
    path: '/quality',
    title: 'Quality',
    filter: productKind,
    loader: () =>
      import('../quality/QualityContent').then(m => <m.QualityContent />),
  },
});

const scorecardContent = EntityContentBlueprint.makeWithOverrides({
  name: 'scorecard',
  configSchema: {
    /** How far back the history goes. */
    historyDays: z.number().int().min(7).max(730).default(180),
  },
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: '/scorecard',
      title: 'Scorecard',
      filter: productKind,
      loader: () =>
        import('../scorecard/ScorecardContent').then(m => (
          <m.ScorecardContent historyDays={config.historyDays} />
        )),
    }),
});

const lineageContent = EntityContentBlueprint.make({
  name: 'lineage',
  params: {
    path: '/lineage',
    title: 'Lineage',
    filter: productKind,
    loader: () =>
      import('../lineage/LineageContent').then(m => <m.LineageContent />),
  },
});

/** The tabs of a data product, in their order. */
export const contents = [
  contractContent,
  qualityContent,
  scorecardContent,
  lineageContent,
];
