import { isObject, Loose, textOf } from '../../contracts/odcs/readDocument';

/** What the tests of a dbt project say about a column. */
export type ColumnTests = { notNull: boolean; unique: boolean };

/** The tests of all models, by model and column. */
export class DbtTests {
  readonly #columns = new Map<string, ColumnTests>();

  /** dbt compares names of columns without regard to case, as warehouses do. */
  #key = (model: string, column: string): string =>
    JSON.stringify([model, column.toLowerCase().replace(/["`[\]]/g, '')]);

  of(model: string, column: string): ColumnTests {
    return (
      this.#columns.get(this.#key(model, column)) ?? {
        notNull: false,
        unique: false,
      }
    );
  }

  add(model: string, column: string, more: Partial<ColumnTests>): void {
    const before = this.of(model, column);
    this.#columns.set(this.#key(model, column), { ...before, ...more });
  }
}

const loose = (value: unknown): Loose => (isObject(value) ? value : {});

/**
 * The model that a test is about. Manifests before v10 have no `attached_node`;
 * tests of a single column depend on one model then.
 */
function testedModel(test: Loose): string {
  const attached = textOf(test.attached_node);
  if (attached) return attached;
  const { nodes } = loose(test.depends_on);
  return Array.isArray(nodes) && nodes.length === 1 ? textOf(nodes[0]) : '';
}

/** Collects `not_null` and `unique`, as far as they hold for all rows. */
export function dbtTests(nodes: Loose[]): DbtTests {
  const tests = new DbtTests();
  for (const node of nodes) {
    const metadata = loose(node.test_metadata);
    const kwargs = loose(metadata.kwargs);
    const column = textOf(node.column_name) || textOf(kwargs.column_name);
    const model = testedModel(node);
    const isTest = node.resource_type === 'test' && !metadata.namespace;
    // With a condition it says nothing about the other rows.
    const hasCondition = Boolean(loose(node.config).where);
    if (isTest && !hasCondition && column && model) {
      if (metadata.name === 'not_null') {
        tests.add(model, column, { notNull: true });
      } else if (metadata.name === 'unique') {
        tests.add(model, column, { unique: true });
      }
    }
  }
  return tests;
}
