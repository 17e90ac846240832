import git from 'isomorphic-git';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import fs from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WEB = 'https://github.com';
const API = 'https://api.github.com';
const NO_COMMIT = '0'.repeat(40);

/** A line of git's protocol: its length, then itself. */
const line = (text: string) =>
  (text.length + 4).toString(16).padStart(4, '0') + text;
const END = '0000';

/** What an empty repository tells a client that wants to push. */
const advertisement =
  line('# service=git-receive-pack\n') +
  END +
  line(`${NO_COMMIT} capabilities^{}\0report-status side-band-64k\n`) +
  END;

const accepted = (ref: string) =>
  line(`\x01${line('unpack ok\n')}${line(`ok ${ref}\n`)}${END}`) + END;

/** Splits a push into the commands before the first end, and the pack after it. */
function readPush(body: Buffer): { oid: string; ref: string; pack: Buffer } {
  const length = Number.parseInt(body.toString('latin1', 0, 4), 16);
  const [command] = body.toString('utf8', 4, length).split('\0');
  const [, oid, ref] = command.trim().split(' ');
  return { oid, ref, pack: body.subarray(length + END.length) };
}

/** A repository that was created, and pushed to. */
export interface FakeRepository {
  dir: string;
  /** Commit of its main branch. */
  oid?: string;
  isProtected: boolean;
}

/**
 * GitHub for one organisation, at the edge of the network: its REST API as far as
 * `publish:github` and the catalog use it, and pushes by git. What is pushed can
 * be read again. Whatever else leaves this machine is an error.
 *
 * @param token - without it, nothing is answered but a refusal
 */
export function fakeGitHub(owner: string, token: string) {
  const repositories = new Map<string, FakeRepository>();
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const mayPush = (request: Request) =>
    request.headers.get('authorization') === `Basic ${basic}`;
  const mayCall = (request: Request) =>
    Boolean(request.headers.get('authorization')?.endsWith(` ${token}`));

  const refused = () => new HttpResponse('No token', { status: 401 });
  const missing = () =>
    HttpResponse.json({ message: 'Not Found' }, { status: 404 });
  const gitAnswer = (body: string, service: string) =>
    new HttpResponse(body, {
      headers: { 'Content-Type': `application/x-git-receive-pack-${service}` },
    });

  async function keep(repository: FakeRepository, body: Buffer) {
    const { oid, ref, pack } = readPush(body);
    const { dir } = repository;
    await git.init({ fs, dir, defaultBranch: 'main' });
    const filepath = '.git/objects/pack/pack-pushed.pack';
    await mkdir(join(dir, '.git/objects/pack'), { recursive: true });
    await writeFile(join(dir, filepath), pack);
    await git.indexPack({ fs, dir, filepath });
    await git.writeRef({ fs, dir, ref, value: oid, force: true });
    repository.oid = oid;
    return ref;
  }

  async function read(repository: FakeRepository, path: string) {
    const { dir, oid = '' } = repository;
    const { blob } = await git.readBlob({ fs, dir, oid, filepath: path });
    return blob;
  }

  const server = setupServer(
    http.get(`${API}/users/${owner}`, ({ request }) =>
      mayCall(request)
        ? HttpResponse.json({ login: owner, type: 'Organization' })
        : refused(),
    ),
    http.post(`${API}/orgs/${owner}/repos`, async ({ request }) => {
      if (!mayCall(request)) return refused();
      const { name } = (await request.json()) as { name: string };
      if (repositories.has(name)) {
        return HttpResponse.json(
          { message: 'name already exists on this account' },
          { status: 422 },
        );
      }
      const dir = await mkdtemp(join(tmpdir(), 'fake-github-'));
      repositories.set(name, { dir, isProtected: false });
      const html_url = `${WEB}/${owner}/${name}`;
      return HttpResponse.json(
        { name, html_url, clone_url: `${html_url}.git` },
        { status: 201 },
      );
    }),
    http.put(
      `${API}/repos/${owner}/:name/branches/main/protection`,
      ({ params }) => {
        const repository = repositories.get(String(params.name));
        if (!repository?.oid) return missing();
        repository.isProtected = true;
        return HttpResponse.json({});
      },
    ),
    http.get(
      `${API}/repos/${owner}/:name/contents/*`,
      async ({ request, params }) => {
        if (!mayCall(request)) return refused();
        const repository = repositories.get(String(params.name));
        if (!repository?.oid) return missing();
        const path = String(params[0]);
        const blob = await read(repository, path).catch(() => undefined);
        return blob ? new HttpResponse(Buffer.from(blob)) : missing();
      },
    ),
    http.get(`${WEB}/${owner}/:name/info/refs`, ({ request }) =>
      mayPush(request) ? gitAnswer(advertisement, 'advertisement') : refused(),
    ),
    http.post(
      `${WEB}/${owner}/:name/git-receive-pack`,
      async ({ request, params }) => {
        if (!mayPush(request)) return refused();
        const name = String(params.name).replace(/\.git$/, '');
        const repository = repositories.get(name);
        if (!repository) return missing();
        const body = Buffer.from(await request.arrayBuffer());
        return gitAnswer(accepted(await keep(repository, body)), 'result');
      },
    ),
  );

  return {
    repositories,
    start() {
      server.listen({
        onUnhandledRequest(request, print) {
          const { hostname } = new URL(request.url);
          if (['127.0.0.1', 'localhost'].includes(hostname)) return;
          print.error();
        },
      });
    },
    async stop() {
      server.close();
      for (const { dir } of repositories.values()) {
        await rm(dir, { recursive: true, force: true });
      }
    },
  };
}
