import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommitAuthor, commitRepository } from './commitRepository';
import { sameFiles } from './sameFiles';

const unwritable: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EEXIST: 'a file stands in its place',
  ENOTDIR: 'a file stands in its place',
};

/** The error of a directory that nothing can be written to, as a sentence. */
function explained(error: unknown, root: string): unknown {
  const reason = isError(error) ? unwritable[String(error.code)] : undefined;
  return reason
    ? new ServiceUnavailableError(
        `dataMesh.publish.directory.root: cannot write to ${root}: ${reason}. Ask who runs the portal to make the directory writable`,
      )
    : error;
}

async function isThere(path: string): Promise<boolean> {
  return Boolean(await stat(path).catch(() => undefined));
}

/** A repository that is there may be the same one, from an earlier try. */
async function assertSame({ source, name }: RepositoryToPublish, path: string) {
  if (await sameFiles(source, path)) return;
  throw new ConflictError(
    `name: there is a repository "${name}" already, with other files; choose another name`,
  );
}

export interface RepositoryToPublish {
  /** Folder whose contents are published. */
  source: string;
  root: string;
  name: string;
  author: CommitAuthor;
  message: string;
}

/**
 * Copies a folder to `<root>/<name>` as a git repository with one commit. It
 * appears there whole or not at all: it is made beside, and then renamed. A
 * repository that is there with the same files is left as it is, so that a second
 * try changes nothing; one with other files is refused.
 */
export async function publishRepository(
  repository: RepositoryToPublish,
): Promise<{ path: string; created: boolean }> {
  const { source, root, name, author, message } = repository;
  try {
    await mkdir(root, { recursive: true });
    const path = resolveSafeChildPath(root, name);
    if (await isThere(path)) {
      await assertSame(repository, path);
      return { path, created: false };
    }
    const draft = await mkdtemp(join(root, `.${name}-`));
    try {
      await cp(source, draft, { recursive: true });
      await commitRepository(draft, author, message);
      await rename(draft, path);
    } catch (error) {
      if (!(await isThere(path))) throw error;
      // Somebody published it in the meantime.
      await assertSame(repository, path);
      return { path, created: false };
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return { path, created: true };
  } catch (error) {
    throw explained(error, root);
  }
}
