/**
 * Something that is wrong, or looks wrong, in a document of a standard.
 *
 * @public
 */
export interface DocumentFinding {
  /** Where it is, such as `schema[0].properties[1].name`; '' is the document itself. */
  path: string;
  /** Line in the text, from 1. Absent when the text was not at hand. */
  line?: number;
  /** Column in the text, from 1. */
  column?: number;
  /** An error makes the document invalid, a warning does not. */
  severity: 'error' | 'warning';
  /** What is wrong, with the value, cut to a length that one can read. */
  message: string;
  /** What would be right. */
  allowed?: string;
  /** A stable id of the rule, such as `missing`, `unknown-property` or `type`. */
  rule: string;
}

/** A step into a document: the name of a field, or the index in a list. */
export type Step = string | number;

/** A finding before its path is written out and its place in the text is known. */
export interface RawFinding
  extends Omit<DocumentFinding, 'path' | 'line' | 'column'> {
  steps: readonly Step[];
}

const MAX_ALLOWED = 120;

const cutAllowed = (allowed: string) =>
  allowed.length > MAX_ALLOWED ? `${allowed.slice(0, MAX_ALLOWED)}…` : allowed;

/**
 * A finding in one line: path, message, what is allowed (cut to 120 characters),
 * and the line.
 *
 * @public
 */
export function findingText(finding: DocumentFinding): string {
  const { path, message, allowed, line } = finding;
  return [
    path && `${path} `,
    message,
    allowed && `; allowed: ${cutAllowed(allowed)}`,
    line !== undefined && ` (line ${line})`,
  ]
    .filter(Boolean)
    .join('');
}
