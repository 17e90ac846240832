import { RawFinding } from './DocumentFinding';
import { shownValue } from './shownValue';

/** A version that tools cannot compare with another. */
export function versionAdvice(version: unknown): RawFinding[] {
  const isSemVer =
    typeof version !== 'string' ||
    version.trim() === '' ||
    /^v?\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][\w.+-]*)?$/.test(version);
  return isSemVer
    ? []
    : [
        {
          steps: ['version'],
          severity: 'warning',
          rule: 'semver',
          message: `${shownValue(version)} is no semantic version`,
          allowed: 'a version such as 1.4.0',
        },
      ];
}
