import { InputError } from '@backstage/errors';

/** What an integer column of PostgreSQL is compared with. */
const MAX_NUMBER = 2 ** 31 - 1;

/** An opaque cursor out of the values by which the last row of a page was ordered. */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values in a cursor.
 *
 * @param length - how many values it must have
 */
export function decodeCursor(cursor: string, length: number): string[] {
  const values = parse(Buffer.from(cursor, 'base64url').toString());
  if (
    !Array.isArray(values) ||
    values.length !== length ||
    // PostgreSQL cannot store NUL, nor compare with it.
    !values.every(value => typeof value === 'string' && !value.includes('\0'))
  ) {
    throw notACursor(cursor);
  }
  return values;
}

/** The number in a value of a cursor, which somebody may have changed. */
export function cursorNumber(
  cursor: string,
  value: string,
  type: 'integer' | 'real',
): number {
  const number = Number(value);
  if (
    value === '' ||
    !(Math.abs(number) <= MAX_NUMBER) ||
    (type === 'integer' && !Number.isInteger(number))
  ) {
    throw notACursor(cursor);
  }
  return number;
}

function notACursor(cursor: string): InputError {
  return new InputError(
    `cursor: ${JSON.stringify(cursor.slice(0, 80))} is not valid; ` +
      `allowed: the cursor of an earlier page`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
