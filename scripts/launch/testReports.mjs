import { counts } from './counts.mjs';

const reasons = {
  database: 'database tests (no PostgreSQL)',
  code: 'marked as skipped in the code',
  chromium: 'browser tests (no Chromium)',
};

/** Reads Jest's --json report. */
export function countJest(report) {
  const result = counts({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  });
  for (const file of report.testResults) {
    // A file that does not even load has no test that could fail.
    if (file.status === 'failed' && !file.assertionResults.some(isFailed)) {
      result.failed += 1;
    }
    for (const { status, title } of file.assertionResults) {
      if (status === 'pending' || status === 'todo' || status === 'skipped') {
        const reason = title.startsWith('PostgreSQL: ')
          ? reasons.database
          : reasons.code;
        result.skipped[reason] = (result.skipped[reason] ?? 0) + 1;
      }
    }
  }
  return result;
}

function isFailed({ status }) {
  return status === 'failed';
}

/** Reads Playwright's JSON report. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return counts({
    passed: expected,
    failed: unexpected + flaky + (report.errors?.length ?? 0),
    skipped: skipped > 0 ? { [reasons.code]: skipped } : {},
  });
}

/** All browser tests as skipped, from the report of `playwright test --list`. */
export function countWithoutChromium(report) {
  const inSuite = ({ specs = [], suites = [] }) =>
    specs.length + suites.reduce((sum, suite) => sum + inSuite(suite), 0);
  return counts({ skipped: { [reasons.chromium]: inSuite(report) } });
}

/** Reads the TAP summary of `node --test`. */
export function countNodeTests(tap) {
  const number = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const skipped = number('skipped') + number('todo');
  return counts({
    passed: number('pass'),
    failed: number('fail') + number('cancelled'),
    skipped: skipped > 0 ? { [reasons.code]: skipped } : {},
  });
}

/** The counts of a runner; one that failed without a failed test counts as one failure. */
export function settle(code, output, readCounts) {
  let result;
  try {
    result = readCounts();
  } catch {
    result = counts();
  }
  if (code !== 0 && result.failed === 0) {
    result.failed = 1;
  }
  return { ...result, output };
}
