import { RawFinding } from '../findings/DocumentFinding';
import { shownValue } from '../findings/shownValue';
import { Loose } from '../odcs/readDocument';
import { StandardVersion } from './fields';

/** The versions of a standard that are known, the oldest first. */
export interface KnownVersions {
  /** The name of the standard, for messages. */
  name: string;
  /** Each `apiVersion` that is known, with the version of the schema it has. */
  versions: readonly (readonly [apiVersion: string, schema: StandardVersion])[];
  /** The next schema, for those versions whose documents often have parts of it. */
  alsoAs?: ReadonlyMap<StandardVersion, StandardVersion>;
  /** Older versions, whose documents have another shape and may name no version. */
  older?: { name: string; isShapeOf(document: Loose): boolean };
}

/** The schema to validate against, and what is to be said about the version. */
export interface ResolvedVersion {
  /** The `apiVersion` whose schema it is. */
  schemaVersion: string;
  schema: StandardVersion;
  findings: RawFinding[];
  /** The document may say things that nobody here has heard of. */
  newer: boolean;
  /** The document is of a version with which it makes no sense to compare it. */
  unsupported: boolean;
}

const written = /^v(\d{1,6})\.(\d{1,6})\.(\d{1,6})(-[\w.-]{1,60})?$/;
const meant = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.|$)/i;

/** The last `apiVersion` that has a schema. */
export const lastOf = (
  { versions }: KnownVersions,
  schema: StandardVersion,
): string => versions.filter(([, of]) => of === schema).pop()![0];

const compare = (a: readonly number[], b: readonly number[]) =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

const numbersOf = (apiVersion: string) =>
  written.exec(apiVersion)!.slice(1, 4).map(Number);

const finding = (
  severity: RawFinding['severity'],
  rule: string,
  message: string,
  allowed: string,
): RawFinding => ({ steps: ['apiVersion'], severity, rule, message, allowed });

/** What is to be said when a document names no version, but shows that it is older. */
function olderShape(
  document: Loose,
  { older, versions }: KnownVersions,
): RawFinding | undefined {
  const { apiVersion } = document;
  const isUnknown = apiVersion === undefined || apiVersion === null;
  if (!isUnknown || !older?.isShapeOf(document)) return undefined;
  return finding(
    'error',
    'unsupported-version',
    `is missing, and the document has the shape of ${older.name}, which is too old to be validated`,
    `${versions[0][0]} to ${versions[versions.length - 1][0]}, and newer ones`,
  );
}

/**
 * Finds the schema for the `apiVersion` of a document. A minor version that is newer than those
 * known is only warned of; one that is older or of another major is an error.
 */
export function resolveVersion(
  document: Loose,
  standard: KnownVersions,
): ResolvedVersion {
  const { apiVersion } = document;
  const { name, versions } = standard;
  const [newestName, newest] = versions[versions.length - 1];
  const [oldestName] = versions[0];
  const known = `${oldestName} to ${newestName}`;
  const as = (
    schema: StandardVersion,
    findings: RawFinding[] = [],
    more: Partial<ResolvedVersion> = {},
  ): ResolvedVersion => ({
    schemaVersion: lastOf(standard, schema),
    schema,
    findings,
    newer: false,
    unsupported: false,
    ...more,
  });

  const old = olderShape(document, standard);
  if (old) return as(newest, [old], { unsupported: true });
  // What is missing or no text is told by the schema.
  if (typeof apiVersion !== 'string') return as(newest);
  const exact = versions.find(([version]) => version === apiVersion);
  if (exact) return as(exact[1]);
  const shown = shownValue(apiVersion);
  if (!written.test(apiVersion)) {
    const [, major, minor = '0'] = meant.exec(apiVersion) ?? [];
    const guess = versions.find(
      ([, schema]) => schema === Number(`${major}.${minor}`),
    );
    return as(guess?.[1] ?? newest, [
      finding('error', 'version', `${shown} is no version of ${name}`, known),
    ]);
  }
  const numbers = numbersOf(apiVersion);
  if (compare(numbers, numbersOf(oldestName)) < 0) {
    return as(
      newest,
      [
        finding(
          'error',
          'unsupported-version',
          `${shown} is too old to be validated`,
          `${known}, and newer ones`,
        ),
      ],
      { unsupported: true },
    );
  }
  const minor = versions.find(
    ([, schema]) => schema === Number(`${numbers[0]}.${numbers[1]}`),
  );
  const schema = minor?.[1] ?? newest;
  const isNewer = compare(numbers, numbersOf(lastOf(standard, schema))) > 0;
  // By SemVer another major version may mean something else by the same words.
  if (numbers[0] > numbersOf(newestName)[0]) {
    return as(
      newest,
      [
        finding(
          'error',
          'other-version',
          `${shown} is another major version than those that are known; it is validated as ${newestName}`,
          `${known}, and newer minor versions`,
        ),
      ],
      { newer: true },
    );
  }
  return as(
    schema,
    [
      finding(
        'warning',
        isNewer ? 'newer-version' : 'draft-version',
        `${shown} is ${
          isNewer ? 'newer than what is known' : 'no released version'
        }; it is validated as ${lastOf(standard, schema)}`,
        known,
      ),
    ],
    { newer: isNewer },
  );
}
