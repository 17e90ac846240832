import { useCallback, useEffect, useState } from 'react';

/**
 * What was loaded, and how far loading is.
 *
 * @public
 */
export interface Loaded<T> {
  /** The last answer; kept while a newer one of the same question loads. */
  value?: T;
  loading: boolean;
  error?: Error;
  /** Asks again. */
  retry: () => void;
  /** Replaces the answer by a newer one that is already at hand. */
  replace: (value: T) => void;
}

/**
 * Loads something whenever the question changes; an answer that is overtaken by
 * a newer question is dropped, and its request given up.
 *
 * @param question - what is asked, compared by content; undefined asks nothing
 * @param load - must depend on the question alone
 * @param options - `keep` shows the answer to the last question until the next
 *   one is there
 *
 * @public
 */
export function useLoaded<T>(
  question: unknown,
  load: (signal: AbortSignal) => Promise<T>,
  options: { keep?: boolean } = {},
): Loaded<T> {
  const key = question === undefined ? undefined : JSON.stringify(question);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{
    key?: string;
    attempt?: number;
    value?: T;
    error?: Error;
  }>({});

  useEffect(() => {
    if (key === undefined) return undefined;
    const controller = new AbortController();
    load(controller.signal).then(
      value => {
        if (!controller.signal.aborted) setState({ key, attempt, value });
      },
      error => {
        if (controller.signal.aborted) return;
        setState(last => ({
          key,
          attempt,
          error,
          value: last.key === key ? last.value : undefined,
        }));
      },
    );
    return () => controller.abort();
    // The question stands for what `load` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  const replace = useCallback(
    (value: T) => setState({ key, attempt, value }),
    [key, attempt],
  );
  const current = state.key === key && state.attempt === attempt;
  return {
    value: options.keep || state.key === key ? state.value : undefined,
    loading: key !== undefined && !current,
    error: current ? state.error : undefined,
    retry,
    replace,
  };
}
