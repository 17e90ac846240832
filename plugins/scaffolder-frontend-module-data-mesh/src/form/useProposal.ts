import { useEffect, useRef } from 'react';

interface Proposal<T> {
  value: T | undefined;
  /** Undefined while there is nothing to propose. */
  proposal: T | undefined;
  /** All values of the form. */
  values: unknown;
  onChange: (value: T | undefined) => void;
}

/**
 * Fills in a value until a person chooses another one. The form loses one of two
 * changes that come at the same moment, so it is tried again whenever the form's
 * values change.
 *
 * @returns how a person changes the value
 */
export function useProposal<T>({
  value,
  proposal,
  values,
  onChange,
}: Proposal<T>): (value: T | undefined) => void {
  const touched = useRef(false);
  const proposed = useRef<T>();
  useEffect(() => {
    if (touched.current || proposal === undefined) return;
    const isOpen = !value || value === proposed.current;
    if (value === proposal) {
      // Also after the page was left and opened again.
      proposed.current = proposal;
    } else if (isOpen) {
      proposed.current = proposal;
      onChange(proposal);
    }
    // `onChange` is new with each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [proposal, value, values]);
  return next => {
    touched.current = true;
    onChange(next);
  };
}
