import { DocumentFinding, RawFinding } from '../findings/DocumentFinding';
import { schemaFindings } from '../findings/schemaFindings';
import { shownValue } from '../findings/shownValue';
import { Loose } from '../odcs/readDocument';
import { CheckDocument } from './compileSchema';
import { StandardVersion } from './fields';
import { DocumentStandard } from './recogniseStandard';
import { KnownVersions, lastOf, resolveVersion } from './standardVersions';

/** What a standard is to the validation. */
export interface Standard {
  id: DocumentStandard;
  known: KnownVersions;
  schema: (version: StandardVersion) => CheckDocument;
  /** What no schema tells, but tools and readers stumble over. */
  advice: (document: Loose) => RawFinding[];
}

/** What was found in a document whose standard is known. */
export interface CheckedDocument {
  schemaVersion: string;
  findings: RawFinding[];
}

/** In a newer version only the head is sure to be what it was. */
const isOfHead = ({ steps, rule }: RawFinding) =>
  steps.length === 1 &&
  (rule === 'missing' || rule === 'type') &&
  ['apiVersion', 'kind', 'id'].includes(String(steps[0]));

function inNewerVersion(finding: RawFinding): RawFinding {
  return isOfHead(finding) ? finding : { ...finding, severity: 'warning' };
}

const isError = ({ severity }: RawFinding) => severity === 'error';

/**
 * A document may name a version and use parts of the next one, whose schema
 * takes it as well. Then it is of that version, and only the name is wrong.
 */
function asNextVersion(
  { known, schema }: Standard,
  document: Loose,
  version: StandardVersion,
): CheckedDocument | undefined {
  const next = known.alsoAs?.get(version);
  if (next === undefined) return undefined;
  const found = schemaFindings(schema(next)(document), document);
  if (found.some(isError)) return undefined;
  const schemaVersion = lastOf(known, next);
  const named: RawFinding = {
    steps: ['apiVersion'],
    severity: 'warning',
    rule: 'later-version',
    message: `${shownValue(
      document.apiVersion,
    )} does not have all that the document uses; it is validated as ${schemaVersion}`,
    allowed: schemaVersion,
  };
  return { schemaVersion, findings: [named, ...found] };
}

/** Holds a document against the schema of the version that it names. */
export function checkDocument(
  standard: Standard,
  document: Loose,
  withAdvice: boolean,
): CheckedDocument {
  const { known, schema, advice } = standard;
  const version = resolveVersion(document, known);
  const { schemaVersion } = version;
  if (version.unsupported) {
    return { schemaVersion, findings: version.findings };
  }
  const errors = schema(version.schema)(document);
  const found = errors.length ? schemaFindings(errors, document) : [];
  const asNamed: CheckedDocument = {
    schemaVersion,
    findings: [
      ...version.findings,
      ...(version.newer ? found.map(inNewerVersion) : found),
    ],
  };
  const checked =
    (found.some(isError) &&
      !version.findings.some(isError) &&
      asNextVersion(standard, document, version.schema)) ||
    asNamed;
  return withAdvice
    ? { ...checked, findings: [...checked.findings, ...advice(document)] }
    : checked;
}

/**
 * What a validation says of a document.
 *
 * @public
 */
export interface DocumentValidation {
  /** The standard that the document is of; undefined when it is of none that is known. */
  standard?: DocumentStandard;
  /** The version of the standard that the document names, as it is written. */
  standardVersion?: string;
  /** The version it was validated as: the newest known for one that is newer. */
  schemaVersion?: string;
  /** The document as plain values; undefined when it cannot be read. */
  document?: Record<string, unknown>;
  /** In the order of the text, at most 100 and one that says how many are left out. */
  findings: DocumentFinding[];
  /** No finding is an error. */
  valid: boolean;
}
