import { createHash } from 'node:crypto';
import { canSee, requirePermission } from '../access.ts';
import { ApiError, notFound } from '../api-error.ts';
import type { Violation } from '../journal.ts';
import type { Caller } from '../model.ts';
import type { OpenApi } from '../validation/openapi.ts';
import type { RunRegistry } from '../workflows/run-registry.ts';
import type { World } from '../world.ts';
import { Attention } from './attention.ts';
import { checkWrites, rateHeaders, type SecondaryLimit, spend } from './rate-limit.ts';
import type { Call, Reply } from './route.ts';
import type { Match } from './router.ts';

/** What the REST API needs of the server around it. */
export type RestContext = {
  readonly world: World;
  readonly registry: RunRegistry;
  readonly openApi: OpenApi;
  readonly secondaryLimit: SecondaryLimit | undefined;
  readonly report: (violation: Violation) => void;
};

export type RestRequest = {
  readonly method: string;
  readonly url: URL;
  readonly match: Match;
  readonly caller: Caller;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
};

/** Answers a request of the REST API: limits, permissions, schemas, the operation itself, ETag. */
export async function answerRest(context: RestContext, request: RestRequest): Promise<Reply> {
  const { route } = request.match;
  const operation = `${route.method} ${route.path}`;
  const reply = await run(context, request).catch((error: unknown) => {
    if (error instanceof ApiError) return errorReply(context.world, error);
    throw error;
  });
  if (!reply.text) {
    const problems = await context.openApi.checkResponse(route.method, route.path, reply.status, reply.body);
    if (problems.length > 0) context.report({ kind: 'response', operation: `${operation} ${reply.status}`, problems });
  }
  return finish(context.world, request, reply);
}

async function run(context: RestContext, request: RestRequest): Promise<Reply> {
  const { world } = context;
  const { caller, match, method } = request;
  if (caller.token && match.route.path !== '/rate_limit') {
    if (method !== 'GET') checkWrites(caller.token, context.secondaryLimit, world.options.clock());
    spend(caller.token, 'core', world.options.clock());
  }
  const attention = new Attention(request.url.searchParams, request.body ?? {});
  const call = callOf(context, request, attention);
  const { params } = match;
  const checked = { params, query: request.url.searchParams, body: request.body };
  const problems = await context.openApi.checkRequest(match.route.method, match.route.path, checked);
  if (problems.length > 0) {
    context.report({ kind: 'request', operation: `${match.route.method} ${match.route.path}`, problems });
    throw new ApiError(422, `Invalid request.\n\n${problems.join('\n')}`);
  }
  const reply = await match.route.handle(call);
  // A 202 says that something else was done first; what it left alone is no hole.
  const ignored = (reply.status === 202 ? [] : attention.ignored()).map((name) => `${name} is not simulated`);
  if (ignored.length > 0) {
    context.report({ kind: 'request', operation: `${match.route.method} ${match.route.path}`, problems: ignored });
  }
  return reply;
}

function callOf({ world, registry }: RestContext, request: RestRequest, attention: Attention): Call {
  const { match, caller, url, headers } = request;
  const { route, params } = match;
  const call = {
    world,
    registry,
    caller,
    params,
    query: attention.query,
    body: attention.body as Call['body'],
    url,
    accept: headers.accept ?? '',
  };
  const { owner, repo } = params;
  if (owner === undefined || repo === undefined) return call;
  const repository = world.repository(owner, repo);
  if (!canSee(world, repository, caller)) throw notFound();
  requirePermission(world, repository, caller, route.needs);
  return { ...call, repository } as Call;
}

/** The body of a refusal, as GitHub writes it. */
export function errorReply(world: World, error: ApiError): Reply {
  const body = {
    message: error.message,
    ...(error.errors && { errors: error.errors }),
    documentation_url: `${world.baseUrl}/docs/rest`,
    status: String(error.status),
  };
  return { status: error.status, body, headers: error.headers };
}

// ETags are weak and depend on who asks; an unchanged answer is a 304 and costs nothing of the budget.
function finish(world: World, request: RestRequest, reply: Reply): Reply {
  const { token } = request.caller;
  const rate = () => (token ? rateHeaders(token, 'core', world.options.clock()) : {});
  if (request.method !== 'GET' || reply.status !== 200) return { ...reply, headers: { ...rate(), ...reply.headers } };
  const content = reply.text?.content ?? JSON.stringify(reply.body);
  const hash = createHash('sha256')
    .update(content)
    .update(token?.value ?? '')
    .digest('hex');
  const etag = `W/"${hash}"`;
  if (request.headers['if-none-match'] === etag) {
    if (token) token.rate.core = Math.min(token.rate.limit, token.rate.core + 1);
    return { status: 304, headers: { ...rate(), etag } };
  }
  const caching = { 'cache-control': 'private, max-age=60, s-maxage=60', vary: 'Accept, Authorization, Cookie' };
  return { ...reply, headers: { ...rate(), etag, ...caching, ...reply.headers } };
}
