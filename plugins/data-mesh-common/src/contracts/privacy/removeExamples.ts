import { parseDocument, stringify } from 'yaml';
import { isObject, Loose, textOf } from '../odcs/readDocument';
import { sensitivityOf } from '../odcs/sensitivity';
import { readText } from '../standards/readText';

/**
 * Which examples and enumerated values of a contract are removed before the
 * portal keeps it: none, all, or those of fields that are classified
 * confidential or higher.
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

type Path = (string | number)[];

/** Rank of `confidential`. */
const SENSITIVE = 2;
const MAX_DEPTH = 50;

/** Keys of a field under which values of the data stand. */
function* valuesOf(field: Loose, at: Path): Generator<Path> {
  for (const key of ['examples', 'enum']) {
    if (field[key] !== undefined) yield [...at, key];
  }
  const options = field.logicalTypeOptions;
  if (isObject(options) && options.enum !== undefined) {
    yield [...at, 'logicalTypeOptions', 'enum'];
  }
}

function* below(
  field: Loose,
  at: Path,
  policy: ExamplesPolicy,
  isClosed: boolean,
  depth: number,
): Generator<Path> {
  if (depth > MAX_DEPTH) return;
  // What a closed object holds is closed as well.
  const closed =
    isClosed || sensitivityOf(textOf(field.classification)) >= SENSITIVE;
  if (closed || policy === 'strip') yield* valuesOf(field, at);
  const properties = Array.isArray(field.properties) ? field.properties : [];
  for (const [i, property] of properties.entries()) {
    if (isObject(property)) {
      const place = [...at, 'properties', i];
      yield* below(property, place, policy, closed, depth + 1);
    }
  }
  const map = isObject(field.map) ? field.map : {};
  for (const [held, place] of [
    [field.items, ['items']],
    [map.key, ['map', 'key']],
    [map.value, ['map', 'value']],
  ] as const) {
    if (isObject(held)) {
      yield* below(held, [...at, ...place], policy, closed, depth + 1);
    }
  }
}

function inWords(paths: readonly Path[]): string {
  const count = (isWanted: (key: unknown) => boolean) =>
    paths.filter(path => isWanted(path.at(-1))).length;
  const parts = [
    [count(key => key === 'examples'), 'examples'],
    [count(key => key === 'enum'), 'allowed values'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(
      ([number, what]) =>
        `${what} of ${number} ${number === 1 ? 'field' : 'fields'}`,
    )
    .join(', ');
}

function deleteIn(document: Loose, path: Path): void {
  let parent: any = document;
  for (const key of path.slice(0, -1)) parent = parent?.[key];
  if (parent) delete parent[path.at(-1)!];
}

/** Removes from the text, so that comments stay. */
function cutOut(text: string, paths: readonly Path[]): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length) return undefined;
  try {
    for (const path of paths) document.deleteIn(path);
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  } catch {
    // What was cut out is written elsewhere as an alias.
    return undefined;
  }
}

/**
 * Removes examples and enumerated values from an ODCS contract. Everything else
 * stays, comments too; a definition that is no readable document is returned
 * as it is.
 *
 * @param definition - YAML or JSON
 * @public
 */
export function removeExamples(
  definition: string,
  policy: ExamplesPolicy,
): WithoutExamples {
  if (policy === 'keep' || !/\b(examples|enum)\b/.test(definition)) {
    return { definition, removed: '' };
  }
  const read = readText(definition);
  if (!read.ok) return { definition, removed: '' };
  const { document } = read;
  const schemas = Array.isArray(document.schema) ? document.schema : [];
  const paths = schemas.flatMap((schema, i) =>
    isObject(schema) ? [...below(schema, ['schema', i], policy, false, 0)] : [],
  );
  if (!paths.length) return { definition, removed: '' };
  const removed = inWords(paths);
  if (definition.trimStart().startsWith('{')) {
    paths.forEach(path => deleteIn(document, path));
    return { definition: JSON.stringify(document, null, 2), removed };
  }
  const cut = cutOut(definition, paths);
  if (cut !== undefined) return { definition: cut, removed };
  paths.forEach(path => deleteIn(document, path));
  return { definition: stringify(document, { lineWidth: 0 }), removed };
}
