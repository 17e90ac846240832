import { ParsedSignals } from '../ParsedSignals';
import { SignalFormat } from '../SignalFormat';
import { SignalsParser } from './SignalsParser';

/**
 * A part of a request: a file and its bytes.
 *
 * @public
 */
export interface SignalPart {
  /** Name of the file, with or without `.json`. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * Reads the files of one request while they come in, and keeps no document as a
 * whole. The parts may come in any order.
 *
 * @param format - in which they are
 * @param parts - one for each file; of a request whose body is one document it is
 * the first of `format.files`
 * @param options - `receivedAt` is when the request came
 * @throws InputError - when it is empty, cut off, no JSON, another tool's file,
 * nested deeper than 100 or says more than 100,000 results; when a part is missing,
 * not known, or there twice. The message names the file, the place in it, and what
 * is allowed.
 *
 * @public
 */
export async function readSignals(
  format: SignalFormat,
  parts: AsyncIterable<SignalPart> | Iterable<SignalPart>,
  options: { receivedAt: Date },
): Promise<ParsedSignals> {
  const parser = new SignalsParser(format, options);
  for await (const { name, content } of parts) {
    const part = parser.openPart(name);
    for await (const chunk of content) part.write(chunk);
    part.end();
  }
  return parser.finish();
}

/**
 * Like `readSignals`, of documents that are there already. It does not give way to
 * other work meanwhile: for tests, and for small documents.
 *
 * @param files - the documents by the names of the files
 * @param options - `receivedAt` is now by default
 * @throws InputError - as `readSignals` does
 *
 * @public
 */
export function parseSignals(
  format: SignalFormat,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { receivedAt?: Date } = {},
): ParsedSignals {
  const { receivedAt = new Date() } = options;
  const parser = new SignalsParser(format, { receivedAt });
  for (const [name, document] of Object.entries(files)) {
    const part = parser.openPart(name);
    part.write(typeof document === 'string' ? Buffer.from(document) : document);
    part.end();
  }
  return parser.finish();
}
