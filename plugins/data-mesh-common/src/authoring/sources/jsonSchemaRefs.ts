import { isObject, Loose } from '../../contracts/odcs/readDocument';

/** References behind references; deeper than any real document. */
const MAX_STEPS = 20;
const MAX_POINTER_LENGTH = 1000;
/** Schemas that are looked at; a short document can refer to itself for ever. */
const MAX_VISITS = 100_000;

/** Follows the local references of a JSON Schema. */
export class JsonSchemaRefs {
  #visits = 0;

  constructor(private readonly document: Loose) {}

  /** Counts a schema that is looked at; false when there were too many. */
  mayVisit(): boolean {
    this.#visits += 1;
    return this.#visits <= MAX_VISITS;
  }

  #at(pointer: string): unknown {
    let node: unknown = this.document;
    for (const part of pointer.split('/').slice(1)) {
      const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
      const name = key.includes('%') ? decoded(key) : key;
      if (typeof node !== 'object' || node === null) return undefined;
      if (!Object.hasOwn(node, name)) return undefined;
      node = (node as Loose)[name];
    }
    return node;
  }

  /** The schema that is meant; undefined for one in another document or a loop. */
  follow(schema: unknown): unknown {
    let node = schema;
    for (let step = 0; step < MAX_STEPS; step++) {
      if (!isObject(node) || typeof node.$ref !== 'string') return node;
      const { $ref } = node;
      const isLocal = $ref === '#' || $ref.startsWith('#/');
      if (!isLocal || $ref.length > MAX_POINTER_LENGTH) return undefined;
      node = this.#at($ref.slice(1));
    }
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
