import { Agent, request } from 'node:http';

// A connection that is kept might be closed while its other end is too busy to
// notice, and a client that gives up would end the measurement.
const agent = new Agent({ keepAlive: false });

/**
 * Sends a request and waits for the last byte of the answer, however long that
 * takes: `fetch` gives up after five minutes.
 *
 * @throws Error - when the answer is not a success
 */
export function send(
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
  token?: string,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const sent = request(url, { method, agent, headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const answer = Buffer.concat(chunks);
        const { statusCode = 0 } = response;
        if (statusCode < 300) resolve(answer);
        else reject(new Error(`${url}: ${statusCode} ${answer.toString()}`));
      });
    });
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}
