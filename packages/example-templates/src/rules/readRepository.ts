import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a published repository by their paths, without git's own. */
export function readRepository(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), {
      withFileTypes: true,
    })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.name === '.git') continue;
      if (entry.isDirectory()) walk(path);
      else files.set(path, readFileSync(join(folder, path), 'utf8'));
    }
  };
  walk('');
  return files;
}
