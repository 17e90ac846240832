import { Request } from 'express';

/**
 * Reads on what a sender is still sending after it was refused: many clients read
 * the answer only when they have sent everything. What is too much is cut off.
 */
export function drain(request: Request, maxBytes: number): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) request.destroy();
  });
  request.on('error', () => {});
  request.resume();
}
