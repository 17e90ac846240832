import { isObject, Loose, textOf } from '../../contracts/odcs/readDocument';

/** Deeper than any real schema. */
const MAX_DEPTH = 50;

const namedTypes = ['record', 'enum', 'fixed', 'error'];

/** The types of an Avro document that have a name, wherever they are defined. */
export class AvroNames {
  readonly #types = new Map<string, Loose>();

  constructor(document: unknown) {
    this.#collect(document, '', 0);
  }

  namespaceOf(type: Loose, around: string): string {
    const name = textOf(type.name);
    const dot = name.lastIndexOf('.');
    if (dot > 0) return name.slice(0, dot);
    return type.namespace === undefined ? around : textOf(type.namespace);
  }

  /** The type of that name; one without a namespace is sought in `namespace`. */
  find(name: string, namespace: string): Loose | undefined {
    return this.#types.get(`${namespace}.${name}`) ?? this.#types.get(name);
  }

  #collect(node: unknown, around: string, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(node)) {
      for (const part of node) this.#collect(part, around, depth + 1);
    }
    if (!isObject(node)) return;
    const isNamed = namedTypes.includes(textOf(node.type));
    const namespace = isNamed ? this.namespaceOf(node, around) : around;
    if (isNamed) {
      const name = textOf(node.name).split('.').pop() ?? '';
      this.#types.set(namespace ? `${namespace}.${name}` : name, node);
    }
    for (const below of ['type', 'fields', 'items', 'values', 'types']) {
      this.#collect(node[below], namespace, depth + 1);
    }
  }
}
