import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { resolve } from 'node:path';

/**
 * Where templates may publish a new repository: a directory on this machine, or
 * a git host by one of Backstage's own `publish:*` actions.
 *
 * @public
 */
export const PUBLISH_TARGETS = [
  'directory',
  'github',
  'gitlab',
  'gitea',
  'azure',
  'bitbucketCloud',
  'bitbucketServer',
] as const;

/**
 * Where the repository of a new product is created.
 *
 * @public
 */
export type PublishTarget = (typeof PUBLISH_TARGETS)[number];

/**
 * What the configuration under `dataMesh.publish` says.
 *
 * @public
 */
export interface PublishOptions {
  to: PublishTarget;
  /** Of a git host: `repoUrl` of the `publish:*` actions without `repo`. */
  repoUrl: string;
  /** Absolute path of the directory that holds the repositories. */
  directory?: string;
}

const TO = 'dataMesh.publish.to';
const REPO_URL = 'dataMesh.publish.repoUrl';
const ROOT = 'dataMesh.publish.directory.root';

/**
 * Reads `dataMesh.publish`. Throws an `InputError` that names the place in the
 * configuration, what stands there, and what is allowed.
 *
 * @public
 */
export function readPublishOptions(config: Config): PublishOptions {
  const to = config.getOptionalString(TO) ?? 'directory';
  if (!PUBLISH_TARGETS.includes(to as PublishTarget)) {
    throw new InputError(
      `${TO} in the configuration is "${to}"; allowed: ${PUBLISH_TARGETS.join(
        ', ',
      )}`,
    );
  }
  const repoUrl = config.getOptionalString(REPO_URL) ?? '';
  if (to !== 'directory' && !/^[^?\s]+\?[^?\s]+$/.test(repoUrl)) {
    throw new InputError(
      `${REPO_URL} in the configuration is "${repoUrl}"; publishing to ${to} needs the host and who owns the repositories, such as github.com?owner=acme`,
    );
  }
  const root = config.getOptionalString(ROOT);
  return {
    to: to as PublishTarget,
    repoUrl,
    directory: root === undefined ? undefined : resolve(root),
  };
}
