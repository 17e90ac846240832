import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../Terminal';

const run = promisify(execFile);
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Files that hold what they show: no links, no other repositories. */
const REGULAR = /^100\d{3} blob /;

/** Paths from `git ls-tree`: mode, type and hash, a tab, the path. */
const pathsOf = (listed: string) =>
  listed
    .split('\0')
    .filter(line => REGULAR.test(line))
    .map(line => line.slice(line.indexOf('\t') + 1));

/**
 * The files of a repository as they were where HEAD left a revision (their merge
 * base), so that what came to the revision since is no change of HEAD. Without a
 * common past, or when a shallow clone does not hold it: as at the revision.
 */
export class GitRevision {
  private constructor(
    private readonly cwd: string,
    private readonly commit: string,
    /** From the repository's root to where the command runs. */
    private readonly prefix: string,
    private readonly paths: ReadonlySet<string>,
  ) {}

  /** @throws UsageError - when there is no such revision, or no repository */
  static async open(cwd: string, revision: string): Promise<GitRevision> {
    const git = async (...args: string[]) =>
      (await run('git', args, { cwd, maxBuffer: MAX_OUTPUT })).stdout;
    let named: string;
    try {
      named = (
        await git(
          'rev-parse',
          '--verify',
          '--end-of-options',
          `${revision}^{commit}`,
        )
      ).trim();
    } catch (error) {
      throw new UsageError(
        `--base ${revision} was not found: ${String(
          (error as { stderr?: string }).stderr ?? error,
        ).trim()}. In a shallow clone fetch it first`,
      );
    }
    const commit = await git('merge-base', named, 'HEAD').then(
      found => found.trim(),
      () => named,
    );
    const prefix = (await git('rev-parse', '--show-prefix')).trim();
    const listed = await git('ls-tree', '-r', '-z', '--full-tree', commit);
    return new GitRevision(cwd, commit, prefix, new Set(pathsOf(listed)));
  }

  /** Paths of files, relative to where the command runs. */
  files(): string[] {
    return [...this.paths]
      .filter(path => path.startsWith(this.prefix))
      .map(path => path.slice(this.prefix.length));
  }

  /** The text of a file; undefined when it was not there. */
  async read(file: string): Promise<string | undefined> {
    const path = posix.normalize(`${this.prefix}${file}`);
    if (!this.paths.has(path)) return undefined;
    const { stdout } = await run('git', ['show', `${this.commit}:${path}`], {
      cwd: this.cwd,
      maxBuffer: MAX_OUTPUT,
    });
    return stdout;
  }
}
