import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserTests } from './browserTests.mjs';
import { counts } from './counts.mjs';
import { run } from './processes.mjs';
import { root, rootPackage } from './root.mjs';
import { countJest, countNodeTests, settle } from './testReports.mjs';

/**
 * The parts of the test run in their order. Each takes `{ toolchain, env,
 * filters }` and returns counts and the output to show when it failed.
 */
export const testParts = {
  format: check(['prettier/bin-prettier.js', '--check', '.']),
  lint: check(['@backstage/cli/bin/backstage-cli', 'repo', 'lint']),
  types: check(['typescript/bin/tsc']),
  'api-reports': check(apiReportArgs()),
  generated: checkGenerated,
  unit: unitTests,
  launcher: launcherTests,
  browser: browserTests,
};

export function needsPostgres(parts) {
  return parts.includes('unit');
}

/** A tool that either passes or fails counts as one test. */
function check([script, ...args]) {
  return async ({ toolchain, env }) => {
    const { code, output } = await run(
      toolchain.node,
      [join(root, 'node_modules', script), ...args],
      { cwd: root, env },
    );
    return { ...counts(code === 0 ? { passed: 1 } : { failed: 1 }), output };
  };
}

/** Fails when something that is generated is not what would be written now. */
async function checkGenerated({ toolchain, env }) {
  const { code, output } = await run(
    toolchain.node,
    [join(root, 'scripts/generate/all.cjs'), '--check'],
    { cwd: root, env },
  );
  return { ...counts(code === 0 ? { passed: 1 } : { failed: 1 }), output };
}

// The options are those of the script with which one writes the reports.
function apiReportArgs() {
  const [, ...options] = rootPackage.scripts['build:api-reports']
    .split(' && ')
    .at(-1)
    .replaceAll("'", '')
    .split(' ');
  return ['@backstage/repo-tools/bin/backstage-repo-tools', ...options, '--ci'];
}

async function unitTests({ toolchain, env, filters }) {
  const folder = mkdtempSync(join(tmpdir(), 'data-mesh-test-'));
  try {
    const reportFile = join(folder, 'report.json');
    const { code, output } = await run(
      toolchain.node,
      [
        join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
        ...['repo', 'test', ...filters],
        ...['--json', `--outputFile=${reportFile}`],
      ],
      {
        cwd: root,
        env: {
          ...env,
          // Run once instead of watching, and only what is on this machine.
          CI: '1',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          NODE_ENV: 'test',
        },
      },
    );
    return settle(code, output, () =>
      countJest(JSON.parse(readFileSync(reportFile, 'utf8'))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function launcherTests({ toolchain, env }) {
  const files = ['scripts', 'scripts/launch'].flatMap(folder =>
    readdirSync(join(root, folder))
      .filter(name => name.endsWith('.test.mjs'))
      .map(name => join(root, folder, name)),
  );
  const { code, output } = await run(
    toolchain.node,
    ['--test', '--test-reporter=tap', ...files],
    { cwd: root, env },
  );
  return settle(code, output, () => countNodeTests(output));
}
