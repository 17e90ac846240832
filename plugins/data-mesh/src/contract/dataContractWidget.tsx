import { Entity } from '@backstage/catalog-model';
import { DATA_CONTRACT_API_TYPE } from '@backstage-data-mesh/plugin-data-mesh-common';
import { lazy, ReactElement, Suspense } from 'react';

const DataContractDefinition = lazy(() =>
  import('./page/DataContractDefinition').then(m => ({
    default: m.DataContractDefinition,
  })),
);

/**
 * A widget of `@backstage/plugin-api-docs`, as its `ApiDefinitionWidget` has it.
 *
 * @public
 */
export interface DataContractWidget {
  type: string;
  title: string;
  /** Language of the source beside it. */
  rawLanguage: string;
  component: (definition: string) => ReactElement;
}

/**
 * Shows APIs of type `data-contract` in the tab *Definition* of
 * `@backstage/plugin-api-docs`; undefined for all others. The `apiDocsConfigRef`
 * that gives widgets has one owner per app, so that it is yours to add: see the
 * README.
 *
 * @param entity - an API
 * @public
 */
export function dataContractWidget(
  entity: Entity,
): DataContractWidget | undefined {
  if (entity.spec?.type !== DATA_CONTRACT_API_TYPE) return undefined;
  return {
    type: DATA_CONTRACT_API_TYPE,
    title: 'Data contract',
    rawLanguage: 'yaml',
    component: () => (
      <Suspense fallback={null}>
        <DataContractDefinition entity={entity} />
      </Suspense>
    ),
  };
}
