import { CORE_SCHEMA, load, Schema, Type, YAMLException } from 'js-yaml';
import { DocumentFinding } from '../findings/DocumentFinding';
import { shownValue } from '../findings/shownValue';

/**
 * Longest document that is read, in characters.
 *
 * @public
 */
export const MAX_CONTRACT_LENGTH = 1024 * 1024;

/** More values than a document of the greatest length has in practice. */
const MAX_VALUES = 250_000;
/** Where `js-yaml` stops unless told otherwise; a test says so. */
const MAX_WRITTEN_DEPTH = 100;
/** The types of `js-yaml` do not know it yet; unless told, it is 10,000. */
const limits: object = { maxTotalMergeKeys: MAX_VALUES };
/** Aliases may lead deeper than what is written. */
const MAX_DEPTH = 200;

/**
 * `<<: *base` takes over the fields of another object. YAML 1.2 has dropped it,
 * but contracts use it, and the tools around them understand it.
 */
const MERGING_SCHEMA = CORE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:merge', {
      kind: 'scalar',
      resolve: key => key === '<<',
    }),
  ],
});

/** What a text holds, or why it holds nothing that can be read. */
export type ReadText =
  | { ok: true; document: Record<string, unknown> }
  | { ok: false; finding: DocumentFinding };

const failure = (
  rule: string,
  message: string,
  more: Partial<DocumentFinding> = {},
): ReadText => ({
  ok: false,
  finding: { path: '', severity: 'error', rule, message, ...more },
});

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

/** Where the second document of a text begins. */
function secondDocument(text: string): Partial<DocumentFinding> {
  const lines = text.split('\n');
  const marks = lines.flatMap((line, i) =>
    /^---(\s|$)/.test(line) ? [i] : [],
  );
  const first = lines.findIndex(line => /^[^#\s%-]/.test(line));
  const mark = marks.find(i => i > first);
  return mark === undefined ? {} : { line: mark + 1, column: 1 };
}

function unreadable(error: unknown, text: string): ReadText {
  const { reason, mark, message } = error as Partial<YAMLException>;
  const why = reason ?? String(message).split('\n')[0];
  const at = mark ? { line: mark.line + 1, column: mark.column + 1 } : {};
  if (error instanceof RangeError || /maxDepth/.test(why)) {
    return failure('depth', 'the document is nested too deep', {
      allowed: `less than ${MAX_WRITTEN_DEPTH} levels, each list and each object is one`,
      ...at,
    });
  }
  if (/single document/.test(why)) {
    return failure(
      'several-documents',
      'the document is neither YAML nor JSON: the text holds several documents',
      { allowed: 'one', ...secondDocument(text) },
    );
  }
  return failure(
    /duplicated mapping key/.test(why) ? 'duplicate-key' : 'syntax',
    `the document is neither YAML nor JSON: ${why.slice(0, 200)}`,
    at,
  );
}

function readBy(schema: Schema, text: unknown): ReadText {
  if (typeof text !== 'string') {
    return failure('empty', 'the document is empty', { allowed: 'a text' });
  }
  if (text.length > MAX_CONTRACT_LENGTH) {
    return failure('length', `the document has ${text.length} characters`, {
      allowed: `at most ${MAX_CONTRACT_LENGTH}`,
    });
  }
  if (text.trim() === '') return failure('empty', 'the document is empty');
  try {
    const document = load(text, { schema, ...limits });
    if (
      typeof document !== 'object' ||
      document === null ||
      Array.isArray(document)
    ) {
      return failure(
        'no-object',
        `the document is no object but ${shownValue(document)}`,
        { line: 1, column: 1, allowed: 'an object' },
      );
    }
    if (isTooBig(document)) {
      return failure(
        'size',
        `the document holds more than ${MAX_VALUES} values, or is nested more than ${MAX_DEPTH} deep, when its aliases are followed`,
      );
    }
    return { ok: true, document: document as Record<string, unknown> };
  } catch (error) {
    return unreadable(error, text);
  }
}

/**
 * Reads YAML or JSON as plain values. Times stay texts, merge keys are followed,
 * and a key that stands twice is refused. With `js-yaml` and not `yaml`, because
 * a sweep reads many documents and it is eight times faster. Never throws.
 */
export const readText = (text: unknown): ReadText =>
  readBy(MERGING_SCHEMA, text);

/**
 * The same, with each object as it is written: what it takes over from another
 * one stands under `<<`. Nothing that is in the text is hidden by something else.
 */
export const readTextAsWritten = (text: unknown): ReadText =>
  readBy(CORE_SCHEMA, text);
