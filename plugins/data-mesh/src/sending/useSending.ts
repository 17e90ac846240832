import { useState } from 'react';

/** Sends what a dialog asks for, and keeps why it failed. */
export function useSending(action: () => Promise<void>): {
  send: () => Promise<void>;
  sending: boolean;
  /** Why it failed the last time. */
  error: Error | undefined;
} {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const send = async () => {
    setSending(true);
    setError(undefined);
    try {
      await action();
    } catch (problem) {
      setError(problem as Error);
    } finally {
      setSending(false);
    }
  };
  return { send, sending, error };
}
