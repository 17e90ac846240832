import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { Machine } from './Report';

/** What the figures depend on, besides the code. */
export function describeMachine(root: string): Machine {
  const { version } = JSON.parse(
    readFileSync(join(root, 'backstage.json'), 'utf8'),
  );
  return {
    cpus: cpus().length,
    cpuModel: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    backstage: version,
  };
}
