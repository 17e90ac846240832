/** What a command reads from and writes to. */
export interface Terminal {
  cwd: string;
  env: Record<string, string | undefined>;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
}

/** Whoever called has to call differently; exit code 2. */
export class UsageError extends Error {}
