import { InputError } from '@backstage/errors';
import {
  meaningful,
  REASON_LENGTH,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { refused } from './refused';

/**
 * The reason that somebody gives for a decision, without space around it.
 *
 * @throws InputError - when it is too short or too long, says nothing, or no
 * database takes it
 */
export function checkReason(reason: string): string {
  const text = reason.trim();
  const { min, max } = REASON_LENGTH;
  if (text.length < min || text.length > max) {
    throw new InputError(
      `reason: it has ${text.length} characters; allowed: ${min} to ${max}`,
    );
  }
  if (!meaningful(text)) {
    throw refused('reason', text, 'three words or more, and no placeholder');
  }
  // PostgreSQL cannot store NUL or half of a surrogate pair.
  if (/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text)) {
    throw refused('reason', text, 'text without control characters');
  }
  return text;
}
