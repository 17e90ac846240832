import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLogFilter, withoutColours } from './logFilter.mjs';

const shown = lines =>
  lines.map(createLogFilter()).filter(line => line !== undefined);

const at = '2026-01-01T10:00:00.000Z';

test('shows warnings and errors with what belongs to them, and nothing else', () => {
  assert.deepEqual(
    shown([
      'Loading config from MergedConfigSource',
      `${at} catalog info Processing`,
      `${at} catalog warn file all.yaml does not exist `,
      `${at} catalog error it broke `,
      '    at Object.<anonymous>',
      `${at} catalog info Processing`,
      '    continued info',
      '<i> [webpack-dev-server] Project is running',
      'ERROR in ./src/App.tsx',
      '  × Module not found',
      '',
    ]),
    [
      'catalog warn file all.yaml does not exist ',
      'catalog error it broke ',
      '    at Object.<anonymous>',
      'ERROR in ./src/App.tsx',
      '  × Module not found',
    ],
  );
});

test('shows the same warning once, and never all of a very long one', () => {
  const long = 'x'.repeat(1000);
  const lines = shown([
    `${at} catalog warn again `,
    `2026-01-01T10:00:30.000Z catalog warn again `,
    `${at} catalog warn ${long} `,
  ]);
  assert.equal(lines.length, 2);
  assert.ok(lines[1].length < 500);
});

test('reads lines without their colours', () => {
  assert.equal(
    withoutColours('\x1b[2mtime\x1b[22m \x1b[33mwarn\x1b[39m'),
    'time warn',
  );
});
