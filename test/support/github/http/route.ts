import type { Need } from '../access.ts';
import type { Caller, Json, Repository } from '../model.ts';
import type { RunRegistry } from '../workflows/run-registry.ts';
import type { World } from '../world.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A request that has passed authentication, permissions and the schema. */
export type Call<Body = Json> = {
  readonly world: World;
  readonly registry: RunRegistry;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Valid by GitHub's schema (or a violation has been recorded). */
  readonly body: Body;
  readonly accept: string;
  /** The address that was asked for, for `Link` headers. */
  readonly url: URL;
};

export type RepositoryCall<Body = Json> = Call<Body> & { readonly repository: Repository };

/** An answer: JSON (or a text of another media type), or nothing. */
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: { readonly type: string; readonly content: string | Buffer };
  readonly headers?: Readonly<Record<string, string>>;
};

/** One operation of the REST API, under the path template of GitHub's OpenAPI description. */
export type Route = {
  readonly method: Method;
  readonly path: string;
  /** One of these permissions is needed; none: anyone who sees the repository. */
  readonly needs: readonly Need[];
  readonly handle: (call: Call) => Reply | Promise<Reply>;
};

/** Declares an operation below `/repos/{owner}/{repo}`. `Body` is the type of the JSON that the schema allows. */
export function repositoryRoute<Body = Json>(
  method: Method,
  path: string,
  needs: readonly Need[],
  handle: (call: RepositoryCall<Body>) => Reply | Promise<Reply>,
): Route {
  const full = `/repos/{owner}/{repo}${path}`;
  return { method, path: full, needs, handle: (call) => handle(call as RepositoryCall<Body>) };
}

/** Declares an operation that is about no repository. */
export function plainRoute(method: Method, path: string, handle: (call: Call) => Reply | Promise<Reply>): Route {
  return { method, path, needs: [], handle };
}

export function ok(body: unknown, headers?: Record<string, string>): Reply {
  return { status: 200, body, ...(headers ? { headers } : {}) };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

export function noContent(): Reply {
  return { status: 204 };
}
