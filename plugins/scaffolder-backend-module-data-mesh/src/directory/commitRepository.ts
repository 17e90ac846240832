import git from 'isomorphic-git';
import fs from 'node:fs';

/** Who a commit is by. */
export interface CommitAuthor {
  name: string;
  email: string;
}

/** Makes a folder a git repository with everything in it in its first commit. */
export async function commitRepository(
  dir: string,
  author: CommitAuthor,
  message: string,
): Promise<string> {
  await git.init({ fs, dir, defaultBranch: 'main' });
  await git.add({ fs, dir, filepath: '.' });
  return git.commit({ fs, dir, author, message });
}
