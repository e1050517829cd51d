import { type Answer, type Handler, type RecordedRequest, startServer, type TestServer } from '../http-server.ts';
import { startRegistry, type TestRegistry } from '../registry.ts';
import { addressOf, isPull, jsonAnswer } from './quirk.ts';

/** Docker Hub: a registry that counts pulls, and an API beside it that has its own list of tags. */
export interface DockerHub extends AsyncDisposable {
  readonly registry: TestRegistry;
  readonly api: TestServer;
  /** Manifests that were read by GET: https://docs.docker.com/docker-hub/usage/pulls/. */
  pulls(): number;
}

export interface DockerHubOptions {
  /** Pulls that are left at the beginning, of 100. */
  readonly left?: number;
  /** Repository → tags of the API, the one that was pushed last first. */
  readonly listed?: Readonly<Record<string, readonly { readonly name: string; readonly pushed: Date }[]>>;
  /** Answers of the API instead. */
  readonly api?: Handler;
  readonly apiPageSize?: number;
}

/** Tokens also for strangers; every manifest carries how many pulls are left, and a GET takes one. */
export async function startDockerHub(options: DockerHubOptions = {}): Promise<DockerHub> {
  let remaining = options.left ?? 100;
  const registry: TestRegistry = await startRegistry({
    auth: 'token',
    anonymous: true,
    intercept: (request, response) => {
      if (!request.url.includes('/manifests/') || request.headers.authorization === undefined) return undefined;
      if (request.method === 'GET' && remaining-- <= 0) return tooMany();
      response.setHeader('ratelimit-limit', '100;w=21600');
      response.setHeader('ratelimit-remaining', `${Math.max(0, remaining)};w=21600`);
      return undefined;
    },
  });
  const api: TestServer = await startServer((request, response) =>
    options.api === undefined ? listOf(request, options) : options.api(request, response),
  );
  return {
    registry,
    api,
    pulls: () => registry.requests.filter((one) => isPull(one) && one.headers.authorization !== undefined).length,
    async [Symbol.asyncDispose]() {
      await Promise.all([registry.stop(), api.stop()]);
    },
  };
}

/** https://docs.docker.com/docker-hub/usage/pulls/ */
function tooMany(): Answer {
  const message = 'You have reached your unauthenticated pull rate limit.';
  return { ...jsonAnswer({ errors: [{ code: 'TOOMANYREQUESTS', message }] }, { 'retry-after': '21600' }), status: 429 };
}

/** One page of the API. */
function listOf(request: RecordedRequest, { listed = {}, apiPageSize = 100 }: DockerHubOptions): Answer {
  const url = addressOf(request);
  const repository = /^\/v2\/repositories\/(.+)\/tags$/.exec(url.pathname)?.[1] ?? '';
  const all = listed[repository];
  // Private repositories look the same: the API takes other tokens than the registry.
  if (all === undefined) return { status: 404, body: '{"message":"object not found"}' };
  const size = Math.min(apiPageSize, Number(url.searchParams.get('page_size')));
  const page = Number(url.searchParams.get('page') ?? 1);
  const results = all.slice((page - 1) * size, page * size).map(({ name, pushed }) => ({
    name,
    tag_last_pushed: pushed.toISOString(),
    last_updated: pushed.toISOString(),
    digest: `sha256:${'0'.repeat(64)}`,
    images: [],
  }));
  const query = `page=${page + 1}&page_size=${size}&ordering=last_updated`;
  const next = page * size < all.length ? `https://hub.docker.com${url.pathname}?${query}` : null;
  return jsonAnswer({ count: all.length, next, previous: null, results });
}
