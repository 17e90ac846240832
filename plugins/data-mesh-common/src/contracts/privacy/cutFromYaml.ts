import {
  Alias,
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Node,
  parseDocument,
  visit,
  YAMLMap,
} from 'yaml';
import { Path } from './valuePlaces';

/** What each alias stands for; the last anchor of its name before it counts. */
function aliasesOf(document: Document): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const sources = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const source = anchors.get(node.source);
        if (source) sources.set(node, source);
      } else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return sources;
}

const valueOf = (item: unknown) => (isPair(item) ? item.value : item);

/** Removes items, and all that is written once for them and for other places. */
class Cutter {
  readonly #sources: Map<Alias, Node>;
  /** Nodes that stand for a removed value, wherever they are used. */
  readonly #gone = new Set<Node>();
  readonly #cut = new Set<unknown>();
  readonly #pairs = new Map<YAMLMap, Map<string, unknown>>();

  constructor(private readonly document: Document) {
    this.#sources = aliasesOf(document);
  }

  /**
   * A pair of a map or an entry of a list; undefined when the text is not what
   * the plain values say.
   */
  itemAt(path: Path): unknown {
    let item: unknown;
    let at: unknown = this.document.contents;
    for (const key of path) {
      const holder = this.#resolved(at);
      if (isMap(holder)) item = this.#pairsOf(holder).get(String(key));
      else item = isSeq(holder) ? holder.items[Number(key)] : undefined;
      if (item === undefined) return undefined;
      at = valueOf(item);
    }
    return item;
  }

  remove(item: unknown): void {
    this.#cut.add(item);
    this.#forget(valueOf(item));
  }

  /** All that was named, and all that stands for the same values. */
  sweep(): void {
    const isGone = (node: unknown) => {
      const value = this.#resolved(node);
      return isNode(value) && this.#gone.has(value);
    };
    const sweep = (node: unknown): void => {
      if (!isMap(node) && !isSeq(node)) return;
      const items = (node.items as unknown[]).filter(
        item =>
          !this.#cut.has(item) &&
          !isGone(valueOf(item)) &&
          !(isPair(item) && isGone(item.key)),
      );
      (node as { items: unknown[] }).items = items;
      for (const item of items) {
        if (isPair(item)) sweep(item.key);
        sweep(valueOf(item));
      }
    };
    sweep(this.document.contents);
  }

  #resolved = (node: unknown): unknown =>
    isAlias(node) ? this.#sources.get(node) : node;

  #pairsOf(map: YAMLMap): Map<string, unknown> {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map();
      for (const pair of map.items) {
        const key = this.#resolved(pair.key);
        if (isScalar(key)) pairs.set(String(key.value), pair);
      }
      this.#pairs.set(map, pairs);
    }
    return pairs;
  }

  #forget(value: unknown): void {
    const node = this.#resolved(value);
    if (!isNode(node) || this.#gone.has(node)) return;
    this.#gone.add(node);
    if (!isCollection(node)) return;
    for (const item of node.items) {
      if (isPair(item)) this.#forget(item.key);
      this.#forget(valueOf(item));
    }
  }
}

/**
 * Removes places from YAML in its text, so that comments stay. A value that has
 * an anchor is removed wherever it is used, and where it is defined. Undefined
 * when it cannot be done in the text.
 */
export function cutFromYaml(
  text: string,
  paths: readonly Path[],
): string | undefined {
  try {
    // That keys are unique was seen before, and takes long in wide maps.
    const document = parseDocument(text, { uniqueKeys: false });
    if (document.errors.length) return undefined;
    const cutter = new Cutter(document);
    const items = paths.map(path => cutter.itemAt(path));
    for (const item of items) {
      if (!item) return undefined;
      cutter.remove(item);
    }
    cutter.sweep();
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  } catch {
    // An alias of what is gone, or a document that is nested too deep.
    return undefined;
  }
}
