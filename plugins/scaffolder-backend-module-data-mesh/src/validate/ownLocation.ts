import { join } from 'node:path';

const CATALOG_FILE = 'catalog-info.yaml';

/** Where templates publish to. */
export interface PublishedTo {
  /** `dataMesh.publish.directory.root`, absolute. */
  directory?: string;
  /** `dataMesh.publish.repoUrl` of a git host, such as `github.com?owner=acme`. */
  repoUrl?: string;
}

/**
 * Whether a location is that of a repository which a template publishes: what is
 * in the catalog from there was made by an earlier try.
 *
 * @param location - as the catalog names it, such as `url:https://github.com/…`
 */
export function isOwnLocation(
  location: string | undefined,
  repository: string,
  { directory, repoUrl }: PublishedTo,
): boolean {
  if (!location) return false;
  if (
    directory &&
    location === `file:${join(directory, repository, CATALOG_FILE)}`
  ) {
    return true;
  }
  const [host, query] = (repoUrl ?? '').split('?');
  if (!host || !location.startsWith(`url:https://${host}/`)) return false;
  const parts = location.split(/[/:?&=#]+/);
  return [...new URLSearchParams(query).values(), repository].every(part =>
    parts.includes(part),
  );
}
