import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import test from 'node:test';
import { build } from 'esbuild';

const plugins = fileURLToPath(new URL('../plugins/', import.meta.url));

/** The source of each of our packages by its name. */
const sources = Object.fromEntries(
  readdirSync(plugins).map(folder => {
    const { name, main } = JSON.parse(
      readFileSync(join(plugins, folder, 'package.json'), 'utf8'),
    );
    return [name, join(plugins, folder, main)];
  }),
);

/** Our packages are bundled from source, everything else stays an import. */
const ownPackagesOnly = {
  name: 'own-packages-only',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      // Without side effects an unused module disappears, as in an app's build.
      return sources[path]
        ? { path: sources[path], sideEffects: false }
        : { path, external: true, sideEffects: false };
    });
  },
};

test('no schema validator reaches the code of the frontend', async () => {
  const { metafile } = await build({
    entryPoints: [sources['@backstage-data-mesh/plugin-data-mesh']],
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: 'unused',
    write: false,
    metafile: true,
    jsx: 'automatic',
    plugins: [ownPackagesOnly],
    logLevel: 'silent',
  });
  const imports = new Set(
    Object.values(metafile.outputs)
      .flatMap(output => output.imports)
      .filter(({ external }) => external)
      .map(({ path }) => path),
  );
  // What must be there shows that the test looks at the whole plugin.
  assert.ok(imports.has('react'), 'the bundle is empty');
  assert.ok(imports.has('luxon'), 'lazily loaded cards are missing');
  for (const heavy of ['ajv', 'semver', '@marcbachmann/cel-js']) {
    assert.ok(!imports.has(heavy), `${heavy} is in the frontend`);
  }
});
