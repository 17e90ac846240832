const BOM_BYTES = 2;

/**
 * Makes UTF-8 of UTF-16, which a shell of Windows writes; the byte order mark in
 * front tells it. Anything else is left as it is.
 */
export class Utf8Bytes {
  private isKnown = false;
  private decoder: TextDecoder | undefined;
  /** The first byte, when it comes alone. */
  private held = Buffer.alloc(0);

  take(chunk: Uint8Array): Uint8Array {
    if (this.isKnown) return this.decoded(chunk);
    const start = Buffer.concat([this.held, chunk]);
    if (start.length < BOM_BYTES) {
      this.held = start;
      return new Uint8Array();
    }
    this.isKnown = true;
    const encoding = encodingOf(start);
    if (encoding) this.decoder = new TextDecoder(encoding);
    return this.decoded(start);
  }

  /** What was held back, at the end of the document. */
  rest(): Uint8Array {
    if (!this.isKnown) return this.held;
    return Buffer.from(this.decoder?.decode() ?? '');
  }

  private decoded(chunk: Uint8Array): Uint8Array {
    if (!this.decoder) return chunk;
    return Buffer.from(this.decoder.decode(chunk, { stream: true }));
  }
}

function encodingOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
