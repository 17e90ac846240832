import { useApi } from '@backstage/core-plugin-api';
import {
  ExemptionPage,
  ExemptionState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Pages, usePages } from '../usePages';

const PAGE_SIZE = 20;

/** Exemptions in a state; those that wait longest stand first. */
export function useExemptions(state: ExemptionState): Pages<ExemptionPage> {
  const api = useApi(dataMeshApiRef);
  return usePages<ExemptionPage>(['exemptions', state], (last, signal) =>
    api.listExemptions(
      {
        state,
        orderBy: state === 'requested' ? 'requestedAt' : '-requestedAt',
        limit: PAGE_SIZE,
        cursor: last?.pageInfo.nextCursor,
      },
      { signal },
    ),
  );
}
