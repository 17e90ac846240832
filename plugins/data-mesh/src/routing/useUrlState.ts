import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

type UrlState<Name extends string> = { [name in Name]?: string };

/**
 * A state of texts that links to the page carry. A change keeps what it does not
 * name, and takes out of the address what is empty.
 *
 * @param names - the parameters of the address; must always be the same list
 */
export function useUrlState<Name extends string>(
  names: readonly Name[],
): [
  UrlState<Name>,
  (change: UrlState<Name>, options?: { replace?: boolean }) => void,
] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(
    () =>
      Object.fromEntries(
        names.map(name => [name, params.get(name) ?? undefined]),
      ) as UrlState<Name>,
    [names, params],
  );
  const update = useCallback(
    (change: UrlState<Name>, options?: { replace?: boolean }) =>
      setParams(current => {
        const next = new URLSearchParams(current);
        for (const name of names.filter(one => one in change)) {
          const value = change[name];
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      }, options),
    [names, setParams],
  );
  return [state, update];
}
