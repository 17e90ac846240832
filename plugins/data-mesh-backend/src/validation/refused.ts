import { InputError } from '@backstage/errors';

const MAX_SHOWN = 80;

/** An error that names the place, the value and what is allowed. */
export function refused(
  field: string,
  value: unknown,
  allowed: string,
): InputError {
  // JSON has no NaN.
  const text =
    typeof value === 'number'
      ? String(value)
      : JSON.stringify(value) ?? String(value);
  const shown =
    text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
  return new InputError(`${field}: ${shown} is not valid; allowed: ${allowed}`);
}
