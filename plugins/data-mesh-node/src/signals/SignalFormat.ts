import { ParsedSignals } from './ParsedSignals';

/**
 * A file of a format. Parts of it are handed over one by one, so that a large
 * document is never in memory as a whole.
 *
 * @public
 */
export interface SignalFile {
  /**
   * Name of the part in a multipart request, and without `.json` of the file:
   * `run_results`.
   */
  name: string;
  /** What it is, for error messages: "dbt's run_results.json". */
  title: string;
  /** A request without it is refused; default: it may be missing. */
  required?: boolean;
  /** Whether the document may also be lines of JSON, or a list. */
  many?: boolean;
  /**
   * What to hand over, as paths of names with `*` for any: `results.*`. An empty
   * text is the document as a whole; of lines and lists it is each document.
   */
  paths: readonly string[];
  /**
   * By which names at its top a document is known to be this file: all names of
   * one of the lists. Without any of the lists it is refused, and the answer says
   * which tool it seems to be of.
   */
  shapes?: readonly (readonly string[])[];
}

/**
 * Reads the files of one request.
 *
 * @public
 */
export interface SignalReader {
  /**
   * Takes a value. The files come in any order, one after another; within a file,
   * values come in the order of its document, so that what belongs together may
   * only be known in `finish`.
   *
   * @param file - name of the file
   * @param path - where it was: `['results', 0]`; of files with `many` it begins
   * with the number of the document: `[0, 'results', 0]`
   * @throws InputError - when it is not what this format has there
   */
  read(file: string, path: readonly (string | number)[], value: unknown): void;
  /**
   * What was in the files.
   *
   * @throws InputError - when they are another tool's, or another version's
   */
  finish(): ParsedSignals;
}

/**
 * A format in which a tool writes what it found out about data.
 *
 * @public
 */
export interface SignalFormat {
  /** As in the path of the request, such as `dbt`. */
  name: string;
  /** Name of the tool, for people. */
  title: string;
  /** Its files; a request whose body is one document is the first. */
  files: readonly SignalFile[];
  /** A reader for one request. */
  createReader(options: {
    /** When the request came. */
    receivedAt: Date;
  }): SignalReader;
}
