import { InputError } from '@backstage/errors';
import { cutText } from './safeName';

const MAX_SHOWN = 80;

/** A path as people write it: `results[3].status`. */
export function placeText(path: readonly (string | number)[]): string {
  return cutText(
    path.reduce<string>((text, part) => {
      if (typeof part === 'number') return `${text}[${part}]`;
      return text === '' ? part : `${text}.${part}`;
    }, ''),
    200,
  );
}

/** An error that names the place, the value and what is allowed. */
export function refused(
  place: string,
  value: unknown,
  allowed: string,
): InputError {
  if (value === undefined) {
    return new InputError(`${place} is missing; allowed: ${allowed}`);
  }
  return new InputError(
    `${place}: ${shown(value)} is not valid; allowed: ${allowed}`,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return cutText(JSON.stringify(value) ?? String(value), MAX_SHOWN);
}
