import { InputError } from '@backstage/errors';
import {
  PlaceholderResolver,
  PlaceholderResolverParams,
} from '@backstage/plugin-catalog-node';
import { JsonValue } from '@backstage/types';
import { PublishTarget } from '@backstage-data-mesh/plugin-data-mesh-node';
import { parseDocument } from 'yaml';
import { readBeside } from './readBeside';

/** The placeholder `$dataMeshPublish`. */
export const PUBLISH_PLACEHOLDER = 'dataMeshPublish';

/**
 * Puts the step that publishes a repository into a template: the file
 * `<value>-<target>.yaml`, for the target that the configuration names. The
 * template then holds that one step and no other, as if it had been written there.
 */
export function publishPlaceholder(to: PublishTarget): PlaceholderResolver {
  return async (params: PlaceholderResolverParams): Promise<JsonValue> => {
    const { key, value } = params;
    if (typeof value !== 'string' || value === '') {
      throw new InputError(
        `Placeholder $${key} needs the beginning of a path, such as ./parts/publish; it got ${JSON.stringify(
          value,
        )}`,
      );
    }
    const path = `${value}-${to}.yaml`;
    const document = parseDocument(await readBeside(params, path));
    const [error] = document.errors;
    if (error) throw new InputError(`${path}: ${error.message}`);
    return document.toJS({ maxAliasCount: 100 });
  };
}
