import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { DraftFile } from '@backstage-data-mesh/plugin-data-mesh-common';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes files of a draft below the folder of a task. */
export async function writeDraft(
  workspace: string,
  files: readonly DraftFile[],
): Promise<void> {
  for (const { path, content } of files) {
    const target = resolveSafeChildPath(workspace, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content, 'utf8');
  }
}
