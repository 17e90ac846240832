import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { ReactNode } from 'react';
import { matchPath, Navigate, useLocation, useParams } from 'react-router-dom';

interface RootPageProps {
  /** Those of the tabs, in their order. */
  paths: readonly string[];
  /** The tabs. */
  children: ReactNode;
}

/**
 * The tabs of *Data Products*. Its bare address leads to the first tab and takes
 * the query along, which the page of the framework drops; for an address without
 * a tab that page stays empty.
 */
export function RootPage({ paths, children }: RootPageProps) {
  const { '*': rest = '' } = useParams();
  const { search, hash } = useLocation();
  if (!rest) {
    return <Navigate to={{ pathname: paths[0], search, hash }} replace />;
  }
  const isKnown = paths.some(path => matchPath(`/${path}/*`, `/${rest}`));
  return isKnown ? <>{children}</> : <NotFoundErrorPage />;
}
