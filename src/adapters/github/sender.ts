import { defaults, GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import type { Clock } from '../../ports/clock.ts';
import type { Addresses } from './addresses.ts';
import { graphqlRefusal, Refusal } from './answers.ts';
import { createTransport, type Fetch, NoAnswer } from './transport.ts';

/** A success. */
export interface Answer {
  readonly data: unknown;
  readonly headers: Refusal['headers'];
}

/** Sends one request, once. The route is one of Octokit's: `GET /repos/{owner}/{repo}`, or a whole address. @throws Refusal, NoAnswer, ForgeError */
export type Sender = (route: string, parameters: object) => Promise<Answer>;

/** What sending needs. */
export interface SenderOptions {
  readonly token: string;
  readonly addresses: Addresses;
  readonly clock: Clock;
  readonly fetch?: Fetch;
  /** Milliseconds for one answer. Default 30 s. */
  readonly timeout?: number;
}

/** The API that is asked for; the older one, since GitHub Enterprise Server knows it too. */
const API_VERSION = '2022-11-28';
const ANSWER_TIMEOUT = 30_000;
const MAXIMUM_BODY = 32 * 2 ** 20;

/** Octokit on our own transport. */
export function createSender(options: SenderOptions): Sender {
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

/** A GraphQL request, whose refusals come with a 200. */
export function graphqlAsk(
  send: Sender,
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): () => Promise<Answer> {
  return async () => {
    const { data, headers } = await send(`POST ${url}`, { query, variables });
    const body = data as { data?: unknown; errors?: unknown } | null;
    const refusal = graphqlRefusal(body?.errors, headers);
    if (refusal) throw refusal;
    if (typeof body?.data !== 'object' || body.data === null) throw new NoAnswer('malformed', 'GraphQL without data');
    return { data: body.data, headers };
  };
}
