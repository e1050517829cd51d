import { spawn } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import { hasPermission, requirePermission } from '../access.ts';
import { ApiError } from '../api-error.ts';
import type { Caller, Repository } from '../model.ts';
import { GIT_ENVIRONMENT } from '../storage/git-binary.ts';
import type { World } from '../world.ts';
import { receivePack } from './receive-pack.ts';
import type { Reply } from './route.ts';

export type GitRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
};

const PATTERN = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** The repository and service of a request of Git's smart HTTP protocol, or undefined when it is something else. */
export function matchGit(url: URL): { owner: string; name: string; service: string; tail: string } | undefined {
  const match = PATTERN.exec(url.pathname);
  if (!match) return undefined;
  const [, owner = '', name = '', tail = ''] = match;
  const service = tail === 'info/refs' ? (url.searchParams.get('service') ?? '') : tail;
  return { owner, name, service, tail };
}

/** Answers Git: clone and fetch need `contents:read`, a push `contents:write` and GitHub's rules for branches. */
export async function answerGit(world: World, caller: Caller, request: GitRequest): Promise<Reply> {
  const target = matchGit(request.url);
  if (!target) throw new ApiError(404, 'Not Found');
  const repository = allowedRepository(world, caller, target);
  if (target.tail !== 'git-receive-pack') return runBackend(repository, request, target.tail);
  const content = await receivePack(world, repository, caller, plain(request));
  return { status: 200, text: { type: 'application/x-git-receive-pack-result', content } };
}

function allowedRepository(
  world: World,
  caller: Caller,
  target: { owner: string; name: string; service: string },
): Repository {
  const login = { 'www-authenticate': 'Basic realm="GitHub"' };
  const isPush = target.service === 'git-receive-pack';
  if (!caller.token && isPush) throw new ApiError(401, 'Authentication required', { headers: login });
  try {
    const repository = world.repository(target.owner, target.name);
    requirePermission(world, repository, caller, ['contents:read']);
    if (isPush && !hasPermission(world, repository, caller, 'contents:write')) {
      throw new ApiError(403, `Permission to ${target.owner}/${target.name}.git denied to ${caller.actor.login}.`);
    }
    return repository;
  } catch (error) {
    if (!caller.token) throw new ApiError(401, 'Repository not found.', { headers: login });
    throw error;
  }
}

function plain({ headers, body }: GitRequest): Buffer {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

/** Runs Git's own server program as CGI. https://git-scm.com/docs/git-http-backend */
function runBackend(repository: Repository, request: GitRequest, tail: string): Promise<Reply> {
  const body = plain(request);
  const env = {
    ...GIT_ENVIRONMENT,
    GIT_PROJECT_ROOT: repository.git.folder,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROTOCOL: request.headers['git-protocol'] ?? '',
    PATH_INFO: `/${tail}`,
    QUERY_STRING: request.url.search.slice(1),
    REQUEST_METHOD: request.method,
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    CONTENT_LENGTH: String(body.length),
    REMOTE_USER: 'git',
    REMOTE_ADDR: '127.0.0.1',
  };
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(parseCgi(Buffer.concat(out))));
    child.stdin.on('error', () => {}); // Git may answer before it has read everything.
    child.stdin.end(body);
  });
}

function parseCgi(output: Buffer): Reply {
  const end = output.indexOf('\r\n\r\n');
  const lines = output.subarray(0, end).toString().split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const { status, 'content-type': type = 'text/plain', ...rest } = headers;
  const content = output.subarray(end + 4);
  return { status: Number.parseInt(status ?? '200', 10), text: { type, content }, headers: rest };
}
