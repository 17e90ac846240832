import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const marker = 'node_modules/.data-mesh-install';

/** The files that decide what is installed. */
export function filesOfInstall(root) {
  const { workspaces = [] } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const manifests = workspaces
    .map(pattern => pattern.replace(/\/\*$/, ''))
    .filter(folder => existsSync(join(root, folder)))
    .flatMap(folder =>
      readdirSync(join(root, folder))
        .sort()
        .map(name => `${folder}/${name}/package.json`),
    );
  return ['yarn.lock', '.yarnrc.yml', 'package.json', ...manifests].filter(
    file => existsSync(join(root, file)),
  );
}

export function installHash(root) {
  const hash = createHash('sha256');
  for (const file of filesOfInstall(root)) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

export function isInstalled(root) {
  const file = join(root, marker);
  return (
    existsSync(file) && readFileSync(file, 'utf8').trim() === installHash(root)
  );
}

export function rememberInstall(root) {
  writeFileSync(join(root, marker), `${installHash(root)}\n`);
}
