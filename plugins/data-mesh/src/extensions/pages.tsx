import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { DataProductIcon } from '@backstage-data-mesh/plugin-data-mesh-react';
import { z } from 'zod/v4';
import { rootRouteRef } from '../routes';
import { RootPage } from './RootPage';

const element = coreExtensionData.reactElement;

const page = PageBlueprint.makeWithOverrides({
  factory: (originalFactory, { inputs }) => {
    const tabs = originalFactory({
      path: '/data-mesh',
      title: 'Data Products',
      icon: <DataProductIcon fontSize="inherit" />,
      routeRef: rootRouteRef,
    });
    const paths = inputs.pages.map(one => one.get(coreExtensionData.routePath));
    return [
      ...[...tabs].filter(({ id }) => id !== element.id),
      element(<RootPage paths={paths}>{tabs.get(element)}</RootPage>),
    ];
  },
});

const explorePage = SubPageBlueprint.make({
  name: 'explore',
  params: {
    path: 'explore',
    title: 'Explore',
    loader: () => import('../explore/ExplorePage').then(m => <m.ExplorePage />),
  },
});

const scorecardsPage = SubPageBlueprint.makeWithOverrides({
  name: 'scorecards',
  configSchema: {
    /** How far back the trend of levels goes. */
    trendDays: z.number().int().min(7).max(730).default(90),
  },
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: 'scorecards',
      title: 'Scorecards',
      loader: () =>
        import('../review/ReviewPage').then(m => (
          <m.ReviewPage trendDays={config.trendDays} />
        )),
    }),
});

const governancePage = SubPageBlueprint.make({
  name: 'governance',
  params: {
    path: 'governance',
    title: 'Governance',
    loader: () =>
      import('../governance/GovernancePage').then(m => <m.GovernancePage />),
  },
});

// A page of its own: below *Data Products* it would be a tab.
const fieldPage = PageBlueprint.make({
  name: 'field',
  params: {
    path: '/data-mesh/fields/:name',
    title: 'Data Products',
    loader: () => import('../field/FieldPage').then(m => <m.FieldPage />),
  },
});

/** The page *Data Products* with its tabs, in their order, and that of a field. */
export const pages = [
  page,
  explorePage,
  scorecardsPage,
  governancePage,
  fieldPage,
];
