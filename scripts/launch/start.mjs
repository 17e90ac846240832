import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { print, showProgress, stopwatch } from './console.mjs';
import { Failure } from './failure.mjs';
import { prepare } from './install.mjs';
import { configuredUrl, portIn, portOf, requireFreePort } from './ports.mjs';
import { startPortal } from './portal.mjs';
import { isStopping, onStop } from './processes.mjs';
import { root } from './root.mjs';

const dataDir = join(root, 'data');
const patienceMs = 5 * 60_000;

/** `npm start`: the portal, until somebody stops it. */
export async function start(args) {
  const { appUrl, backendUrl, overrides } = readAddresses(process.env);
  await requireFreePort(portOf(appUrl), 'PORT');
  await requireFreePort(portOf(backendUrl), 'BACKEND_PORT');
  if (args.includes('--reset')) {
    rmSync(dataDir, { recursive: true, force: true });
    print('✓ data deleted');
  }

  const toolchain = await prepare();
  const elapsed = stopwatch();
  const verbose = args.includes('--verbose');
  const portal = startPortal({
    toolchain,
    appUrl,
    backendUrl,
    dataDir,
    overrides,
    onLine(line, important) {
      if (verbose) {
        print(line);
      } else if (important && !isStopping()) {
        print(`  ${important}`);
      }
    },
  });
  onStop(() => portal.stop());

  const outcome = await Promise.race([
    portal.ended,
    portal.whenReady(reportProgress(elapsed)).then(() => 'ready'),
    new Promise(resolve =>
      setTimeout(() => resolve('slow'), patienceMs).unref(),
    ),
  ]);
  if (outcome === 'ready') {
    print(`\nThe portal is ready: ${appUrl}  (${elapsed()})`);
    print(
      'Sign in as one of the three example people; there is no password. Ctrl-C stops the portal. Its log: data/portal.log',
    );
  } else if (outcome === 'slow') {
    print(
      `\nThe portal runs, but not everything is there after ${elapsed()}: ${appUrl}\nWhat is missing is in data/portal.log.`,
    );
  } else {
    return reportEnd(portal, outcome);
  }
  return reportEnd(portal, await portal.ended);
}

async function reportEnd(portal, { code }) {
  if (isStopping()) {
    // The signal handler ends the launcher.
    return new Promise(() => {});
  }
  const lines = portal.lastLines(40);
  await portal.stop();
  throw new Failure(
    `${lines}\n\nThe portal ended by itself with exit code ${code}; these are its last lines. The whole log: data/portal.log`,
    code || 1,
  );
}

function reportProgress(elapsed) {
  const told = new Set();
  return ({ part, done, of, ready }) => {
    if (told.has(part)) {
      return;
    }
    if (ready) {
      told.add(part);
      print(
        `✓ ${of === undefined ? part : `${of} example entities`} ${elapsed()}`,
      );
    } else {
      showProgress(`indexing example entities ${done} of ${of}`);
    }
  };
}

/**
 * Where the portal listens: as in the app-config files, unless PORT or
 * BACKEND_PORT say otherwise.
 */
export function readAddresses(env, files = readConfigFiles()) {
  const find = key => files.map(text => configuredUrl(text, key)).find(Boolean);
  let appUrl = find('app') ?? 'http://localhost:3000';
  let backendUrl = find('backend') ?? 'http://localhost:7007';
  const overrides = {};
  if (env.PORT) {
    appUrl = `http://localhost:${portIn(env, 'PORT')}`;
  }
  if (env.BACKEND_PORT) {
    backendUrl = `http://localhost:${portIn(env, 'BACKEND_PORT')}`;
  }
  if (env.PORT || env.BACKEND_PORT) {
    Object.assign(overrides, addressOverrides(appUrl, backendUrl));
  }
  return { appUrl, backendUrl, overrides };
}

/** The settings that move a portal to other addresses. */
export function addressOverrides(appUrl, backendUrl) {
  return {
    'app.baseUrl': appUrl,
    'backend.baseUrl': backendUrl,
    'backend.listen.port': portOf(backendUrl),
    'backend.cors.origin': appUrl,
  };
}

// What Backstage reads, the strongest first.
function readConfigFiles() {
  return ['app-config.local.yaml', 'app-config.yaml']
    .map(name => join(root, name))
    .filter(existsSync)
    .map(file => readFileSync(file, 'utf8'));
}
