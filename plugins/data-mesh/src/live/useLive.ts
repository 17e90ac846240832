import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Where the backend says what has something new. */
const CHANNEL = 'data-mesh';
/** Many results may come at once; so often is soon enough for people. */
const PAUSE_MS = 2000;

/**
 * Asks again when the backend says that there is something new, at most every
 * two seconds. Without Backstage's signals in the app nothing happens.
 *
 * `useSignal` would keep only the last of messages that come together, and with
 * it lose the one that matters.
 *
 * @param key - what messages must name; nothing is heard without one
 */
export function useLive(key: string | undefined, refetch: () => void): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(refetch);
  latest.current = refetch;

  useEffect(() => {
    if (!signals || !key) return undefined;
    let last = -Infinity;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = () => {
      timer = undefined;
      last = Date.now();
      latest.current();
    };
    const { unsubscribe } = signals.subscribe<{ changed?: string[] }>(
      CHANNEL,
      ({ changed }) => {
        if (timer || !Array.isArray(changed) || !changed.includes(key)) return;
        timer = setTimeout(run, Math.max(0, last + PAUSE_MS - Date.now()));
      },
    );
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [signals, key]);
}
