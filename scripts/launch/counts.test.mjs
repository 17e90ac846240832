import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addUp, counts, describe, skippedLine, totalLine } from './counts.mjs';
import {
  countJest,
  countNodeTests,
  countPlaywright,
  countWithoutChromium,
  settle,
} from './testReports.mjs';

test('adds up to the last line, and says why something was skipped', () => {
  const total = addUp([
    counts({ passed: 1 }),
    counts({ passed: 411, skipped: { 'database tests (no PostgreSQL)': 3 } }),
  ]);
  assert.equal(totalLine(total), 'Tests: 412 passed, 0 failed, 3 skipped');
  assert.equal(skippedLine(total), 'Skipped: 3 database tests (no PostgreSQL)');
  assert.equal(skippedLine(counts({ passed: 1 })), undefined);
  assert.equal(describe(total), '412 passed, 3 skipped');
});

test('reads the report of Jest', () => {
  const result = countJest({
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      {
        status: 'failed',
        assertionResults: [{ status: 'failed', title: 'a' }],
      },
      { status: 'failed', assertionResults: [] },
      {
        status: 'passed',
        assertionResults: [
          { status: 'pending', title: 'PostgreSQL: no connection string' },
          { status: 'todo', title: 'b' },
        ],
      },
    ],
  });
  assert.deepEqual(result, {
    passed: 5,
    failed: 2,
    skipped: {
      'database tests (no PostgreSQL)': 1,
      'marked as skipped in the code': 1,
    },
  });
});

test('reads the report of Playwright', () => {
  assert.deepEqual(
    countPlaywright({
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [],
    }),
    {
      passed: 4,
      failed: 2,
      skipped: { 'marked as skipped in the code': 2 },
    },
  );
});

test('without Chromium every browser test counts as skipped', () => {
  const report = {
    suites: [{ specs: [{}, {}], suites: [{ specs: [{}] }] }],
  };
  assert.equal(
    skippedLine(countWithoutChromium(report)),
    'Skipped: 3 browser tests (no Chromium)',
  );
});

test('reads the summary of node --test', () => {
  assert.deepEqual(
    countNodeTests(
      '# pass 7\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n',
    ),
    { passed: 7, failed: 2, skipped: {} },
  );
});

test('a runner that fails without a failed test is a failure', () => {
  const broken = settle(1, 'no report', () => JSON.parse(''));
  assert.equal(broken.failed, 1);
  assert.equal(settle(1, '', () => counts({ passed: 2 })).failed, 1);
  assert.equal(settle(1, '', () => counts({ failed: 2 })).failed, 2);
  assert.equal(settle(0, '', () => counts({ passed: 2 })).failed, 0);
});
