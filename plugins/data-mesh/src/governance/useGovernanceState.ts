import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatGovernanceState,
  GovernanceState,
  parseGovernanceState,
} from './governanceState';

/** The page's state, kept in the URL. */
export function useGovernanceState(): [
  GovernanceState,
  (change: Partial<GovernanceState>) => void,
] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseGovernanceState(params), [params]);
  const update = useCallback(
    (change: Partial<GovernanceState>) =>
      setParams(current =>
        formatGovernanceState({ ...parseGovernanceState(current), ...change }),
      ),
    [setParams],
  );
  return [state, update];
}
