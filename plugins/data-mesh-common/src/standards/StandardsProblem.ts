import { arrangeFindings } from '../contracts/findings/arrangeFindings';
import {
  DocumentFinding,
  findingText,
  RawFinding,
} from '../contracts/findings/DocumentFinding';

/**
 * Something in a file of a standard that does not become what its author may
 * expect. With severity `error` nothing was made of the file, with `warning` a
 * part of it is missing or guessed.
 *
 * @public
 */
export interface StandardsProblem extends DocumentFinding {
  /** The file. */
  location: string;
}

/** Problems of a file with their lines in its text. */
export const problemsAt = (
  { location, text }: { location: string; text: string },
  findings: readonly RawFinding[],
): StandardsProblem[] =>
  arrangeFindings(findings, text).map(finding => ({ location, ...finding }));

/**
 * A problem in one line: the file, and what is wrong there.
 *
 * @public
 */
export const standardsProblemText = (problem: StandardsProblem): string =>
  `${problem.location}: ${findingText(problem)}`;
