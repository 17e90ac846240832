import { open } from 'node:fs/promises';

/** A little more than may be valid, so that what is too long is seen to be. */
const MAX_BYTES = 5 * 1024 * 1024;

/** The beginning of a file: one of any size takes no more memory than another. */
export async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(MAX_BYTES);
    const { bytesRead } = await file.read(buffer, 0, MAX_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
