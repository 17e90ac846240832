import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What a repository's ci/send.sh sends to a portal when these files are there. */
export async function sentBy(
  folder: string,
  files: readonly string[],
): Promise<
  { url?: string; authorization?: string; body: string; said: string }[]
> {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify({ file }));
  }
  const received: { url?: string; authorization?: string; body: string }[] = [];
  const portal = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => {
      body += chunk;
    });
    request.on('end', () => {
      const { url, headers } = request;
      received.push({ url, authorization: headers.authorization, body });
      response.end('{}');
    });
  });
  await new Promise<void>(resolve => {
    portal.listen(0, '127.0.0.1', resolve);
  });
  try {
    const { port } = portal.address() as AddressInfo;
    const { stdout } = await promisify(execFile)('sh', ['ci/send.sh'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        DATA_MESH_URL: `http://127.0.0.1:${port}/`,
        DATA_MESH_TOKEN: 'secret',
        RUN_URL: 'https://ci.example/runs/1',
      },
    });
    return received.length
      ? received.map(one => ({ ...one, said: stdout }))
      : [{ body: '', said: stdout }];
  } finally {
    portal.close();
  }
}
