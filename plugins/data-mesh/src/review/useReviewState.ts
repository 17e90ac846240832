import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatReviewState,
  parseReviewState,
  ReviewState,
} from './reviewState';

/** The page's state, kept in the URL; whatever changes leads to the first page. */
export function useReviewState(): [
  ReviewState,
  (change: Partial<ReviewState>) => void,
] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseReviewState(params), [params]);
  const update = useCallback(
    (change: Partial<ReviewState>) =>
      setParams(current =>
        formatReviewState({
          ...parseReviewState(current),
          page: 1,
          ...change,
        }),
      ),
    [setParams],
  );
  return [state, update];
}
