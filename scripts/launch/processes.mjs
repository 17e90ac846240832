import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

const windows = process.platform === 'win32';
const running = new Set();
const cleanups = new Set();
const patienceMs = 10_000;
let stopping;

/**
 * Starts a program in a process group of its own, so that everything it starts
 * in turn can be stopped with it. `onLine` gets what it prints, line by line.
 */
export function launch(command, args, { onLine, ...options } = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...options,
    detached: !windows,
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && onLine) {
      createInterface({ input: stream }).on('line', onLine);
    }
  }
  child.ended = new Promise(resolve => {
    child.once('error', error => resolve({ code: 127, error }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 128 + constants.signals[signal], signal }),
    );
  }).then(result => {
    signalGroup(child, 'SIGKILL');
    running.delete(child);
    return result;
  });
  // `close` comes when the last of the group is gone. Stragglers are not waited for.
  child.once('exit', () =>
    setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs).unref(),
  );
  return child;
}

/** Runs a program to its end and returns its exit code and all that it printed. */
export async function run(command, args, options = {}) {
  let output = '';
  const child = launch(command, args, {
    ...options,
    onLine: line => {
      output += `${line}\n`;
      options.onLine?.(line);
    },
  });
  const { code, error } = await child.ended;
  return { code, output: error ? `${output}${error.message}\n` : output };
}

/** Ends a program and all that it started: politely first, then not. */
export async function stop(
  child,
  { signal = 'SIGTERM', patience = patienceMs } = {},
) {
  if (!running.has(child)) {
    return;
  }
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  } else {
    // First the leader, which may want to end its own children in order (a
    // backend that gets the signal twice ends at once), then whoever is left.
    const ended = () => !groupIsAlive(child.pid);
    child.kill(signal);
    if (!(await waitUntil(ended, patience / 2))) {
      signalGroup(child, signal);
      if (!(await waitUntil(ended, patience / 2))) {
        signalGroup(child, 'SIGKILL');
        await waitUntil(ended, 1000);
      }
    }
  }
  await child.ended;
}

/** Registers what must happen before the launcher ends, however it ends. */
export function onStop(cleanup) {
  cleanups.add(cleanup);
  return async () => {
    if (cleanups.delete(cleanup)) {
      await cleanup();
    }
  };
}

/** Ctrl-C and friends: ends everything that was started, then the launcher. */
export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A second Ctrl-C is somebody who does not want to wait.
      if (stopping) {
        process.exit(128 + constants.signals[signal]);
      }
      stopping = stopEverything().finally(() =>
        process.exit(128 + constants.signals[signal]),
      );
    });
  }
  process.on('exit', () => {
    for (const child of running) {
      signalGroup(child, 'SIGKILL');
    }
  });
}

/** Whether the launcher is on its way out, so that ending children is no news. */
export function isStopping() {
  return Boolean(stopping);
}

async function stopEverything() {
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup);
    await cleanup();
  }
  await Promise.all([...running].map(child => stop(child)));
}

function signalGroup(child, signal) {
  try {
    if (!windows && child.pid) {
      process.kill(-child.pid, signal);
    }
  } catch {
    // There is nobody left in the group.
  }
}

/** Whether anybody of a process group is still running. */
export function groupIsAlive(groupId) {
  try {
    process.kill(-groupId, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || hasMoreThanZombies(groupId);
}

// In a container nobody may ever collect the dead; they are not alive for that.
function hasMoreThanZombies(groupId) {
  return readdirSync('/proc').some(pid => {
    try {
      const stat = readFileSync(`/proc/${Number(pid)}/stat`, 'utf8');
      const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(group) === groupId && state !== 'Z';
    } catch {
      return false;
    }
  });
}

async function waitUntil(condition, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) {
      return false;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return true;
}
