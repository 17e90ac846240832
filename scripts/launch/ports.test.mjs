import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import {
  configuredUrl,
  freePort,
  isFree,
  portIn,
  portOf,
  requireFreePort,
  takenSentence,
} from './ports.mjs';

const listen = async host => {
  const server = createServer();
  await new Promise(resolve => server.listen(0, host, resolve));
  return { port: server.address().port, close: () => server.close() };
};

test('reads the addresses from an app-config file', () => {
  const yaml = `
app:
  title: x
  # the address
  baseUrl: http://localhost:3000

  support:
    baseUrl: http://elsewhere

backend:
  listen:
    baseUrl: no
  baseUrl: "http://localhost:7007" # the other
`;
  assert.equal(configuredUrl(yaml, 'app'), 'http://localhost:3000');
  assert.equal(configuredUrl(yaml, 'backend'), 'http://localhost:7007');
  assert.equal(configuredUrl(yaml, 'proxy'), undefined);
  assert.equal(portOf('http://localhost:7007'), 7007);
  assert.equal(portOf('https://portal.example'), 443);
});

test('says which port is taken, by whom, and how to choose another', async () => {
  const server = await listen('127.0.0.1');
  try {
    await assert.rejects(requireFreePort(server.port, 'PORT'), error => {
      assert.match(
        error.message,
        new RegExp(
          `^Port ${
            server.port
          } is taken.*: stop that program, or choose another port, for example PORT=${
            server.port + 1
          } npm start$`,
        ),
      );
      if (process.platform === 'linux') {
        assert.match(error.message, new RegExp(`process ${process.pid}\\)`));
      }
      return true;
    });
  } finally {
    server.close();
  }
});

test('does without the name of the program when nobody tells', () => {
  assert.equal(
    takenSentence(7007, 'BACKEND_PORT'),
    'Port 7007 is taken: stop that program, or choose another port, for example BACKEND_PORT=7008 npm start',
  );
});

test('sees a program on either kind of address, and goes elsewhere', async () => {
  const server = await listen('127.0.0.1');
  assert.equal(await isFree(server.port), false);
  assert.notEqual(await freePort(server.port), server.port);
  server.close();
  const port = await freePort();
  assert.equal(await freePort(port), port);
});

test('takes a port from the environment, or says what is allowed', () => {
  assert.equal(portIn({ PORT: '3001' }, 'PORT'), 3001);
  for (const value of ['abc', '0', '99999', '30.5']) {
    assert.throws(() => portIn({ PORT: value }, 'PORT'), {
      message: `PORT is "${value}"; allowed: a number from 1 to 65535`,
    });
  }
});
