import { createHash } from 'node:crypto';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import {
  readStandardFile,
  StandardDocument,
  StandardsProblem,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { SourceFile } from './StandardsSource';

/** What is remembered of a file between runs. */
interface KnownFile {
  stamp?: string;
  /** Digest of what was read last, good or not; none when it could not be read. */
  hash?: string;
  /** What was good the last time. */
  document?: StandardDocument;
  /** Why the file is not good now. */
  problems: StandardsProblem[];
  /** It can be read now, or is no document of the standards. */
  isSettled: boolean;
}

/** A file after a run. */
export interface ReadFile {
  location: string;
  hash?: string;
  document?: StandardDocument;
  problems: StandardsProblem[];
  /** Whether one knows what the catalog is to have of it. */
  isKnown: boolean;
}

const answer = (location: string, known: KnownFile): ReadFile => ({
  location,
  hash: known.hash,
  document: known.document,
  problems: known.problems,
  isKnown: known.isSettled || known.document !== undefined,
});

/**
 * Remembers files by location, so that one that did not change is not read again,
 * and one that broke is what it was before.
 */
export class KnownFiles {
  private known = new Map<string, KnownFile>();

  /** What a file holds now; for a broken one, what it held before. */
  async read(file: SourceFile): Promise<ReadFile> {
    const before = this.known.get(file.location);
    const now = await this.take(file, before);
    this.known.set(file.location, now);
    return answer(file.location, now);
  }

  /** What was read before, for a file whose source is as it was or out of reach. */
  remembered(location: string): ReadFile | undefined {
    const known = this.known.get(location);
    return known && answer(location, known);
  }

  /** Forgets all files but these. */
  keep(locations: ReadonlySet<string>): void {
    for (const location of this.known.keys()) {
      if (!locations.has(location)) this.known.delete(location);
    }
  }

  private async take(
    { location, stamp, read }: SourceFile,
    before: KnownFile | undefined,
  ): Promise<KnownFile> {
    if (before?.hash && stamp !== undefined && before.stamp === stamp) {
      return before;
    }
    let bytes: Uint8Array;
    try {
      bytes = await read();
    } catch (error) {
      const problem: StandardsProblem = {
        location,
        path: '',
        severity: 'error',
        rule: 'unreadable',
        message: `cannot be read: ${
          error instanceof Error ? error.message : error
        }`,
      };
      return {
        document: before?.document,
        problems: [problem],
        isSettled: false,
      };
    }
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (before?.hash === hash) return { ...before, stamp };
    const result = readStandardFile({
      location,
      content: bytes,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
    });
    if (result.ok) {
      const { document } = result;
      return { stamp, hash, document, problems: [], isSettled: true };
    }
    const { foreign, problems } = result;
    return {
      stamp,
      hash,
      problems,
      // What has become something else is nothing of ours; what broke may be mended.
      document: foreign ? undefined : before?.document,
      isSettled: foreign,
    };
  }
}
