import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { act } from '@testing-library/react';

/** Backstage's signals, on which a test says what has something new. */
export function fakeSignals() {
  const listeners = new Map<(message: any) => void, string>();
  const api: SignalApi = {
    subscribe: (channel, onMessage) => {
      listeners.set(onMessage, channel);
      return { unsubscribe: () => listeners.delete(onMessage) };
    },
  };
  return {
    /** For the `apis` of a test app. */
    api: [signalApiRef, api] as const,
    /** Sends a message on the channel of Data Mesh. */
    say: (changed: unknown) =>
      act(() => {
        for (const [listener, channel] of listeners) {
          if (channel === 'data-mesh') listener({ changed });
        }
      }),
  };
}
