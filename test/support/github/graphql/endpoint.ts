import { ApiError } from '../api-error.ts';
import { checkWrites, rateHeaders, type SecondaryLimit, spend } from '../http/rate-limit.ts';
import type { Reply } from '../http/route.ts';
import type { Violation } from '../journal.ts';
import type { Caller, Json } from '../model.ts';
import type { World } from '../world.ts';
import type { GraphRequest } from './execute.ts';
import { createContext } from './nodes/index.ts';

export type GraphqlContext = {
  readonly world: World;
  readonly report: (violation: Violation) => void;
  readonly secondaryLimit: SecondaryLimit | undefined;
};

/** Answers a POST to `/graphql`: 200 even for errors, except that without a token there is nothing (401). */
export async function answerGraphql(context: GraphqlContext, caller: Caller, body: unknown): Promise<Reply> {
  const { world } = context;
  if (!caller.token) throw new ApiError(401, 'This endpoint requires you to be authenticated.');
  const request = requestOf(body);
  if (!request) throw new ApiError(400, 'A query attribute must be specified and must be a string.');
  const now = world.options.clock();
  if (/^\s*mutation\b/m.test(request.query)) checkWrites(caller.token, context.secondaryLimit, now);
  try {
    spend(caller.token, 'graphql', now);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // The primary limit is a 200 with an error here: https://docs.github.com/graphql/overview/rate-limits
    const errors = [{ type: 'RATE_LIMITED', message: error.message }];
    return { status: 200, body: { errors }, headers: rateHeaders(caller.token, 'graphql', now) };
  }
  // graphql-js and the schema take a third of a second: only those who ask pay for them.
  const [{ executeDocument }, { gitHubSchema }] = await Promise.all([import('./execute.ts'), import('./schema.ts')]);
  const graph = createContext({ world, caller, report: context.report });
  const result = await executeDocument(gitHubSchema, graph, request);
  return { status: 200, body: result, headers: rateHeaders(caller.token, 'graphql', now) };
}

function requestOf(body: unknown): GraphRequest | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { query, variables, operationName } = body as Json;
  if (typeof query !== 'string') return undefined;
  return {
    query,
    variables: (variables ?? {}) as Json,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

/** A name for the journal: the operation's own, or its first root field (`createRef`). */
export function operationNameOf(body: unknown): string {
  const query = requestOf(body)?.query ?? '';
  const named = /^\s*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1];
  return named ?? /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(query)?.[1] ?? 'unknown';
}
