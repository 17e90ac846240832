import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  PlaceholderResolverParams,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';

/**
 * Reads the file that a placeholder in an entity names, relative to the entity's
 * own: from where the entity came from, or from disk when it is there. On disk
 * only what is below the entity's folder is read. Without this, Backstage resolves
 * placeholders only for entities that were read from a URL.
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
      `Placeholder $${key} needs a relative path or a URL, it got ${JSON.stringify(
        path,
      )}`,
    );
  }
  if (!isAbsolute(baseUrl) || /^https?:/.test(path)) {
    const url = resolveUrl(path, baseUrl);
    emit(processingResult.refresh(`url:${url}`));
    return (await read(url)).toString('utf8');
  }
  const file = resolveSafeChildPath(dirname(baseUrl), path);
  emit(processingResult.refresh(`file:${file}`));
  return readFile(file, 'utf8');
}
