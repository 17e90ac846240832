import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { Failure } from './failure.mjs';

/** The `baseUrl` below a top-level key of an app-config file. A YAML parser is not there yet. */
export function configuredUrl(yaml, key) {
  const block = new RegExp(
    `^${key}:[ \\t]*\\n((?:[ \\t]+.*\\n|\\s*\\n|#.*\\n)*)`,
    'm',
  );
  const url = /^ {2}baseUrl:\s*(["']?)(\S+?)\1\s*(#.*)?$/m;
  return block.exec(`${yaml}\n`)?.[1].match(url)?.[2];
}

export function portOf(url) {
  const { port, protocol } = new URL(url);
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}

/** The port that a variable of the environment names. */
export function portIn(env, variable) {
  const port = Number(env[variable]);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(
      `${variable} is ${JSON.stringify(
        env[variable],
      )}; allowed: a number from 1 to 65535`,
    );
  }
  return port;
}

/** Fails with a sentence that says who has the port and how to take another. */
export async function requireFreePort(port, variable) {
  if (await isFree(port)) {
    return;
  }
  throw new Failure(takenSentence(port, variable, ownerOf(port)));
}

export function takenSentence(port, variable, owner) {
  const by = owner ? ` by ${owner.name} (process ${owner.pid})` : '';
  return `Port ${port} is taken${by}: stop that program, or choose another port, for example ${variable}=${
    port + 1
  } npm start`;
}

/** Whether nobody listens on the port, neither for IPv4 nor for IPv6. */
export async function isFree(port) {
  const someoneAnswers = await Promise.all(
    ['127.0.0.1', '::1'].map(host => answers(port, host)),
  );
  return !someoneAnswers.includes(true) && (await canListen(port));
}

/** The preferred port when it is free, else any. */
export async function freePort(preferred) {
  if (preferred && (await isFree(preferred))) {
    return preferred;
  }
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

function answers(port, host) {
  return new Promise(resolve => {
    const socket = connect({ port, host, timeout: 1000 });
    const settle = answered => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

function canListen(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Who listens on a port, as far as the system tells: `{ name, pid }`. */
export function ownerOf(port) {
  return process.platform === 'linux'
    ? ownerFromProc(port)
    : ownerFromLsof(port);
}

function ownerFromLsof(port) {
  try {
    const out = execFileSync(
      'lsof',
      ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return {
      pid: Number(/^p(\d+)/m.exec(out)[1]),
      name: /^c(.*)/m.exec(out)[1],
    };
  } catch {
    return undefined;
  }
}

// Linux lists every socket in /proc/net, and every process which sockets it has open.
function ownerFromProc(port) {
  const sockets = new Set(listeningSockets(port));
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const owns = readdirSync(`/proc/${pid}/fd`).some(fd =>
        sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)),
      );
      if (owns) {
        const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
        return { pid: Number(pid), name };
      }
    } catch {
      // Somebody else's process, or one that has just ended.
    }
  }
  return undefined;
}

function listeningSockets(port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const listening = '0A';
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap(table => {
      try {
        return readFileSync(table, 'utf8').trim().split('\n').slice(1);
      } catch {
        return [];
      }
    })
    .map(line => line.trim().split(/\s+/))
    .filter(
      ([, local, , state]) => local.endsWith(suffix) && state === listening,
    )
    .map(columns => `socket:[${columns[9]}]`);
}
