import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { lastLines } from './console.mjs';
import { freePort } from './ports.mjs';
import { launch, onStop, run, stop } from './processes.mjs';

const variable = version =>
  `BACKSTAGE_TEST_DATABASE_POSTGRES${version}_CONNECTION_STRING`;

// The newest that Backstage's test utilities have a name for.
const newestKnown = 18;

/**
 * Provides a PostgreSQL for tests: the one that the environment names, else a
 * throwaway one when the server is installed. Returns `{ env, stop }`, without
 * anything in `env` when there is none.
 */
export async function providePostgres(env) {
  const given = Object.keys(env).some(
    name => /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_/.test(name) && env[name],
  );
  const bin = given ? undefined : findServer(env);
  if (!bin) {
    return { env: {}, stop: async () => {} };
  }
  const server = await startServer(bin);
  return {
    env: { [variable(majorVersion(bin))]: server.connectionString },
    stop: server.stop,
  };
}

/** The folder with `initdb` and `postgres`, if they are installed. */
function findServer(env) {
  return candidateFolders(env).find(
    folder =>
      existsSync(join(folder, executable('initdb'))) &&
      existsSync(join(folder, executable('postgres'))),
  );
}

function candidateFolders(env) {
  const below = (parent, suffix) =>
    existsSync(parent)
      ? readdirSync(parent)
          .sort((left, right) => parseFloat(right) - parseFloat(left))
          .map(name => join(parent, name, suffix))
      : [];
  const homebrew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap(parent =>
    below(parent, 'bin').filter(folder => folder.includes('postgresql')),
  );
  return [
    ...(env.PATH ?? '').split(delimiter),
    ...below('/usr/lib/postgresql', 'bin'),
    ...homebrew,
    ...below('C:\\Program Files\\PostgreSQL', 'bin'),
  ];
}

function executable(name) {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function majorVersion(bin) {
  const text = execFileSync(join(bin, executable('postgres')), ['--version'], {
    encoding: 'utf8',
  });
  return Math.min(
    Number(/(\d+)(\.|beta|rc|devel|\s|$)/.exec(text)[1]),
    newestKnown,
  );
}

/** The server refuses to run as root: then it runs as somebody with fewer rights. */
export function serverUser(passwd = readFileSync('/etc/passwd', 'utf8')) {
  const users = passwd.split('\n').map(line => line.split(':'));
  const [, , uid, gid] = ['postgres', 'nobody']
    .map(name => users.find(user => user[0] === name))
    .find(Boolean);
  return { uid: Number(uid), gid: Number(gid) };
}

async function startServer(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'data-mesh-postgres-'));
  const asUser = process.getuid?.() === 0 ? serverUser() : {};
  let server;
  const end = onStop(async () => {
    if (server) {
      // SIGINT is PostgreSQL's "fast shutdown": it does not wait for clients.
      await stop(server, { signal: 'SIGINT' });
    }
    rmSync(folder, { recursive: true, force: true });
  });

  try {
    const password = randomBytes(16).toString('hex');
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (asUser.uid !== undefined) {
      chownSync(folder, asUser.uid, asUser.gid);
      chownSync(passwordFile, asUser.uid, asUser.gid);
    }
    const data = join(folder, 'data');
    const options = {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
      ...asUser,
    };
    await initialise(bin, data, passwordFile, options);
    const port = await freePort();
    server = await listen(bin, data, port, options);
    return {
      connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      stop: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function initialise(bin, data, passwordFile, options) {
  const { code, output } = await run(
    join(bin, executable('initdb')),
    [
      ...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
      '--no-sync',
    ],
    options,
  );
  if (code !== 0) {
    throw new Error(`initdb failed:\n${lastLines(output, 10)}`);
  }
}

async function listen(bin, data, port, options) {
  // It lives for minutes and nobody misses its data, so it never waits for the disk.
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  let output = '';
  let isReady;
  const ready = new Promise(resolve => {
    isReady = resolve;
  });
  const server = launch(
    join(bin, executable('postgres')),
    [
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    {
      ...options,
      onLine(line) {
        output += `${line}\n`;
        if (line.includes('ready to accept connections')) {
          isReady(true);
        }
      },
    },
  );
  if (!(await Promise.race([ready, server.ended.then(() => false)]))) {
    throw new Error(`PostgreSQL did not start:\n${lastLines(output, 10)}`);
  }
  return server;
}
