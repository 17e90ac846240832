import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import dataMeshPlugin from '../src';
import { exampleEntities } from './exampleEntities';

const catalogOfExamples = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: exampleEntities }),
        }),
    }),
  ],
});

// The plugin alone, without a backend: yarn start in this folder.
createDevApp({ features: [dataMeshPlugin, catalogPlugin, catalogOfExamples] });
