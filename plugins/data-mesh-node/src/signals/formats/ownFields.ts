import { Loose, numberOf } from '../cleaning/looseJson';
import { refused } from '../cleaning/refused';

/** Whether the text can be stored as it is. */
const isStorable = (text: string) => !/\p{Cc}|\p{Cs}/u.test(text);

/** Text of our own formats, of 1 to `max` characters. */
export function requiredText(
  object: Loose,
  name: string,
  place: string,
  max: number,
): string {
  const value = object[name];
  if (
    typeof value !== 'string' ||
    value.trim() === '' ||
    value.length > max ||
    !isStorable(value)
  ) {
    throw refused(
      `${place}${name}`,
      value,
      `text of 1 to ${max} characters, no control characters among them`,
    );
  }
  return value;
}

/** The same, which may be missing. */
export const optionalText = (
  object: Loose,
  name: string,
  place: string,
  max: number,
) =>
  object[name] === undefined
    ? undefined
    : requiredText(object, name, place, max);

/** A number that is counted: whole, and not negative. */
export function requiredCount(
  object: Loose,
  name: string,
  place: string,
): number {
  const value = numberOf(object[name]);
  if (value === undefined || !Number.isSafeInteger(value) || value < 0) {
    throw refused(`${place}${name}`, object[name], 'a whole number from 0 on');
  }
  return value;
}

/** In formats of our own, another name is a mistake. */
export function refuseOtherNames(
  object: Loose,
  allowed: readonly string[],
  place: string,
): void {
  const other = Object.keys(object).find(name => !allowed.includes(name));
  if (other !== undefined) {
    throw refused(`${place}name of a field`, other, allowed.join(', '));
  }
}
