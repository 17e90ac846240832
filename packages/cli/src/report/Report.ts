/** Something that is said about a place in a file. */
export interface ReportItem {
  /** Relative to where the command runs; absent for what has no file. */
  file?: string;
  line?: number;
  column?: number;
  level: 'error' | 'warning' | 'notice';
  /** Such as `2 breaking changes in a minor version`. */
  title?: string;
  message: string;
}

/** What a command found. */
export interface Report {
  command: string;
  /** One sentence for all. */
  summary: string;
  failed: boolean;
  items: ReportItem[];
  /** More, in Markdown, for a comment on a pull request. */
  details: string[];
  /** What only `--format json` has room for. */
  data: unknown;
}
