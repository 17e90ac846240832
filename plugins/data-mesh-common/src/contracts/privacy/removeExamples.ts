import { stringify } from 'yaml';
import { Loose } from '../odcs/readDocument';
import { readTextAsWritten } from '../standards/readText';
import { cutFromValues } from './cutFromValues';
import { cutFromYaml } from './cutFromYaml';
import { ValuePlace, valuePlaces } from './valuePlaces';

/**
 * Which examples and enumerated values of a contract are removed before the
 * portal keeps it: none, all, or those of fields that are classified
 * confidential or higher, or in words that nobody knows.
 *
 * @public
 */
export type ExamplesPolicy = 'keep' | 'strip' | 'sensitive';

/**
 * A definition without values that not every reader may see.
 *
 * @public
 */
export interface WithoutExamples {
  definition: string;
  /** What was removed, in words; empty when nothing was. */
  removed: string;
}

function inWords(places: readonly ValuePlace[]): string {
  return (['examples', 'allowed values', 'default values'] as const)
    .map(kind => [places.filter(({ what }) => what === kind).length, kind])
    .filter(([count]) => count !== 0)
    .map(
      ([count, kind]) =>
        `${kind} of ${count} ${count === 1 ? 'field' : 'fields'}`,
    )
    .join(', ');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function cutOut(
  definition: string,
  document: Loose,
  places: readonly ValuePlace[],
  isLeft: (text: string) => boolean,
): string {
  const paths = places.map(({ path }) => path);
  if (isJson(definition)) {
    cutFromValues(document, paths, false);
    return JSON.stringify(document, null, 2);
  }
  // Two libraries read the text: what one of them cut, the other one checks.
  const cut = cutFromYaml(definition, paths);
  if (cut !== undefined && !isLeft(cut)) return cut;
  cutFromValues(document, paths, /&\S/.test(definition));
  return stringify(document, { lineWidth: 0 });
}

/**
 * Removes examples and enumerated values from an ODCS contract: what stands
 * under `examples`, `enum`, their variants and `default` among the options of a
 * type, and `validValues` of quality rules, whatever the shape around them. What
 * has an anchor of YAML is removed wherever it is used as well. Everything else
 * stays, comments too; a definition that is no readable document is returned
 * as it is.
 *
 * With `sensitive` the values of a field go that is closed, that stands in
 * something closed, or that holds something closed. Closed is what is classified
 * confidential or higher or in words that nobody knows, or has a tag or a custom
 * property that says so. Without any classification values stay.
 *
 * @param definition - YAML or JSON
 * @public
 */
export function removeExamples(
  definition: string,
  policy: ExamplesPolicy,
): WithoutExamples {
  const unchanged = { definition, removed: '' };
  if (policy === 'keep') return unchanged;
  const all = policy === 'strip';
  const read = readTextAsWritten(definition);
  if (!read.ok) return unchanged;
  const places = valuePlaces(read.document, all);
  if (!places.length) return unchanged;
  const isLeft = (text: string) => {
    const result = readTextAsWritten(text);
    return !result.ok || valuePlaces(result.document, all).length > 0;
  };
  return {
    removed: inWords(places),
    definition: cutOut(definition, read.document, places, isLeft),
  };
}

/**
 * Whether a contract holds examples or enumerated values, whatever its
 * classifications: `removeExamples` with `strip` would remove something. False
 * for a definition that is no readable document.
 *
 * @param definition - YAML or JSON
 * @public
 */
export function hasExamples(definition: string): boolean {
  const read = readTextAsWritten(definition);
  return read.ok && valuePlaces(read.document, true).length > 0;
}
