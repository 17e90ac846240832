import { Shapes } from './Shapes';

/** Values begin at multiples of it, so that all places are small integers. */
const ALIGNMENT = 8;
const CHUNK_BYTES = 256 * 1024;
/** In front of each value: how long it is. */
const LENGTH_BYTES = 4;

/**
 * Values that are kept as JSON in a few large blocks of bytes, without the names
 * of their fields. A mesh of a hundred thousand products is ten million small
 * objects otherwise, several times as large, and the garbage collector visits
 * each of them again and again. Nothing is removed until the whole is dropped.
 */
export class PackedJson {
  private readonly shapes = new Shapes();
  private readonly chunks: { bytes: Uint8Array; view: DataView }[] = [];
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();
  /** Of the last chunk. */
  private used = 0;

  /**
   * Takes in a value that JSON can express.
   *
   * @returns where it is, a small integer
   */
  add(value: unknown): number {
    const json = JSON.stringify(this.shapes.without(value));
    // A character is at most three bytes.
    const most = LENGTH_BYTES + json.length * 3;
    let chunk = this.chunks[this.chunks.length - 1];
    if (!chunk || this.used + most > CHUNK_BYTES) {
      // One that is larger than a chunk has one of its own.
      const bytes = new Uint8Array(Math.max(CHUNK_BYTES, most));
      chunk = { bytes, view: new DataView(bytes.buffer) };
      this.chunks.push(chunk);
      this.used = 0;
    }
    const begin = this.used;
    const target = chunk.bytes.subarray(begin + LENGTH_BYTES);
    const { written } = this.encoder.encodeInto(json, target);
    chunk.view.setUint32(begin, written);
    const end = begin + LENGTH_BYTES + written;
    this.used = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    return ((this.chunks.length - 1) * CHUNK_BYTES + begin) / ALIGNMENT;
  }

  /** The value at a place that `add` has returned. */
  get(place: number): unknown {
    const at = place * ALIGNMENT;
    const { bytes, view } = this.chunks[Math.floor(at / CHUNK_BYTES)];
    const begin = (at % CHUNK_BYTES) + LENGTH_BYTES;
    const length = view.getUint32(begin - LENGTH_BYTES);
    const json = this.decoder.decode(bytes.subarray(begin, begin + length));
    return this.shapes.with(JSON.parse(json));
  }
}
