import type { Endpoints } from '@octokit/types';
import pLimit from 'p-limit';
import { ForgeError } from '../../kit/errors.ts';
import type { Purpose } from './errors.ts';
import { documentName, requireExpected } from './expected.ts';
import { nextPage } from './links.ts';
import { createPace } from './pace.ts';
import { type Ask, persist } from './persist.ts';
import { createSender, graphqlAsk, type Sender, type SenderOptions } from './sender.ts';

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

/** How a connection is made. */
export interface ApiOptions extends SenderOptions {
  readonly owner: string;
  readonly repo: string;
  /** In [0, 1), for jitter. */
  readonly random: () => number;
}

/** Of 100 that GitHub allows at a time for everything that the token does. */
const CONCURRENT_READS = 8;
/** 100 pages of 100: more than any list here can rightly have. */
const MAXIMUM_PAGES = 100;

/** Connects to GitHub. Nothing is sent before the first call. */
export function createApi(options: ApiOptions): Api {
  const send = createSender(options);
  const { read, write } = createLanes(options);
  const ask = (route: Route, parameters: object) => expecting(route, () => send(route, parameters));
  const askGraphql = (document: string, variables: Variables) =>
    expecting(documentName(document), graphqlAsk(send, options.addresses.graphql, document, variables));
  const get: Api['read'] = async (route, parameters, purpose) =>
    (await read(purpose, ask(route, parameters))) as Data<typeof route>;
  return {
    at: { owner: options.owner, repo: options.repo },
    read: get,
    async find(route, parameters, purpose) {
      try {
        return await get(route, parameters, purpose);
      } catch (error) {
        if (error instanceof ForgeError && error.status === 404) return undefined;
        throw error;
      }
    },
    list: (route, parameters, purpose, items) =>
      readPages(
        send,
        (ask) => read(purpose, ask),
        route,
        parameters,
        (page) => items(page as Data<typeof route>),
      ),
    write: async <R extends Route, T>(route: R, parameters: Parameters<R>, purpose: Write<T>) =>
      (await write(purpose, ask(route, parameters))) as Data<R> | T,
    query: async <T>(document: string, variables: Variables, purpose: Purpose) =>
      (await read(purpose, askGraphql(document, variables))) as T,
    mutate: async <T>(document: string, variables: Variables, purpose: Write<T>) =>
      (await write(purpose, askGraphql(document, variables))) as T,
  };
}

/** An answer that is not what this route or document gives is as good as none. */
function expecting(name: string, ask: Ask): Ask {
  return async () => {
    const answer = await ask();
    requireExpected(name, answer.data);
    return answer;
  };
}

/** Reads run side by side; writes one after another, as GitHub asks: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
function createLanes(options: ApiOptions) {
  const reads = pLimit(CONCURRENT_READS);
  const writes = pLimit(1);
  const pace = createPace(options.clock);
  return {
    read: (purpose: Purpose, ask: Ask) => reads(() => persist(ask, purpose, options)),
    write: (purpose: Write<unknown>, ask: Ask) =>
      writes(async () => {
        await pace();
        return await persist(ask, purpose, options, purpose.afterLoss);
      }),
  };
}

async function readPages<T>(
  send: Sender,
  read: (ask: Ask) => Promise<unknown>,
  route: string,
  parameters: object,
  items: (page: unknown) => readonly T[],
): Promise<readonly T[]> {
  const found: T[] = [];
  let request: readonly [string, object] = [route, { per_page: 100, ...parameters }];
  for (let page = 0; page < MAXIMUM_PAGES; page++) {
    let next: string | undefined;
    const ask = expecting(route, async () => {
      const answer = await send(...request);
      next = nextPage(answer.headers.link);
      return answer;
    });
    found.push(...items(await read(ask)));
    if (next === undefined) break;
    // Octokit would fill in braces as a template.
    request = [`GET ${next.replaceAll(/[{}]/g, encodeURIComponent)}`, {}];
  }
  return found;
}
