import { useLoaded } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useEffect, useRef, useState } from 'react';

/** A list that grows by a page at a time. */
export interface Pages<P> {
  /** The pages at hand; undefined until the first is there. */
  pages?: P[];
  loading: boolean;
  error?: Error;
  /** Asks for the first page anew, and shows what there was until it comes. */
  reload: () => void;
  /** Loads the next page. */
  more: () => void;
  loadingMore: boolean;
  moreError?: Error;
}

/**
 * Loads a list page by page.
 *
 * @param question - what is asked, compared by content; undefined asks nothing
 * @param load - must depend on the question and the last page alone
 * @param options - `keep` shows the answer to the last question until the next
 *   one is there
 */
export function usePages<P>(
  question: unknown,
  load: (last: P | undefined, signal: AbortSignal) => Promise<P>,
  options?: { keep?: boolean },
): Pages<P> {
  const first = useLoaded(question, signal => load(undefined, signal), options);
  // What follows belongs to one first page; a newer one begins anew.
  const [rest, setRest] = useState<{
    first?: P;
    pages: P[];
    loading: boolean;
    error?: Error;
  }>({ pages: [], loading: false });
  const asked = useRef<AbortController>();
  useEffect(() => () => asked.current?.abort(), [first.value]);

  const current =
    rest.first === first.value ? rest : { pages: [], loading: false };
  const more = async () => {
    const begin = first.value;
    if (begin === undefined || current.loading) return;
    const controller = new AbortController();
    asked.current = controller;
    const { pages } = current;
    setRest({ first: begin, pages, loading: true });
    try {
      const next = await load(
        pages.length ? pages[pages.length - 1] : begin,
        controller.signal,
      );
      if (controller.signal.aborted) return;
      setRest({ first: begin, pages: [...pages, next], loading: false });
    } catch (error) {
      if (controller.signal.aborted) return;
      setRest({ first: begin, pages, loading: false, error: error as Error });
    }
  };

  return {
    pages:
      first.value === undefined ? undefined : [first.value, ...current.pages],
    loading: first.loading,
    error: first.error,
    reload: first.retry,
    more,
    loadingMore: current.loading,
    moreError: current.error,
  };
}
