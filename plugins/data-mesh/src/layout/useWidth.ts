import { useCallback, useState } from 'react';

/**
 * The width of an element in pixels as it changes; undefined before it is
 * measured, and where nothing measures. Give the ref to the element.
 */
export function useWidth(): [
  ref: (element: HTMLElement | null) => void,
  width: number | undefined,
] {
  const [width, setWidth] = useState<number>();
  const [observer] = useState(() =>
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(([entry]) => setWidth(entry.contentRect.width)),
  );
  const ref = useCallback(
    (element: HTMLElement | null) => {
      observer?.disconnect();
      if (element) observer?.observe(element);
    },
    [observer],
  );
  return [ref, width];
}
