import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../main';

/** A repository in a folder of its own, and the command run in it. */
export class TestRepository {
  readonly root: string = mkdtempSync(join(tmpdir(), 'data-mesh-cli-'));

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): void {
    execFileSync('git', args, {
      cwd: this.root,
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Jane',
        GIT_AUTHOR_EMAIL: 'jane@shop.example',
        GIT_COMMITTER_NAME: 'Jane',
        GIT_COMMITTER_EMAIL: 'jane@shop.example',
      },
    });
  }

  /** Writes files; an undefined one is removed. */
  write(files: Record<string, string | Uint8Array | undefined>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.root, name);
      if (content === undefined) {
        rmSync(path);
      } else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
    }
  }

  commit(files: Record<string, string>): void {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'Change');
  }

  /** Runs the command in a folder of the repository. */
  async run(
    args: string[],
    options: { in?: string; env?: Record<string, string> } = {},
  ): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', ''];
    const code = await main(args, {
      cwd: join(this.root, options.in ?? '.'),
      env: options.env ?? {},
      stdout: text => {
        out += text;
      },
      stderr: text => {
        err += text;
      },
    });
    return { code, out, err };
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

export const fields = `      - name: id
        logicalType: string
        primaryKey: true
        required: true
      - name: net_amount
        logicalType: number
`;

/** Without the amount. */
export const fewerFields: string = fields.slice(
  0,
  fields.indexOf('      - name: net_amount'),
);

/** A contract as it stands in a file. */
export const odcs = (
  change: {
    version?: string;
    status?: string;
    id?: string;
    fields?: string;
  } = {},
): string => `apiVersion: v3.1.0
kind: DataContract
id: ${change.id ?? 'orders'}
version: ${change.version ?? '2.1.0'}
status: ${change.status ?? 'active'}
schema:
  - name: orders
    properties:
${change.fields ?? fields}`;
