import { useEffect, useState } from 'react';

/**
 * Puts the focus on an element that is only there, or only at its place, after
 * the next drawing.
 *
 * @returns takes ids; the first that can have the focus gets it
 */
export function useFocusAfter(): (...ids: string[]) => void {
  const [wanted, setWanted] = useState<string[]>([]);
  useEffect(() => {
    const element = wanted
      .map(id => document.getElementById(id))
      .find(one => one && !(one as HTMLButtonElement).disabled);
    element?.focus();
  }, [wanted]);
  return (...ids) => setWanted(ids);
}
