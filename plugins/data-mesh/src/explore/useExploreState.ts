import { useAnalytics } from '@backstage/core-plugin-api';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  ExploreState,
  formatExploreState,
  parseExploreState,
} from './exploreState';

/**
 * Explore's state, kept in the URL. A change of anything but the page goes back
 * to the first page.
 */
export function useExploreState(): [
  ExploreState,
  (change: Partial<ExploreState>, options?: { replace?: boolean }) => void,
] {
  const [params, setParams] = useSearchParams();
  const analytics = useAnalytics();
  const state = useMemo(() => parseExploreState(params), [params]);

  const update = useCallback(
    (
      change: Partial<ExploreState>,
      // Typing must not fill the history, choosing should.
      { replace = change.fullText !== undefined } = {},
    ) => {
      if (change.filters) {
        analytics.captureEvent('filter', Object.keys(change.filters).join(','));
      }
      if (change.view) analytics.captureEvent('click', `view ${change.view}`);
      setParams(
        current =>
          formatExploreState({
            ...parseExploreState(current),
            page: 1,
            ...change,
          }),
        { replace },
      );
    },
    [analytics, setParams],
  );
  return [state, update];
}
