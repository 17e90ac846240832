const MAX_SHOWN = 60;

/** Of what is no single value only its kind: it may be huge, or contain itself. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text =
    typeof value === 'string' && value.length > MAX_SHOWN
      ? `${JSON.stringify(value.slice(0, MAX_SHOWN))}…`
      : JSON.stringify(value);
  return text ?? String(value);
}

/** A value with its type, where the type is what is wrong with it. */
export function shownType(value: unknown): string {
  if (typeof value === 'string') return `${shownValue(value)} is a text`;
  if (typeof value === 'number') return `${shownValue(value)} is a number`;
  if (typeof value === 'boolean') return `${value} is a boolean`;
  return value === null ? 'is empty' : `is ${shownValue(value)}`;
}
