import { isObject, Loose } from '../odcs/readDocument';
import { RawFinding, Step } from './DocumentFinding';
import { shownValue } from './shownValue';

/**
 * Entries of a list that have the same key as one before them. Entries without
 * a key are left alone.
 *
 * @param stepsOf - tells where the list is, once it is needed
 */
export function duplicates(
  entries: unknown,
  field: string,
  stepsOf: () => Step[],
  keyOf: (entry: Loose) => string = entry => entry[field] as string,
): RawFinding[] {
  if (!Array.isArray(entries) || entries.length < 2) return [];
  const seen = new Map<string, number>();
  const findings: RawFinding[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry: unknown = entries[i];
    if (!isObject(entry) || typeof entry[field] !== 'string') continue;
    const key = keyOf(entry);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, i);
    } else {
      findings.push({
        steps: [...stepsOf(), i, field],
        severity: 'warning',
        rule: 'duplicate-name',
        message: `${shownValue(
          entry[field],
        )} is the ${field} of entry ${first} too`,
        allowed: 'each once',
      });
    }
  }
  return findings;
}
