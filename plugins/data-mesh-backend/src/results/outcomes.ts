import {
  CheckOutcome,
  CheckResult,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const letters: Record<CheckOutcome, string> = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
  due: 'd',
  upcoming: 'c',
  'not-applicable': 'n',
  exempt: 'x',
};

const outcomes = Object.fromEntries(
  Object.entries(letters).map(([outcome, letter]) => [letter, outcome]),
) as Record<string, CheckOutcome>;

/**
 * The outcomes of a policy's checks as one letter each, in the policy's order:
 * lists and roll-ups read them without a row for each check.
 */
export function outcomesText(checks: readonly CheckResult[]): string {
  return checks.map(({ outcome }) => letters[outcome]).join('');
}

/** The letters of all outcomes but these. */
export function otherLetters(wanted: readonly CheckOutcome[]): string {
  return Object.entries(letters)
    .filter(([outcome]) => !wanted.includes(outcome as CheckOutcome))
    .map(([, letter]) => letter)
    .join('');
}

/** The outcomes that a text of letters stands for. */
export function readOutcomes(text: string): CheckOutcome[] {
  return Array.from(text, letter => outcomes[letter]);
}
