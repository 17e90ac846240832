import { InputError } from '@backstage/errors';

/** More digits than any number has that a computer keeps. */
export const MAX_NUMBER_BYTES = 400;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const SPACE = 0x20;
const CAPITAL_I = 0x49;
const CAPITAL_N = 0x4e;

/** What Python writes for numbers that are none, though JSON has no word for them. */
const WORDS = ['NaN', 'Infinity'].map(word => Buffer.from(word));
const WORDS_WITH_SIGN = [...WORDS, Buffer.from('-Infinity')];

/**
 * Looks at the numbers in the bytes of JSON. One that is too long is refused: a
 * tokenizer would keep all of it, and take far more memory than it is long. Of `NaN`
 * and `Infinity` becomes an empty text, which nothing takes for a number, and which
 * leaves all other bytes in their places.
 */
export class NumberBytes {
  private inText = false;
  private isEscaped = false;
  private length = 0;
  /** The beginning of a word that may go on in the next chunk. */
  private held = Buffer.alloc(0);

  /**
   * @param offset - in the document, of what is given back
   * @returns the bytes to go on with
   * @throws InputError - with the byte where the number begins
   */
  take(chunk: Uint8Array, offset: number): Uint8Array {
    const all = Buffer.concat([this.held, chunk]);
    const end = all.length - unfinishedWord(all);
    this.held = all.subarray(end);
    return this.scan(all.subarray(0, end), offset);
  }

  /** What was held back, at the end of the document. */
  rest(offset: number): Uint8Array {
    const rest = this.held;
    this.held = Buffer.alloc(0);
    return this.scan(rest, offset);
  }

  /** Changes the bytes, which are a copy. */
  private scan(bytes: Buffer, offset: number): Buffer {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (this.inText) {
        if (this.isEscaped) this.isEscaped = false;
        else if (byte === BACKSLASH) this.isEscaped = true;
        else if (byte === QUOTE) this.inText = false;
      } else if (isOfNumber(byte)) {
        this.length += 1;
        if (this.length > MAX_NUMBER_BYTES) {
          throw new InputError(
            `at byte ${
              offset + at + 1 - this.length
            }: a number is longer than ${MAX_NUMBER_BYTES} bytes; allowed: at most ${MAX_NUMBER_BYTES}`,
          );
        }
      } else {
        this.length = 0;
        this.inText = byte === QUOTE;
        if (byte === CAPITAL_N || byte === CAPITAL_I) {
          at = withoutWord(bytes, at) - 1;
        }
      }
    }
    return bytes;
  }
}

/** How many bytes at the end a word may begin with. */
function unfinishedWord(bytes: Buffer): number {
  const isWhole = WORDS.some(word => word.equals(bytes.subarray(-word.length)));
  if (isWhole) return 0;
  const longest = Math.min(bytes.length, '-Infinity'.length - 1);
  for (let length = longest; length > 0; length -= 1) {
    const end = bytes.subarray(bytes.length - length);
    const begins = WORDS_WITH_SIGN.some(
      word => word.length > length && word.subarray(0, length).equals(end),
    );
    if (begins) return length;
  }
  return 0;
}

/** Puts an empty text where a word is, and says where to go on. */
function withoutWord(bytes: Buffer, at: number): number {
  const word = WORDS.find(one =>
    one.equals(bytes.subarray(at, at + one.length)),
  );
  if (!word) return at + 1;
  const begin = bytes[at - 1] === MINUS ? at - 1 : at;
  bytes.fill(SPACE, begin, at + word.length);
  bytes.fill(QUOTE, begin, begin + 2);
  return at + word.length;
}

/** Digits, and one of `+-.eE`. */
function isOfNumber(byte: number): boolean {
  if (byte >= 0x30 && byte <= 0x39) return true;
  return (
    byte === 0x2b ||
    byte === MINUS ||
    byte === 0x2e ||
    byte === 0x45 ||
    byte === 0x65
  );
}
