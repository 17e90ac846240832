import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  CheckRollupRow,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { isAnswer } from '../../loading/isAnswer';
import { isShipped } from '../shippedPolicy';
import { allProducts } from '../useGovernance';

function isPolicyId(id: string): boolean {
  if (isShipped(id)) return true;
  try {
    parseEntityRef(id, {
      defaultKind: 'Scorecard',
      defaultNamespace: 'default',
    });
    return true;
  } catch {
    return false;
  }
}

/** A policy with what its checks found. */
export function usePolicy(id: string): {
  policy: Loaded<PolicyView>;
  checks: Loaded<CheckRollupRow[]>;
  /** Whether there is no such policy, or not for the reader. */
  gone: boolean;
} {
  const api = useApi(dataMeshApiRef);
  const valid = isPolicyId(id);
  const policy = useLoaded(valid ? ['policy', id] : undefined, signal =>
    api.getScorecard(id, { signal }),
  );
  const checks = useLoaded(valid ? ['checks'] : undefined, signal =>
    api.checkRollup(allProducts, { signal }),
  );
  const gone = !valid || isAnswer(policy.error, 'NotFoundError');
  return { policy, checks, gone };
}
