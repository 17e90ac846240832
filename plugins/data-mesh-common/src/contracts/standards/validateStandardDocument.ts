import { arrangeFindings } from '../findings/arrangeFindings';
import { DocumentFinding, RawFinding } from '../findings/DocumentFinding';
import { odcs } from '../odcs/odcsStandard';
import { odps } from '../odps/odpsStandard';
import { decodeText } from './decodeText';
import { readText } from './readText';
import { DocumentStandard, recogniseStandard } from './recogniseStandard';
import {
  checkDocument,
  DocumentValidation,
  Standard,
} from './standardDocument';

const standards: Record<DocumentStandard, Standard> = { odcs, odps };

/**
 * How a document is validated.
 *
 * @public
 */
export interface ValidationOptions {
  /** Leaves warnings out, which is faster; for callers that show none. */
  errorsOnly?: boolean;
}

const unreadable = (finding: DocumentFinding): DocumentValidation => ({
  findings: [finding],
  valid: false,
});

/** Adds a sign of bytes that were no UTF-8 when somebody made a text of them. */
function withLostCharacter(
  findings: DocumentFinding[],
  text: string,
): DocumentFinding[] {
  const offset = text.indexOf('\uFFFD');
  if (offset < 0) return findings;
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const lost: DocumentFinding = {
    path: '',
    line,
    column: before[line - 1].length + 1,
    severity: 'warning',
    rule: 'encoding',
    message: 'a character was lost, for the file was not written in UTF-8',
    allowed: 'UTF-8',
  };
  const isBefore = (finding: DocumentFinding) => (finding.line ?? 0) <= line;
  const first = findings.filter(isBefore);
  return [...first, lost, ...findings.slice(first.length)];
}

function validationOf(
  document: Record<string, unknown>,
  options: ValidationOptions,
  text?: string,
): DocumentValidation {
  const recognised = recogniseStandard(document);
  if (!recognised.standard) {
    return {
      document,
      findings: [
        {
          path: '',
          ...(text !== undefined && { line: 1, column: 1 }),
          severity: 'error',
          rule: 'no-standard-document',
          message: `this is ${recognised.is}`,
          allowed:
            "Bitol's ODCS (kind: DataContract) or ODPS (kind: DataProduct)",
        },
      ],
      valid: false,
    };
  }
  const { standard } = recognised;
  const checked = checkDocument(
    standards[standard],
    document,
    !options.errorsOnly,
  );
  const wanted = (finding: RawFinding) =>
    !options.errorsOnly || finding.severity === 'error';
  const findings = arrangeFindings(checked.findings.filter(wanted), text);
  const { apiVersion } = document;
  return {
    standard,
    ...(typeof apiVersion === 'string' && { standardVersion: apiVersion }),
    schemaVersion: checked.schemaVersion,
    document,
    findings,
    valid: findings.every(({ severity }) => severity !== 'error'),
  };
}

/**
 * Validates a document of ODCS (v3.0 to v3.2) or of Bitol's ODPS (v0.9 to v1.1)
 * against the version that it names. Pure, and never throws: what cannot be
 * read is a finding too. `standard` is undefined when the document is of neither
 * standard, which is something else than one with errors.
 *
 * @param source - the text of the file, or its bytes; YAML or JSON, at most 1 MiB
 * @public
 */
export function validateStandardDocument(
  source: string | Uint8Array,
  options: ValidationOptions = {},
): DocumentValidation {
  if (typeof source !== 'string' && ArrayBuffer.isView(source)) {
    const decoded = decodeText(source);
    return decoded.ok
      ? validateStandardDocument(decoded.text, options)
      : unreadable(decoded.finding);
  }
  const read = readText(source);
  if (!read.ok) return unreadable(read.finding);
  const validation = validationOf(read.document, options, source);
  return options.errorsOnly
    ? validation
    : {
        ...validation,
        findings: withLostCharacter(validation.findings, source),
      };
}

/**
 * Validates a document that somebody has read already. Findings have no lines.
 * The values must be plain (of JSON), must not contain themselves and must not
 * be nested more than 200 deep, as {@link validateStandardDocument} makes sure.
 *
 * @public
 */
export function validateStandardValues(
  document: Record<string, unknown>,
  options: ValidationOptions = {},
): DocumentValidation {
  return validationOf(document, options);
}
