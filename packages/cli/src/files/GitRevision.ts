import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../Terminal';

const run = promisify(execFile);
const MAX_OUTPUT = 64 * 1024 * 1024;

/** The files of a repository as they were at a revision. */
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
    let commit: string;
    try {
      commit = (
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
    const prefix = (await git('rev-parse', '--show-prefix')).trim();
    const listed = await git(
      'ls-tree',
      '-r',
      '-z',
      '--name-only',
      '--full-tree',
      commit,
    );
    return new GitRevision(cwd, commit, prefix, new Set(listed.split('\0')));
  }

  /** Paths of files, relative to where the command runs. */
  files(): string[] {
    return [...this.paths]
      .filter(path => path && path.startsWith(this.prefix))
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
