import { CORE_SCHEMA, load } from 'js-yaml';

/** Longest contract that is read, in characters. */
export const MAX_CONTRACT_LENGTH = 1024 * 1024;

/**
 * A document as plain values, or why it is none. `js-yaml` and not `yaml`,
 * because a sweep reads many contracts and it is eight times faster.
 */
export type ReadDocument =
  | { ok: true; document: Record<string, unknown> }
  | { ok: false; problem: string };

/** More values than a contract of the greatest length has in practice. */
const MAX_VALUES = 250_000;
const MAX_DEPTH = 200;

/**
 * Counts values, each as often as aliases repeat it. A short document can stand
 * for one that nobody could read to its end, or for one that contains itself.
 */
function isTooBig(value: unknown): boolean {
  let left = MAX_VALUES;
  const exceeds = (part: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return true;
    if (typeof part !== 'object' || part === null) return false;
    return Object.values(part).some(below => exceeds(below, depth + 1));
  };
  return exceeds(value, 0);
}

/** Reads YAML or JSON. Times stay texts; a key that stands twice is refused. */
export function readDocument(definition: unknown): ReadDocument {
  if (typeof definition !== 'string' || definition.trim() === '') {
    return { ok: false, problem: 'the definition is empty' };
  }
  if (definition.length > MAX_CONTRACT_LENGTH) {
    return {
      ok: false,
      problem: `the definition has ${definition.length} characters; allowed: at most ${MAX_CONTRACT_LENGTH}`,
    };
  }
  try {
    const document = load(definition, { schema: CORE_SCHEMA });
    if (
      typeof document !== 'object' ||
      document === null ||
      Array.isArray(document)
    ) {
      return { ok: false, problem: 'the definition is no object' };
    }
    if (isTooBig(document)) {
      return {
        ok: false,
        problem: `the definition holds more than ${MAX_VALUES} values, or is nested more than ${MAX_DEPTH} deep, when its aliases are followed`,
      };
    }
    return { ok: true, document: document as Record<string, unknown> };
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    return {
      ok: false,
      problem: `the definition is neither YAML nor JSON: ${reason}`,
    };
  }
}

/** What stands at a place of a document whose shape nobody has checked. */
export type Loose = Record<string, unknown>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsOf = (value: unknown): Loose[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
