import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { step } from './console.mjs';
import {
  currentPlatform,
  fetchedNode,
  isSupportedNode,
  nodePackage,
} from './nodeVersion.mjs';
import { fetchPackage } from './npm.mjs';
import { root, rootPackage } from './root.mjs';

const folder = join(root, '.toolchain');
const windows = process.platform === 'win32';

/**
 * The Node and the Yarn that Backstage needs. What the machine lacks is fetched
 * into .toolchain/ once; afterwards no network is needed. Returns the path of
 * Node and the environment in which `node` and `yarn` mean these two.
 */
export async function prepareToolchain() {
  const node = await findNode();
  const yarn = await findYarn();
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeShims(bin, node, yarn);
  const path = [bin, dirname(node), process.env.PATH].join(delimiter);
  return { node, yarn, env: { ...process.env, PATH: path } };
}

async function findNode() {
  if (isSupportedNode(process.versions.node)) {
    return process.execPath;
  }
  const name = nodePackage(currentPlatform());
  const home = join(folder, `node-${fetchedNode}`);
  await fetchOnce(
    `Node ${fetchedNode} (this machine's is ${process.versions.node})`,
    `${name}@${fetchedNode}`,
    home,
  );
  const installed = join(home, 'node_modules', name);
  const { bin } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  return join(installed, bin.node);
}

async function findYarn() {
  const version = rootPackage.packageManager.replace(/^yarn@|\+.*$/g, '');
  const home = join(folder, `yarn-${version}`);
  await fetchOnce(`Yarn ${version}`, `@yarnpkg/cli-dist@${version}`, home);
  return join(home, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');
}

async function fetchOnce(title, spec, home) {
  if (!existsSync(join(home, '.complete'))) {
    await step(title, () => fetchPackage(spec, home));
  }
}

// Relative to the shim, so that the project can be moved.
function writeShims(bin, node, yarn) {
  const yarnFromBin = relative(bin, yarn);
  if (windows) {
    writeFileSync(
      join(bin, 'yarn.cmd'),
      `@"${node}" "%~dp0${yarnFromBin}" %*\r\n`,
    );
    return;
  }
  rmSync(join(bin, 'node'), { force: true });
  symlinkSync(
    node.startsWith(folder) ? relative(bin, node) : node,
    join(bin, 'node'),
  );
  const shim = join(bin, 'yarn');
  writeFileSync(
    shim,
    `#!/bin/sh\nbin=$(cd "$(dirname "$0")" && pwd)\nexec "$bin/node" "$bin/${yarnFromBin}" "$@"\n`,
  );
  chmodSync(shim, 0o755);
}
