import { ForgeError } from '../../kit/errors.ts';

/** `fetch`, as Octokit calls it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The connection gave no answer, or none that can be used. Whether GitHub did the work is not known. */
export class NoAnswer extends Error {
  readonly reason: 'timeout' | 'network' | 'malformed';

  constructor(reason: NoAnswer['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** What the transport may do. */
export interface TransportOptions {
  readonly fetch: Fetch;
  /** Origins that may see our token; everything else is refused before a byte is sent. */
  readonly origins: ReadonlySet<string>;
  /** Milliseconds for one answer, its body included: a slow drip is cut off too. */
  readonly timeout: number;
  /** Bytes of one answer. */
  readonly maximumBody: number;
  readonly cancelled: AbortSignal;
}

/** Redirects that are followed for one request; a renamed repository takes one. */
const MAXIMUM_REDIRECTS = 5;

/**
 * `fetch` that keeps the token at home: Octokit attaches `authorization` to whatever address a `Link` header or a redirect
 * names (Renovate CVE-2026-88881), so that every address is checked here, redirects are followed by hand and bodies are bounded.
 */
export function createTransport(options: TransportOptions): Fetch {
  return async (url, init) => {
    let target = guard(url, options.origins);
    for (let hops = 0; ; hops++) {
      const response = await attempt(target, init, options);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null)
        return response;
      if (hops === MAXIMUM_REDIRECTS) throw new ForgeError('GitHub redirects in a circle.', response.status);
      target = redirect(target, location, response.status, init.method ?? 'GET', options.origins);
    }
  };
}

/** The address, if it may see our token. @throws ForgeError */
export function guard(url: string, origins: ReadonlySet<string>): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && origins.has(parsed.origin) && !parsed.username && !parsed.password) return parsed.href;
  throw new ForgeError(
    `GitHub's answer points to another host (${parsed?.host ?? 'no address'}), which is not asked.`,
    0,
    {
      hint: 'The token is sent to GITHUB_API_URL and GITHUB_GRAPHQL_URL only. A proxy that rewrites answers can cause this.',
    },
  );
}

// 301, 302 and 303 turn a write into a read that looks like a success; only 307 and 308 keep method and body.
function redirect(
  from: string,
  location: string,
  status: number,
  method: string,
  origins: ReadonlySet<string>,
): string {
  const target = guard(URL.canParse(location, from) ? new URL(location, from).href : location, origins);
  if (method === 'GET' || method === 'HEAD' || status === 307 || status === 308) return target;
  throw new ForgeError(`GitHub redirected a write (${status}), which would have been lost.`, status, {
    hint: 'The repository was probably renamed or moved: use its new name.',
  });
}

async function attempt(url: string, init: RequestInit, options: TransportOptions): Promise<Response> {
  options.cancelled.throwIfAborted();
  const signal = AbortSignal.any([AbortSignal.timeout(options.timeout), options.cancelled]);
  try {
    const response = await options.fetch(url, { ...init, redirect: 'manual', signal });
    const body = await readBody(response, options.maximumBody);
    const { status, statusText, headers } = response;
    return new Response(isBodiless(status) ? null : body, { status, statusText, headers: [...headers] });
  } catch (error) {
    if (options.cancelled.aborted) throw options.cancelled.reason;
    if (error instanceof ForgeError) throw error;
    if (signal.aborted) throw new NoAnswer('timeout', `no answer within ${options.timeout / 1000} s`, error);
    throw new NoAnswer('network', describe(error), error);
  }
}

function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

async function readBody(response: Response, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maximum)
      throw new ForgeError(`GitHub's answer is larger than ${maximum / 2 ** 20} MiB.`, response.status);
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

// "fetch failed" says nothing; its cause does: "connect ECONNREFUSED 127.0.0.1:1". A host with several addresses has a cause for each.
function describe(error: unknown): string {
  const { message, cause, errors } = error as { message?: unknown; cause?: unknown; errors?: unknown };
  const [first] = Array.isArray(errors) ? errors : [cause];
  if (typeof first === 'object' && first !== null) return describe(first);
  return typeof message === 'string' && message !== '' ? message : 'the connection failed';
}
