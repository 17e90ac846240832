/**
 * Lists whose order means nothing, wherever they stand: their entries are found
 * by name. All other lists are sequences.
 */
const UNORDERED: ReadonlySet<string> = new Set([
  'schema',
  'properties',
  'servers',
  'roles',
  'slaProperties',
  'quality',
  'relationships',
  'enum',
  'required',
  'tags',
  'examples',
  'synonyms',
  'customProperties',
  'authoritativeDefinitions',
  'transformSourceObjects',
  'support',
  'team',
  'members',
]);

const statedKeys = (value: object): string[] =>
  Object.keys(value).filter(
    key => (value as Record<string, unknown>)[key] !== undefined,
  );

/**
 * Tells whether values say the same: the order of keys, and of lists where it
 * means nothing, does not count, and a key without a value is none. It remembers
 * what it has seen, so however often parts of the same documents are asked about,
 * each of their values is taken apart once.
 */
export class Sameness {
  /** A number for each way to say something; texts stand for themselves. */
  readonly #numbers = new Map<string, number>();
  readonly #texts = new Map<string, number>();
  readonly #ordered = new Map<object, number>();
  readonly #unordered = new Map<object, number>();
  /** The object that each one was last found to be equal to, or different from. */
  readonly #equal = new Map<object, object>();
  readonly #different = new Map<object, object>();

  /** @param name - the key under which both values stand */
  same(a: unknown, b: unknown, name: string = ''): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) {
      return Number.isNaN(a) && Number.isNaN(b);
    }
    if (Array.isArray(a) || Array.isArray(b)) {
      return Array.isArray(a) && Array.isArray(b) && this.#sameList(a, b, name);
    }
    if (this.#equal.get(a) === b) return true;
    if (this.#different.get(a) === b) return false;
    const isSame = this.#sameObject(
      a as Record<string, unknown>,
      b as Record<string, unknown>,
    );
    (isSame ? this.#equal : this.#different).set(a, b);
    return isSame;
  }

  #sameObject(
    left: Record<string, unknown>,
    right: Record<string, unknown>,
  ): boolean {
    const keys = statedKeys(left);
    return (
      keys.length === statedKeys(right).length &&
      keys.every(
        key =>
          Object.hasOwn(right, key) &&
          right[key] !== undefined &&
          this.same(left[key], right[key], key),
      )
    );
  }

  /** A number that two values share exactly when they say the same. */
  numberOf(value: unknown, name: string = ''): number {
    if (typeof value !== 'object' || value === null) {
      if (typeof value === 'string') return this.#number(value, this.#texts);
      // 0 and -0 are equal, and written alike.
      return this.#number(`${typeof value} ${String(value)}`);
    }
    const known =
      Array.isArray(value) && UNORDERED.has(name)
        ? this.#unordered
        : this.#ordered;
    const found = known.get(value);
    if (found !== undefined) return found;
    const number = this.#number(this.#written(value, name));
    known.set(value, number);
    return number;
  }

  #sameList(a: unknown[], b: unknown[], name: string): boolean {
    if (a.length !== b.length) return false;
    if (a.every((entry, index) => this.same(entry, b[index]))) return true;
    return (
      UNORDERED.has(name) && this.numberOf(a, name) === this.numberOf(b, name)
    );
  }

  #written(value: object, name: string): string {
    if (Array.isArray(value)) {
      const entries = value.map(entry => this.numberOf(entry));
      if (UNORDERED.has(name)) entries.sort((a, b) => a - b);
      return `[${entries.join()}]`;
    }
    const entries = statedKeys(value).map(
      key =>
        `${this.numberOf(key)}:${this.numberOf(
          (value as Record<string, unknown>)[key],
          key,
        )}`,
    );
    return `{${entries.sort().join()}}`;
  }

  #number(written: string, numbers = this.#numbers): number {
    const found = numbers.get(written);
    if (found !== undefined) return found;
    const number = this.#numbers.size + this.#texts.size;
    numbers.set(written, number);
    return number;
  }
}
