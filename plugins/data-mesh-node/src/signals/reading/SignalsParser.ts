import { InputError } from '@backstage/errors';
import { ParsedSignals } from '../ParsedSignals';
import { SignalFile, SignalFormat, SignalReader } from '../SignalFormat';
import { JsonDocuments } from './JsonDocuments';
import { recogniseSignals } from './recogniseSignals';
import { cutText } from '../cleaning/safeName';

/** A part of a request that is being read. */
export interface SignalPartParser {
  write(chunk: Uint8Array): void;
  end(): void;
}

/** Hands the files of one request to a format's reader. */
export class SignalsParser {
  private readonly reader: SignalReader;
  private readonly seen = new Set<string>();

  constructor(
    private readonly format: SignalFormat,
    options: { receivedAt: Date },
  ) {
    this.reader = format.createReader(options);
  }

  /** @throws InputError - when there is no such part, or it was there */
  openPart(partName: string): SignalPartParser {
    const name = partName.replace(/\.json$/, '');
    const file = this.format.files.find(one => one.name === name);
    if (!file) {
      const allowed = this.format.files.map(one => one.name).join(', ');
      throw new InputError(
        `part ${JSON.stringify(
          cutText(name, 80),
        )} is not known; allowed: ${allowed}`,
      );
    }
    if (this.seen.has(name)) {
      throw new InputError(`part ${name} is there twice; allowed: once`);
    }
    this.seen.add(name);
    return this.partParser(file);
  }

  /** @throws InputError - when a part is missing, or what the format throws */
  finish(): ParsedSignals {
    const missing = this.format.files.find(
      file => file.required && !this.seen.has(file.name),
    );
    if (missing) {
      throw new InputError(`part ${missing.name} is missing: ${missing.title}`);
    }
    if (this.seen.size === 0) {
      const allowed = this.format.files.map(one => one.name).join(', ');
      throw new InputError(`there are no parts; allowed: ${allowed}`);
    }
    return this.reader.finish();
  }

  private partParser(file: SignalFile): SignalPartParser {
    let problem: unknown;
    const documents = new JsonDocuments({
      paths: file.paths,
      many: file.many ?? false,
      onValue: (path, value) => {
        if (problem) return;
        try {
          this.reader.read(file.name, path, value);
        } catch (error) {
          // A better answer may be that it is another tool's file, which is
          // known at its end.
          if (!(error instanceof InputError)) throw error;
          problem = error;
        }
      },
    });
    const inFile = (step: () => void) => {
      try {
        step();
      } catch (error) {
        throw this.explained(file, documents.names, error);
      }
    };
    return {
      write: chunk => inFile(() => documents.write(chunk)),
      end: () =>
        inFile(() => {
          documents.end();
          const other = this.otherShape(file, documents.names);
          if (other || problem) throw other ?? problem;
        }),
    };
  }

  /** Why a document is not this file, if it is not. */
  private otherShape(
    { shapes, title }: SignalFile,
    names: ReadonlySet<string>,
  ): InputError | undefined {
    if (!shapes) return undefined;
    const fits = shapes.some(shape => shape.every(name => names.has(name)));
    if (fits) return undefined;
    const allowed = shapes.map(shape => shape.join(' and ')).join(', or ');
    return new InputError(`it is not ${title}, which has ${allowed}`);
  }

  private explained(
    file: SignalFile,
    names: ReadonlySet<string>,
    error: unknown,
  ): unknown {
    if (!(error instanceof InputError)) return error;
    const known = recogniseSignals(names);
    if (!known || known.format === this.format.name) {
      return new InputError(`${file.name}: ${error.message}`);
    }
    const where = known.format ? `; send it to /signals/${known.format}` : '';
    return new InputError(
      `${file.name}: this looks like ${known.title}${where}`,
    );
  }
}
