import { objectOf, textOf } from '../../cleaning/looseJson';

/** What is kept of a test of manifest.json. */
export interface ManifestTest {
  name: string;
  /** As in `dbt_utils`; none for those of dbt itself. */
  namespace?: string;
  /** `not_null`; none for a singular test. */
  testName?: string;
  /** Whether it has arguments, and the name that dbt made of them has values. */
  hasArguments: boolean;
  column?: string;
  /** Id of the model or the source that is tested. */
  tested?: string;
  severity?: string;
  contractRule?: string;
  dimension?: string;
}

/** What is kept of anything else: its name as `database.schema.table`. */
export interface ManifestTable {
  name: string;
  dataset: string;
}

/** What is no value of somebody's data. */
const PLAIN_ARGUMENTS = new Set(['model', 'column_name']);

export function manifestTable(node: unknown): ManifestTable | undefined {
  const { database, schema, alias, identifier, name } = objectOf(node);
  const table = textOf(identifier) ?? textOf(alias) ?? textOf(name);
  if (!table) return undefined;
  const parts = [textOf(database), textOf(schema), table];
  return {
    name: textOf(name) ?? table,
    dataset: parts.filter(part => part !== undefined).join('.'),
  };
}

export function manifestTest(node: unknown): ManifestTest {
  const test = objectOf(node);
  const metadata = objectOf(test.test_metadata);
  const kwargs = objectOf(metadata.kwargs);
  const config = objectOf(test.config);
  const meta = { ...objectOf(config.meta), ...objectOf(test.meta) };
  const column = textOf(test.column_name) ?? textOf(kwargs.column_name);
  const tested = testedNode(test, textOf(kwargs.model));
  const found: ManifestTest = {
    name: textOf(test.name) ?? '',
    hasArguments: Object.keys(kwargs).some(name => !PLAIN_ARGUMENTS.has(name)),
  };
  const optional = {
    namespace: textOf(metadata.namespace),
    testName: textOf(metadata.name),
    column: column && unquoted(column),
    tested,
    severity: textOf(config.severity)?.toLowerCase(),
    contractRule: textOf(meta.data_mesh_rule) ?? textOf(meta.odcs_rule),
    dimension: textOf(meta.dimension),
  };
  for (const [name, value] of Object.entries(optional)) {
    if (value) Object.assign(found, { [name]: value });
  }
  return found;
}

/**
 * The model or source that a test is of. Newer files say it, but for Fusion, which
 * leaves a part out of the id of a source. In others, it is the only one that the
 * test reads; a test of relationships reads two, in the order
 * of the names in its arguments, so that its first is the other one.
 */
function testedNode(
  test: Record<string, unknown>,
  model: string | undefined,
): string | undefined {
  const attached = textOf(test.attached_node);
  const { nodes } = objectOf(test.depends_on);
  const ids = Array.isArray(nodes) ? nodes.flatMap(id => textOf(id) ?? []) : [];
  if (attached && (ids.length === 0 || ids.includes(attached))) return attached;
  if (ids.length < 2) return ids[0];
  const wanted = model && namesInCall(model);
  if (!wanted) return undefined;
  const fitting = ids.filter(id => id.endsWith(`.${wanted}`));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** `{{ get_where_subquery(ref('shop', 'orders')) }}` is of `shop.orders`. */
function namesInCall(model: string): string | undefined {
  const [, call] = /\b(?:ref|source)\(([^)]*)\)/.exec(model) ?? [];
  const names = call?.match(/(?<=')[^',]+(?=')|(?<=")[^",]+(?=")/g);
  return names?.join('.');
}

/** Names are quoted in YAML files where the database needs it. */
export function unquoted(name: string): string {
  return name.replace(/^(["`[])(.*)["`\]]$/, '$2');
}
