import { JsonValue } from '@backstage/types';
import { Loose, objectsOf } from '../../contracts/odcs/readDocument';

/**
 * What a DataProduct says and no field of ODPS does. It stands in the product's
 * `customProperties` under the same name.
 */
export const PRODUCT_PROPERTIES = [
  ...['type', 'system', 'useCases', 'classification', 'personalData'],
  ...['metrics', 'roadmap', 'successor', 'endOfLife'],
] as const;

/** The same for an output port. */
export const OUTPUT_PROPERTIES = ['location', 'sla', 'access'] as const;

/** The value of a note; undefined where there is none of that name. */
export const customValue = (
  element: Loose,
  name: string,
): JsonValue | undefined =>
  objectsOf(element.customProperties).find(({ property }) => property === name)
    ?.value as JsonValue | undefined;

/** Notes of these names, as fields. */
export const customValues = (
  element: Loose,
  names: readonly string[],
): Record<string, JsonValue> =>
  Object.fromEntries(
    names.flatMap(name => {
      const value = customValue(element, name);
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
