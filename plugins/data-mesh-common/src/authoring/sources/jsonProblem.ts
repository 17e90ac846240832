const literals = ['true', 'false', 'null'];
const numberParts = /[-+.\deE]/;
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/;

/** The place behind a string that opens at `at`, or where it breaks. */
function endOfString(text: string, at: number): { end: number; ok: boolean } {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '"') return { end: i + 1, ok: true };
    if (text[i] < ' ') return { end: i, ok: false };
    if (text[i] === '\\') {
      const escape = text.slice(i + 1, i + 6);
      if (!/^(["\\/bfnrt]|u[\da-fA-F]{4})/.test(escape)) {
        return { end: i, ok: false };
      }
      i += 1;
    }
  }
  return { end: text.length, ok: false };
}

/** The place behind a string, number or literal; `at` when none starts there. */
function endOfValue(text: string, at: number): { end: number; ok: boolean } {
  if (text[at] === '"') return endOfString(text, at);
  const literal = literals.find(word => text.startsWith(word, at));
  if (literal) return { end: at + literal.length, ok: true };
  let end = at;
  while (end < text.length && numberParts.test(text[end])) end += 1;
  return number.test(text.slice(at, end))
    ? { end, ok: true }
    : { end: at, ok: false };
}

type Expected =
  | 'value'
  | 'valueOrClose'
  | 'key'
  | 'keyOrClose'
  | 'colon'
  | 'next';

/**
 * Where text stops being JSON; its length when it ends too early. Engines tell
 * this in different words, and some of them not at all.
 */
export function jsonProblem(text: string): number | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    const isKey: boolean = expected === 'key' || expected === 'keyOrClose';
    const isValue: boolean =
      expected === 'value' || expected === 'valueOrClose';
    const mayClose: boolean =
      expected === 'next' || expected.endsWith('OrClose');
    if (' \t\r\n'.includes(char)) {
      at += 1;
    } else if (isValue && (char === '{' || char === '[')) {
      open.push(char === '{' ? '}' : ']');
      expected = char === '{' ? 'keyOrClose' : 'valueOrClose';
      at += 1;
    } else if (mayClose && char === open[open.length - 1]) {
      open.pop();
      expected = 'next';
      at += 1;
    } else if (expected === 'next' && char === ',' && open.length > 0) {
      expected = open[open.length - 1] === '}' ? 'key' : 'value';
      at += 1;
    } else if (expected === 'colon' && char === ':') {
      expected = 'value';
      at += 1;
    } else if (isValue || (isKey && char === '"')) {
      const { end, ok } = endOfValue(text, at);
      if (!ok) return end;
      expected = isKey ? 'colon' : 'next';
      at = end;
    } else {
      return at;
    }
  }
  return expected === 'next' && open.length === 0 ? undefined : text.length;
}
