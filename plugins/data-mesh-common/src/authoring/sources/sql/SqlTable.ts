import { ContractField } from '../../ContractField';
import { TableKeys } from './tableConstraint';

const lower = (text: string) => text.toLowerCase();

/** A table while a script is read: later statements add comments and keys. */
export class SqlTable {
  readonly keys: TableKeys = { primaryKey: [], unique: [] };
  readonly #byName = new Map<string, ContractField>();

  constructor(
    /** Database, schema and table, as far as they are written. */
    readonly path: string[],
    readonly fields: ContractField[],
    public description: string | undefined,
  ) {
    for (const field of fields) {
      this.#byName.set(lower(field.name), field);
    }
    // Last, so that the exact name wins where two differ only in case.
    for (const field of fields) this.#byName.set(field.name, field);
  }

  get name(): string {
    return this.path[this.path.length - 1];
  }

  field(name: string): ContractField | undefined {
    return this.#byName.get(name) ?? this.#byName.get(lower(name));
  }
}

/** The tables of a script, in their order. */
export class SqlTables {
  readonly all: SqlTable[] = [];
  readonly #byName = new Map<string, SqlTable[]>();

  add(table: SqlTable): void {
    this.all.push(table);
    const name = lower(table.name);
    const others = this.#byName.get(name);
    if (others) others.unshift(table);
    else this.#byName.set(name, [table]);
  }

  /** The table that a later statement means; the last one of that name. */
  find(path: string[]): SqlTable | undefined {
    const name = path[path.length - 1];
    if (name === undefined) return undefined;
    return this.#byName.get(lower(name))?.find(table => {
      const length = Math.min(path.length, table.path.length);
      const theirs = table.path.slice(-length).map(lower);
      return path.slice(-length).every((part, i) => lower(part) === theirs[i]);
    });
  }
}
