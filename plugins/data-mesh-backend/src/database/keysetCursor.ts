import { InputError } from '@backstage/errors';

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
    !values.every(value => typeof value === 'string')
  ) {
    throw new InputError(
      `cursor: ${JSON.stringify(cursor.slice(0, 80))} is not valid; ` +
        `allowed: the cursor of an earlier page`,
    );
  }
  return values;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
