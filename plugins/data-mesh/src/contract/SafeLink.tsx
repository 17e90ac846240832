import { Link } from '@backstage/core-components';
import { ReactNode } from 'react';

/** Whether an address from a contract, which anybody may write, may be a link. */
export function isSafeUrl(url: string | undefined): url is string {
  return url !== undefined && /^(https?:\/\/|mailto:)/i.test(url.trim());
}

/** A link, or the same words where the address is none to be followed. */
export function SafeLink({
  url,
  children,
}: {
  url: string | undefined;
  children: ReactNode;
}) {
  return isSafeUrl(url) ? (
    <Link to={url.trim()} underline="always">
      {children}
    </Link>
  ) : (
    <>{children}</>
  );
}
