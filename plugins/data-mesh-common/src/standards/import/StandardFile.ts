import { textOf } from '../../contracts/odcs/readDocument';
import { decodeText } from '../../contracts/standards/decodeText';
import { DocumentStandard } from '../../contracts/standards/recogniseStandard';
import { validateStandardDocument } from '../../contracts/standards/validateStandardDocument';
import { StandardsProblem } from '../StandardsProblem';

/**
 * A file that may be a contract or a product.
 *
 * @public
 */
export interface StandardFile {
  /** Path or URL, another one for each file. Of files that stand for the same, the first by location counts. */
  location: string;
  /** YAML or JSON; bytes must be UTF-8. */
  content: string | Uint8Array;
  /** What entities made of the file carry, such as `backstage.io/managed-by-location`. */
  annotations?: Record<string, string>;
}

/**
 * A file that was read and names what it is about.
 *
 * @public
 */
export interface StandardDocument {
  location: string;
  annotations: Record<string, string>;
  standard: DocumentStandard;
  text: string;
  /** What the file says, without the schema of a contract. */
  document: Record<string, unknown>;
  /** What it says that its standard does not allow. */
  problems: StandardsProblem[];
}

/**
 * A file that was read, or why it was not. A file that is `foreign` can be read,
 * and is of another standard.
 *
 * @public
 */
export type ReadStandardFile =
  | { ok: true; document: StandardDocument }
  | { ok: false; foreign: boolean; problems: StandardsProblem[] };

/** Findings of one file that are kept. */
const MAX_PROBLEMS = 10;

/**
 * Reads a file of ODCS or ODPS. One that its standard does not allow is taken as
 * far as it can be understood, as scorecards judge it. Never throws.
 *
 * @public
 */
export function readStandardFile({
  location,
  content,
  annotations = {},
}: StandardFile): ReadStandardFile {
  const located = <T extends object>(found: T) => ({ location, ...found });
  const decoded =
    typeof content === 'string'
      ? { ok: true as const, text: content }
      : decodeText(content);
  if (!decoded.ok) {
    return { ok: false, foreign: false, problems: [located(decoded.finding)] };
  }
  const { text } = decoded;
  const { standard, document, findings } = validateStandardDocument(text, {
    errorsOnly: true,
  });
  const problems = findings.slice(0, MAX_PROBLEMS).map(located);
  if (!standard || !document) {
    return { ok: false, foreign: document !== undefined, problems };
  }
  if (!textOf(document.id).trim() && !textOf(document.name).trim()) {
    const nameless: StandardsProblem = {
      location,
      path: 'id',
      severity: 'error',
      rule: 'no-name',
      message: 'is missing, and so is name',
      allowed: 'a text that names the document',
    };
    return { ok: false, foreign: false, problems: [nameless] };
  }
  const { schema: _schema, ...rest } = document;
  return {
    ok: true,
    document: {
      location,
      annotations,
      standard,
      text,
      document: standard === 'odcs' ? rest : document,
      // Entities are made of it nevertheless.
      problems: problems.map(problem => ({ ...problem, severity: 'warning' })),
    },
  };
}
