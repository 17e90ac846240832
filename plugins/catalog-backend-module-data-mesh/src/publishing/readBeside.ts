import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  PlaceholderResolverParams,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';

const SEGMENT = /^\.?[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

/**
 * Whether a path leads to something below where it starts, also to those who read
 * it as a URL: there `%2e%2e` and `\` climb as well.
 */
function isBelow(path: string): boolean {
  const segments = path.replace(/^\.\//, '').split('/');
  return segments.every(segment => SEGMENT.test(segment));
}

/**
 * Reads the file that a placeholder in an entity names, relative to the entity's
 * own: from where the entity came from, or from disk when it is there. Only what
 * is below the entity's folder is read: the catalog may read more than whoever
 * wrote the entity. Without this, Backstage resolves placeholders only for
 * entities that were read from a URL.
 *
 * @param path - as the placeholder names it
 * @public
 */
export async function readBeside(
  params: PlaceholderResolverParams,
  path: unknown,
): Promise<string> {
  const { key, baseUrl, read, resolveUrl, emit } = params;
  if (typeof path !== 'string') {
    throw new InputError(
      `Placeholder $${key} needs a relative path, it got ${JSON.stringify(
        path,
      )}`,
    );
  }
  if (!isBelow(path)) {
    throw new NotAllowedError(
      `Placeholder $${key}: ${JSON.stringify(
        path,
      )} is not allowed; allowed: a path below the folder of the entity, such as ./parts/about.yaml`,
    );
  }
  if (!isAbsolute(baseUrl)) {
    const url = resolveUrl(path, baseUrl);
    emit(processingResult.refresh(`url:${url}`));
    return (await read(url)).toString('utf8');
  }
  const file = resolveSafeChildPath(dirname(baseUrl), path);
  emit(processingResult.refresh(`file:${file}`));
  return readFile(file, 'utf8');
}
