import { InputError } from '@backstage/errors';

/** More digits than any number has that a computer keeps. */
export const MAX_NUMBER_BYTES = 400;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Watches the bytes of JSON for numbers that are too long: a tokenizer would keep
 * all of one, and take far more memory than it is long.
 */
export class NumberLengths {
  private inText = false;
  private isEscaped = false;
  private length = 0;

  /**
   * @param offset - of the chunk in the document
   * @throws InputError - with the byte where the number begins
   */
  check(chunk: Uint8Array, offset: number): void {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
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
      }
    }
  }
}

/** Digits, and one of `+-.eE`. */
function isOfNumber(byte: number): boolean {
  if (byte >= 0x30 && byte <= 0x39) return true;
  return (
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2e ||
    byte === 0x45 ||
    byte === 0x65
  );
}
