import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '@backstage/errors';
import { TooLargeError } from './TooLargeError';

const GZIP = [0x1f, 0x8b];

/** A stream that ends early is the sender's mistake, or the network's. */
async function* untilCutOff(source: Readable): AsyncGenerator<Buffer> {
  try {
    yield* source;
  } catch (error) {
    throw new InputError(`The request is cut off: ${(error as Error).message}`);
  }
}

/** Counts what comes out of a request, unpacked, and stops at a limit. */
export class ByteLimit {
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  async *count(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      this.bytes += chunk.length;
      if (this.bytes > this.maxBytes) throw new TooLargeError(this.maxBytes);
      yield chunk;
    }
  }
}

/** What was packed with gzip is unpacked, whatever its name says. */
export async function* unpacked(source: Readable): AsyncGenerator<Buffer> {
  const chunks = untilCutOff(source);
  let first = await chunks.next();
  // A first chunk of one byte does not tell yet.
  while (!first.done && first.value.length < GZIP.length) {
    const next = await chunks.next();
    if (next.done) break;
    first = { done: false, value: Buffer.concat([first.value, next.value]) };
  }
  if (first.done) return;
  const rest = async function* all(): AsyncGenerator<Buffer> {
    yield first.value;
    for (;;) {
      const next = await chunks.next();
      if (next.done) return;
      yield next.value;
    }
  };
  const isPacked = GZIP.every((byte, i) => first.value[i] === byte);
  if (!isPacked) {
    yield* rest();
    return;
  }
  const packed = Readable.from(rest());
  const gunzip = createGunzip();
  packed.on('error', error => gunzip.destroy(error));
  try {
    yield* packed.pipe(gunzip);
  } catch (error) {
    throw new InputError(
      `the gzip stream is damaged or cut off: ${(error as Error).message}`,
    );
  }
}
