import { DocumentFinding, RawFinding } from './DocumentFinding';
import { documentPath } from './documentPath';
import { positionsOf } from './positions';

/**
 * Most findings that a validation tells.
 *
 * @public
 */
export const MAX_FINDINGS = 100;

/** More are not looked up in the text. */
const MAX_LOCATED = 2_000;

const byPlace = (a: DocumentFinding, b: DocumentFinding) =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/**
 * Findings as callers see them: with their place when the text is known, in the
 * order of the text, and at most {@link MAX_FINDINGS}. When some are left out,
 * the last one says how many at least; an error is never left out for a warning. A place
 * with an error needs no warning.
 */
export function arrangeFindings(
  all: readonly RawFinding[],
  text?: string,
): DocumentFinding[] {
  if (!all.length) return [];
  const errors = all.filter(({ severity }) => severity === 'error');
  const wrong = new Set(errors.map(({ steps }) => documentPath(steps)));
  const warnings = all.filter(
    ({ severity, steps }) =>
      severity === 'warning' && !wrong.has(documentPath(steps)),
  );
  const raw = [...errors, ...warnings].slice(0, MAX_LOCATED);
  const positions = text === undefined ? [] : positionsOf(text, raw);
  const located = raw.map(
    ({ steps, ...finding }, i): DocumentFinding => ({
      path: documentPath(steps),
      ...positions[i],
      ...finding,
    }),
  );
  const shown = [
    ...located.slice(0, errors.length).sort(byPlace),
    ...located.slice(errors.length).sort(byPlace),
  ]
    .slice(0, MAX_FINDINGS)
    .sort(byPlace);
  const leftOut = errors.length + warnings.length - shown.length;
  if (leftOut > 0) {
    shown.push({
      path: '',
      severity: errors.length > shown.length ? 'error' : 'warning',
      message: `at least ${leftOut} more findings are left out`,
      rule: 'more',
    });
  }
  return shown;
}
