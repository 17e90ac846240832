import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { counts } from './counts.mjs';
import { freePort } from './ports.mjs';
import { startPortal } from './portal.mjs';
import { onStop, run } from './processes.mjs';
import { root } from './root.mjs';
import { addressOverrides } from './start.mjs';
import {
  countPlaywright,
  countWithoutChromium,
  settle,
} from './testReports.mjs';

const patienceMs = 4 * 60_000;

/** The browser tests, against a portal of their own. */
export async function browserTests(context) {
  const chromium = await findChromium(context.env);
  if (!chromium) {
    return playwright(context, ['--list'], {}, countWithoutChromium);
  }
  const folder = mkdtempSync(join(tmpdir(), 'data-mesh-portal-'));
  const portal = await startTestPortal(context, folder);
  const end = onStop(async () => {
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    const problem = await waitFor(portal);
    if (problem) {
      const output = `${portal.lastLines(60)}\n\n${problem}\n`;
      return { ...counts({ failed: 1 }), output };
    }
    return await playwright(
      context,
      [],
      {
        PLAYWRIGHT_URL: portal.appUrl,
        PLAYWRIGHT_FILES_PORT: String(portal.filesPort),
        PLAYWRIGHT_SIGNAL_TOKEN: portal.signalToken,
        CHROMIUM_PATH: chromium,
      },
      countPlaywright,
    );
  } finally {
    await end();
  }
}

// As `npm start` does it, but beside a portal that may be running: other ports, other data.
async function startTestPortal({ toolchain }, folder) {
  const appUrl = `http://localhost:${await freePort(3100)}`;
  const backendUrl = `http://localhost:${await freePort(7107)}`;
  // Here a test serves a catalog file that it wants the portal to read.
  const filesPort = await freePort(3190);
  // With it a test sends results, as a pipeline does.
  const signalToken = randomBytes(24).toString('hex');
  const portal = startPortal({
    toolchain,
    appUrl,
    backendUrl,
    dataDir: folder,
    overrides: {
      ...addressOverrides(appUrl, backendUrl),
      'backend.reading.allow': [{ host: `localhost:${filesPort}` }],
      'backend.auth.externalAccess': [
        {
          type: 'static',
          options: { token: signalToken, subject: 'browser-tests' },
          accessRestrictions: [
            { plugin: 'data-mesh', permission: 'data-mesh.signal.create' },
          ],
        },
      ],
      'dataMesh.signals.senders': [
        { subject: 'plugin:demo-signals', products: ['dataproduct:*'] },
        {
          subject: 'external:browser-tests',
          products: ['dataproduct:default/customer-segments'],
        },
      ],
      'backend.database.connection.directory': join(folder, 'sqlite'),
      'dataMesh.publish.directory.root': join(folder, 'repositories'),
      'techdocs.publisher.local.publishDirectory': join(folder, 'techdocs'),
    },
  });
  return { ...portal, appUrl, filesPort, signalToken };
}

/** Resolves with what is wrong, or with nothing when the portal is ready. */
async function waitFor(portal) {
  let progress = '';
  return Promise.race([
    portal
      .whenReady(({ part, done, of }) => {
        progress = of === undefined ? part : `${part} ${done} of ${of}`;
      })
      .then(() => undefined),
    portal.ended.then(
      ({ code }) => `The portal ended by itself with exit code ${code}.`,
    ),
    new Promise(resolve =>
      setTimeout(
        () => resolve(`The portal did not become ready (last: ${progress}).`),
        patienceMs,
      ).unref(),
    ),
  ]);
}

async function playwright({ toolchain, env, filters }, args, extraEnv, count) {
  const folder = mkdtempSync(join(tmpdir(), 'data-mesh-browser-'));
  try {
    const reportFile = join(folder, 'report.json');
    const { code, output } = await run(
      toolchain.node,
      [
        join(root, 'node_modules/@playwright/test/cli.js'),
        ...['test', ...args, ...filters, '--reporter=list,json'],
      ],
      {
        cwd: root,
        env: { ...env, ...extraEnv, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile },
      },
    );
    return settle(code, output, () =>
      count(JSON.parse(readFileSync(reportFile, 'utf8'))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
