import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  parseDocument,
  YAMLMap,
} from 'yaml';
import { RawFinding, Step } from './DocumentFinding';

/** Longest text in which places are looked up: reading it takes half a second. */
const MAX_LENGTH = 512 * 1024;

/** A place in a text, from 1. */
export interface Position {
  line: number;
  column: number;
}

interface Place {
  /** Where the value, or the key that leads to it, begins. */
  offset: number;
  node: Node | null;
}

/** Merge keys that lead from one to the next, more than anybody writes. */
const MAX_MERGES = 20;

const pairAt = (map: YAMLMap, step: Step) =>
  map.items.find(
    ({ key }) => isScalar(key) && String(key.value) === String(step),
  );

/** What an object has taken over is where the other object has it. */
function mergedAt(
  document: Document,
  map: YAMLMap,
  step: Step,
  depth: number,
): Place | undefined {
  const merged = depth < MAX_MERGES ? pairAt(map, '<<')?.value : undefined;
  const bases = isSeq(merged) ? merged.items : [merged];
  for (const base of bases) {
    const place = { offset: 0, node: (base as Node | undefined) ?? null };
    const found = below(document, place, step, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function below(
  document: Document,
  place: Place,
  step: Step,
  depth: number = 0,
): Place | undefined {
  const node = isAlias(place.node) ? place.node.resolve(document) : place.node;
  if (isMap(node)) {
    const pair = pairAt(node, step);
    const key = pair?.key as Node | undefined;
    if (key?.range) {
      return { offset: key.range[0], node: (pair?.value as Node) ?? null };
    }
    return mergedAt(document, node, step, depth);
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item?.range ? { offset: item.range[0], node: item } : undefined;
  }
  return undefined;
}

/**
 * Finds where findings are in the text of their document. A field is where its
 * key is; what is missing is where its parent is. It reads the text again with
 * `yaml`, which remembers places and is eight times slower than what read it
 * first, so it is for documents with findings only.
 */
export function positionsOf(
  text: string,
  findings: readonly RawFinding[],
): (Position | undefined)[] {
  if (text.length > MAX_LENGTH) return findings.map(() => undefined);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    logLevel: 'silent',
    prettyErrors: false,
    strict: false,
    stringKeys: false,
    uniqueKeys: false,
  });
  const root: Place = { offset: 0, node: document.contents as Node | null };
  if (root.node?.range) root.offset = root.node.range[0];
  return findings.map(({ steps }) => {
    let place = root;
    for (const step of steps) {
      const next = below(document, place, step);
      if (!next) break;
      place = next;
    }
    const { line, col } = lines.linePos(place.offset);
    return line > 0 ? { line, column: col } : undefined;
  });
}
