/** Files of one provider. */
export const MAX_FILES = 20_000;
/** Bytes of one file. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** Names of files in a folder that are taken for documents of the standards. */
export const STANDARD_FILE = /\.od[cp]s\.(ya?ml|json)$/i;

/** A file that a source has. */
export interface SourceFile {
  /** `file:<path>` or `url:<url>`, as the catalog writes locations. */
  location: string;
  /** Another one when the file has changed; undefined when only its content tells. */
  stamp?: string;
  /** @throws Error - when the file cannot be read */
  read(): Promise<Uint8Array>;
}

/** What a source has; nothing when it is what it was the last time. */
export type SourceFiles = SourceFile[] | 'unchanged';

/** A place where files are. */
export interface StandardsSource {
  /** As the configuration writes it. */
  name: string;
  /** @throws Error - when one cannot tell which files there are */
  list(): Promise<SourceFiles>;
  /** What was listed was read as a whole, so that next time only changes matter. */
  settle(): void;
}

export function checkCount(count: number, name: string): void {
  if (count > MAX_FILES) {
    throw new Error(
      `${name} has ${count} files; allowed: at most ${MAX_FILES}`,
    );
  }
}

export function checkSize(bytes: number): void {
  if (bytes > MAX_FILE_BYTES) {
    throw new Error(
      `the file has ${bytes} bytes; allowed: at most ${MAX_FILE_BYTES}`,
    );
  }
}
