import { ChangeWeight, VersionStep } from './contractChange';

/** Major, minor and patch. */
type Version = [number, number, number];

/**
 * Reads `2.1.0`, and what people write for it: `2.1`, `v2`. Not the `semver`
 * library, because this runs in the browser, too, and three numbers are all that
 * is judged: what follows them (`-rc.1`, `+build`) does not count.
 */
function read(version: string): Version | undefined {
  const match =
    /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-+][0-9A-Za-z.+-]*)?$/i.exec(
      version.trim(),
    );
  if (!match) return undefined;
  const [, major, minor = '0', patch = '0'] = match;
  return [Number(major), Number(minor), Number(patch)];
}

const steps = ['major', 'minor', 'patch'] as const;

/** How a version moved. */
export function versionStep(from: string, to: string): VersionStep {
  const [old, now] = [read(from), read(to)];
  if (!old || !now) return 'unknown';
  const index = steps.findIndex((_, place) => old[place] !== now[place]);
  if (index < 0) return 'none';
  return now[index] < old[index] ? 'backwards' : steps[index];
}

/**
 * Whether readers of the old version must expect the new one to break them. With
 * major version 0 a new minor version is enough, as SemVer leaves it open and
 * package managers have it.
 */
export function admitsBreaking(from: string, to: string): boolean {
  const step = versionStep(from, to);
  return step === 'major' || (step === 'minor' && read(from)?.[0] === 0);
}

/** The lowest version after one that admits changes of a weight. */
export function nextVersion(
  from: string,
  weight: ChangeWeight,
): string | undefined {
  const old = read(from);
  if (!old) return undefined;
  const [major, minor, patch] = old;
  if (weight === 'patch') return `${major}.${minor}.${patch + 1}`;
  if (weight === 'minor' || major === 0) return `${major}.${minor + 1}.0`;
  return `${major + 1}.0.0`;
}
