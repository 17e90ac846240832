import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLogFilter, withoutColours } from './logFilter.mjs';
import { launch, stop } from './processes.mjs';
import { root } from './root.mjs';

const pollMs = 500;
const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
const exitHook = join(root, 'scripts/launch/reportExit.cjs');

/**
 * Starts frontend and backend in development mode. `overrides` are settings on
 * top of app-config.yaml, by path: `{ 'backend.listen.port': 7107 }`.
 */
export function startPortal({
  toolchain,
  appUrl,
  backendUrl,
  dataDir,
  overrides,
  onLine,
}) {
  mkdirSync(dataDir, { recursive: true });
  const log = createWriteStream(join(dataDir, 'portal.log'));
  const tail = [];
  const whatToShow = createLogFilter();
  let backendDied;
  const whenBackendDies = new Promise(resolve => {
    backendDied = resolve;
  });

  const env = {
    ...toolchain.env,
    ...asEnvironment(overrides),
    // The demo exists in development only; a NODE_ENV of the shell must not decide.
    NODE_ENV: 'development',
    BROWSER: toolchain.env.BROWSER ?? 'none',
  };
  const onAnyLine = coloured => {
    const line = withoutColours(coloured);
    const ended = /^\[launcher\] backend ended with exit code (\d+)/.exec(line);
    if (ended) {
      backendDied({ code: Number(ended[1]) });
      return;
    }
    log.write(`${line}\n`);
    tail.push(line);
    tail.splice(0, tail.length - 200);
    onLine?.(coloured, whatToShow(line));
  };
  // Not `repo start`, which runs both in one process: there the frontend's end
  // cuts off the backend's.
  const children = ['backend', 'app'].map(name =>
    launch(toolchain.node, [cli, 'package', 'start', ...optionsFor(name)], {
      cwd: join(root, 'packages', name),
      env,
      onLine: onAnyLine,
    }),
  );

  return {
    /** Resolves with `{ code }` when the portal, or its backend alone, has ended. */
    ended: Promise.race([
      ...children.map(child => child.ended),
      whenBackendDies,
    ]),
    lastLines: count => tail.slice(-count).join('\n'),
    whenReady: onProgress => waitUntilReady({ appUrl, backendUrl, onProgress }),
    async stop() {
      await Promise.all(children.map(child => stop(child)));
      await new Promise(resolve => log.end(resolve));
    },
  };
}

function optionsFor(name) {
  return name === 'backend' ? [`--require=${exitHook}`] : [];
}

/** Backstage reads settings from APP_CONFIG_<path with underscores>. */
export function asEnvironment(overrides = {}) {
  return Object.fromEntries(
    Object.entries(overrides).map(([path, value]) => [
      `APP_CONFIG_${path.replaceAll('.', '_')}`,
      JSON.stringify(value),
    ]),
  );
}

// Reports `{ part, done?, of?, ready }` whenever something has moved on.
async function waitUntilReady({ appUrl, backendUrl, onProgress }) {
  await Promise.all([
    untilTrue(async () => {
      const progress = await getJson(`${backendUrl}/api/demo/ready`);
      if (progress?.expected === undefined) {
        return false;
      }
      onProgress({ part: 'backend', ready: true });
      onProgress({
        part: 'examples',
        done: progress.entities,
        of: progress.expected,
        ready: progress.ready,
      });
      return progress.ready;
    }),
    untilTrue(async () => {
      const answer = await fetch(appUrl).catch(() => undefined);
      return answer?.ok;
    }).then(() => onProgress({ part: 'frontend', ready: true })),
  ]);
}

async function untilTrue(check) {
  while (!(await check())) {
    await new Promise(resolve => setTimeout(resolve, pollMs));
  }
}

async function getJson(url) {
  try {
    return await (await fetch(url)).json();
  } catch {
    return undefined;
  }
}
