import { Agent, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SignalFileReceipt } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Pieces } from './documents';

const BOUNDARY = 'files-of-the-benchmark';
const agent = new Agent({ keepAlive: false });

/** The token of the sender, and the subject that it stands for. */
export const sender = {
  subject: 'pipelines',
  token: 'pipelines-of-the-benchmark',
};

/** What became of a request. */
export interface Posted {
  status: number;
  receipt: SignalFileReceipt;
  /** From its begin to the answer. */
  ms: number;
  /** From the last byte that was sent to the answer. */
  afterEndMs: number;
  bytes: number;
}

function* form(files: Readonly<Record<string, Pieces>>): Pieces {
  for (const [name, pieces] of Object.entries(files)) {
    yield `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.json"\r\n\r\n`;
    yield* pieces;
    yield '\r\n';
  }
  yield `--${BOUNDARY}--\r\n`;
}

/** Sends files as a form, while they are made. */
export async function postSignals(
  url: string,
  files: Readonly<Record<string, Pieces>>,
): Promise<Posted> {
  const started = performance.now();
  let ended = started;
  let bytes = 0;
  const sent = request(url, {
    method: 'POST',
    agent,
    headers: {
      authorization: `Bearer ${sender.token}`,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
  });
  const answered = new Promise<{ status: number; text: string }>(
    (resolve, reject) => {
      sent.once('error', reject);
      sent.once('response', response => {
        let text = '';
        response.on('data', chunk => {
          text += chunk;
        });
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, text }),
        );
      });
    },
  );
  function* counted() {
    for (const piece of form(files)) {
      const chunk = Buffer.from(piece);
      bytes += chunk.length;
      yield chunk;
    }
    ended = performance.now();
  }
  await pipeline(Readable.from(counted()), sent);
  const { status, text } = await answered;
  const now = performance.now();
  if (status !== 200) throw new Error(`${url}: ${status} ${text}`);
  return {
    status,
    receipt: JSON.parse(text),
    ms: now - started,
    afterEndMs: now - ended,
    bytes,
  };
}
