import { defaults, GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import type { Endpoints } from '@octokit/types';
import pLimit from 'p-limit';
import { ForgeError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Addresses } from './addresses.ts';
import { classify, graphqlRefusal, Refusal } from './answers.ts';
import { forgeError, type Purpose, unreachable } from './errors.ts';
import { nextPage } from './links.ts';
import { createPace } from './pace.ts';
import { nextAttempt } from './retry.ts';
import { createTransport, type Fetch, NoAnswer } from './transport.ts';

/** An operation of GitHub's REST API: `GET /repos/{owner}/{repo}`. */
export type Route = keyof Endpoints;
export type Parameters<R extends Route> = Endpoints[R]['parameters'];
export type Data<R extends Route> = Endpoints[R]['response']['data'];

/** A write and how to learn whether it was done when its answer is lost: what the read-back finds is the answer. */
export interface Write<T> extends Purpose {
  /** `repeatable`: doing it twice is doing it once. */
  readonly afterLoss: 'repeatable' | (() => Promise<T | undefined>);
}

/** GitHub's two APIs, guarded, patient and in order. Every method throws ForgeError. */
export interface Api {
  /** The repository, for the parameters of a route. */
  readonly at: { readonly owner: string; readonly repo: string };
  read<R extends Route>(route: R, parameters: Parameters<R>, purpose: Purpose): Promise<Data<R>>;
  /** As `read`; undefined for 404. */
  find<R extends Route>(route: R, parameters: Parameters<R>, purpose: Purpose): Promise<Data<R> | undefined>;
  /** All pages of a list. */
  list<R extends Route, T>(
    route: R,
    parameters: Parameters<R>,
    purpose: Purpose,
    items: (page: Data<R>) => readonly T[],
  ): Promise<readonly T[]>;
  write<R extends Route, T = Data<R>>(route: R, parameters: Parameters<R>, write: Write<T>): Promise<Data<R> | T>;
  query<T>(document: string, variables: Variables, purpose: Purpose): Promise<T>;
  mutate<T>(document: string, variables: Variables, write: Write<T>): Promise<T>;
}

export type Variables = Readonly<Record<string, unknown>>;

export interface ApiOptions {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly addresses: Addresses;
  readonly clock: Clock;
  /** In [0, 1), for jitter. */
  readonly random: () => number;
  readonly fetch?: Fetch;
  /** Milliseconds for one answer. */
  readonly timeout?: number;
}

/** The API that is asked for; the older one, since GitHub Enterprise Server knows it too. */
const API_VERSION = '2022-11-28';
const ANSWER_TIMEOUT = 30_000;
const MAXIMUM_BODY = 32 * 2 ** 20;
/** Of 100 that GitHub allows at a time for everything that the token does. */
const CONCURRENT_READS = 8;
/** 100 pages of 100: more than any list here can rightly have. */
const MAXIMUM_PAGES = 100;

interface Answer {
  readonly data: unknown;
  readonly headers: Refusal['headers'];
}

/** Connects to GitHub. Nothing is sent before the first call. */
export function createApi(options: ApiOptions): Api {
  const send = createSender(options);
  const reads = pLimit(CONCURRENT_READS);
  // GitHub asks for writes one after another, https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
  const writes = pLimit(1);
  const pace = createPace(options.clock);
  const graphql = { method: 'POST', url: options.addresses.graphql } as const;

  async function persist<T>(
    purpose: Purpose,
    ask: () => Promise<Answer>,
    lost?: Write<T>['afterLoss'],
  ): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await ask().then(
        (answer) => ({ answer }),
        (failure: unknown) => ({ failure }),
      );
      if ('answer' in outcome) return outcome.answer.data;
      const retry = retryOf(outcome.failure, attempt, options);
      if (!retry) throw explain(outcome.failure, purpose, options);
      await options.clock.sleep(retry.after);
      options.clock.cancelled.throwIfAborted();
      if (!retry.effectUnknown || typeof lost !== 'function') continue;
      const found = await lost();
      if (found !== undefined) return found;
    }
  }

  const get = (route: string, parameters: object, purpose: Purpose) =>
    reads(() => persist(purpose, () => send(route, parameters)));
  const put = <T>(ask: () => Promise<Answer>, write: Write<T>) =>
    writes(async () => {
      await pace();
      return persist(write, ask, write.afterLoss);
    });

  return {
    at: { owner: options.owner, repo: options.repo },
    read: async <R extends Route>(route: R, parameters: Parameters<R>, purpose: Purpose) =>
      (await get(route, parameters, purpose)) as Data<R>,
    find: async <R extends Route>(route: R, parameters: Parameters<R>, purpose: Purpose) => {
      try {
        return (await get(route, parameters, purpose)) as Data<R>;
      } catch (error) {
        if (error instanceof ForgeError && error.status === 404) return undefined;
        throw error;
      }
    },
    async list(route, parameters, purpose, items) {
      const found = [];
      let next: string | undefined;
      for (let page = 0; page < MAXIMUM_PAGES; page++) {
        let headers: Refusal['headers'] = {};
        const ask = async () => {
          const answer = await (next === undefined
            ? send(route, { per_page: 100, ...parameters })
            : send(`GET ${next.replaceAll(/[{}]/g, encodeURIComponent)}`, {}));
          headers = answer.headers;
          return answer;
        };
        found.push(...items((await reads(() => persist(purpose, ask))) as Data<typeof route>));
        next = nextPage(headers.link);
        if (next === undefined) break;
      }
      return found;
    },
    write: async <R extends Route, T>(route: R, parameters: Parameters<R>, write: Write<T>) =>
      (await put(() => send(route, parameters), write)) as Data<R> | T,
    query: async <T>(query: string, variables: Variables, purpose: Purpose) =>
      (await reads(() => persist(purpose, () => ask(send, graphql, query, variables)))) as T,
    mutate: async <T>(query: string, variables: Variables, write: Write<T>) =>
      (await put(() => ask(send, graphql, query, variables), write)) as T,
  };
}

type Send = (route: string, parameters: object) => Promise<Answer>;

async function ask(
  send: Send,
  at: { method: string; url: string },
  query: string,
  variables: Variables,
): Promise<Answer> {
  const { data, headers } = await send(`${at.method} ${at.url}`, { query, variables });
  const body = data as { data?: unknown; errors?: unknown };
  const refusal = graphqlRefusal(body.errors, headers);
  if (refusal) throw refusal;
  return { data: body.data, headers };
}

function createSender(options: ApiOptions): Send {
  const { addresses, clock, timeout = ANSWER_TIMEOUT } = options;
  const transport = createTransport({
    // The toolkit's own goes through the proxy that the environment names.
    fetch: options.fetch ?? (defaults.request?.fetch as Fetch | undefined) ?? ((url, init) => fetch(url, init)),
    origins: new Set([new URL(addresses.api).origin, new URL(addresses.graphql).origin]),
    timeout,
    maximumBody: MAXIMUM_BODY,
    cancelled: clock.cancelled,
  });
  const silent = () => {};
  const octokit = new GitHub(
    getOctokitOptions(options.token, {
      baseUrl: addresses.api,
      userAgent: 'plumbline',
      request: { fetch: transport },
      // Octokit would log deprecations straight to the console, past the sink that neutralises.
      log: { debug: silent, info: silent, warn: silent, error: silent },
    }),
  );
  return async (route, parameters) => {
    const headers = { 'x-github-api-version': API_VERSION };
    try {
      const response = await octokit.request(route, { ...parameters, headers });
      // Octokit hands over what it cannot parse as text: a page of HTML, half an answer.
      if (typeof response.data === 'string' && response.status !== 204)
        throw new NoAnswer('malformed', `${response.status} without valid JSON`);
      return { data: response.data, headers: response.headers };
    } catch (error) {
      throw unwrap(error);
    }
  };
}

/** Octokit wraps what `fetch` throws and turns refusals into its own error, which quotes the request: neither is passed on. */
function unwrap(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const response =
    'response' in error ? (error.response as { status: number; headers: object; data: unknown }) : undefined;
  if (response) return new Refusal(response.status, { ...response.headers }, response.data);
  return error.name === 'HttpError' ? (error.cause ?? error) : error;
}

function retryOf(failure: unknown, attempt: number, { clock, random }: ApiOptions) {
  const now = clock.now().getTime();
  if (failure instanceof NoAnswer) return nextAttempt({ kind: 'no-answer' }, attempt, now, random());
  if (failure instanceof Refusal) return nextAttempt(classify(failure), attempt, now, random());
  return undefined;
}

function explain(failure: unknown, purpose: Purpose, { addresses, owner, repo, token }: ApiOptions): unknown {
  if (failure instanceof NoAnswer) return unreachable(failure, purpose, new URL(addresses.api).host);
  if (failure instanceof Refusal)
    return forgeError(failure, purpose, `${owner}/${repo}`, (text) => text.replaceAll(token, '***'));
  return failure;
}
