import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** One request that the remote saw. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
}

/** A real bare repository behind `git http-backend`, with folders beside it for checkouts. */
export interface TestRemote extends AsyncDisposable {
  readonly folder: string;
  /** The bare repository's own directory. */
  readonly bare: string;
  readonly serverUrl: string;
  readonly url: string;
  readonly seen: Seen[];
  /** The token that it asks for; undefined: none. */
  token: string | undefined;
  /** Called before a request is served; true when it has been answered otherwise. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** Commits files (undefined removes one) to a branch and returns the commit. */
  commit(
    branch: string,
    files: Readonly<Record<string, string | Buffer | undefined>>,
    message?: string,
  ): Promise<string>;
  /** Runs Git in a directory, by default in the author's own clone. */
  git(args: readonly string[], cwd?: string): Promise<string>;
  /** A new checkout of the branch `main`. */
  checkout(...options: string[]): Promise<string>;
}

const env = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

export async function startRemote(): Promise<TestRemote> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-test-git-'));
  const bare = path.join(folder, 'srv', 'acme', 'config.git');
  const author = path.join(folder, 'author');
  const git: TestRemote['git'] = async (args, cwd = author) =>
    (await exec('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 64 << 20 })).stdout.trim();
  await mkdir(bare, { recursive: true });
  await git(['init', '--quiet', '--bare', '--initial-branch=main', bare], folder);
  for (const [key, value] of [
    ['http.receivepack', 'true'],
    ['uploadpack.allowFilter', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
  ] as const)
    await git(['config', key, value], bare);
  await git(['clone', '--quiet', bare, author], folder);

  const remote: Pick<TestRemote, 'seen' | 'token' | 'intercept'> = { seen: [], token: undefined, intercept: undefined };
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    remote.seen.push({ method: request.method ?? '', url: request.url ?? '', authorization });
    if (remote.intercept?.(request, response)) return;
    const wanted = remote.token && `basic ${Buffer.from(`x-access-token:${remote.token}`).toString('base64')}`;
    if (wanted && authorization !== wanted) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end();
    } else serve(path.join(folder, 'srv'), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let clones = 0;
  return Object.assign(remote, {
    folder,
    bare,
    serverUrl,
    url: `${serverUrl}/acme/config.git`,
    git,
    async commit(branch: string, files: Readonly<Record<string, string | Buffer | undefined>>, message = 'Change') {
      await git(['fetch', '--quiet', 'origin']);
      const there = await git(['ls-remote', 'origin', `refs/heads/${branch}`]);
      if (there) await git(['checkout', '--quiet', '-B', branch, `origin/${branch}`]);
      else await git(['checkout', '--quiet', '--orphan', branch]);
      if (!there) await git(['rm', '-rfq', '--ignore-unmatch', '.']);
      for (const [name, text] of Object.entries(files)) {
        const file = path.join(author, name);
        await mkdir(path.dirname(file), { recursive: true });
        if (text === undefined) await rm(file);
        else await writeFile(file, text);
      }
      await git(['add', '-A', '.']);
      await git(['commit', '--quiet', '--allow-empty', '-m', message]);
      await git(['push', '--quiet', 'origin', `${branch}:${branch}`]);
      return git(['rev-parse', 'HEAD']);
    },
    async checkout(...options: string[]) {
      clones += 1;
      const directory = path.join(folder, `checkout-${clones}`);
      // By the file protocol, so that the token of the HTTP server does not matter here.
      await git(['clone', '--quiet', ...options, `file://${bare}`, directory], folder);
      await git(['remote', 'set-url', 'origin', `${serverUrl}/acme/config.git`], directory);
      return directory;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  });
}

/** Hands a request to `git http-backend` by CGI. */
function serve(root: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://localhost');
  const child = spawn('git', ['http-backend'], {
    env: {
      ...env,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: request.headers['git-protocol']?.toString() ?? '',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      REMOTE_USER: 'tester',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  request.pipe(child.stdin);
  child.stdin.on('error', () => {});
  let head: Buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    if (response.headersSent) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    let status = 200;
    for (const line of head.subarray(0, end).toString().split('\r\n')) {
      const [name = '', value = ''] = line.split(/:\s*/, 2);
      if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.writeHead(status);
    response.write(head.subarray(end + 4));
  });
  child.stdout.on('end', () => response.end());
}
