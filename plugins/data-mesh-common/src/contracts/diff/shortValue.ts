const MAX_LENGTH = 160;

/** Cuts a text for people between characters, never within one. */
export function cut(text: string, length: number = MAX_LENGTH): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** JSON that is written only as far as it will be shown. */
function jsonStart(value: unknown): string {
  let text = '';
  const write = (part: unknown): void => {
    if (text.length > MAX_LENGTH) return;
    if (typeof part === 'string') {
      text += JSON.stringify(cut(part));
    } else if (typeof part !== 'object' || part === null) {
      text += String(part);
    } else if (Array.isArray(part)) {
      text += '[';
      for (const [index, entry] of part.entries()) {
        if (text.length > MAX_LENGTH) return;
        if (index > 0) text += ', ';
        write(entry);
      }
      text += ']';
    } else {
      text += '{';
      for (const [index, [key, entry]] of Object.entries(part).entries()) {
        if (text.length > MAX_LENGTH) return;
        text += `${index > 0 ? ', ' : ''}${JSON.stringify(cut(key))}: `;
        write(entry);
      }
      text += '}';
    }
  };
  write(value);
  return cut(text);
}

/** A value in a form short enough to be shown; undefined stays undefined. */
export function shortValue(
  value: unknown,
): string | number | boolean | null | undefined {
  if (typeof value === 'string') return cut(value);
  if (typeof value === 'number') {
    // JSON has neither infinity nor NaN.
    return Number.isFinite(value) ? value : String(value);
  }
  if (value === undefined || value === null || typeof value === 'boolean') {
    return value;
  }
  return jsonStart(value);
}
