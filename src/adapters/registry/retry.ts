import pLimit, { type LimitFunction } from 'p-limit';
import type { Clock } from '../../ports/clock.ts';
import type { Http, HttpRequest, HttpResponse } from './http.ts';
import { NoAnswer } from './no-answer.ts';

/** Sends a request as often as it takes, within bounds. @throws NoAnswer */
export type Ask = (request: HttpRequest) => Promise<HttpResponse>;

const attempts = 4;
/** Milliseconds: the first pause is up to this long, each further one up to twice as long. */
const firstPause = 500;
/** A registry that asks for a longer pause than this is an error: the run is worth more than its answer. */
const longestPause = 60_000;
/** Requests in flight to one host. Docker Hub and GHCR answer more than about ten with 429. */
const parallel = 6;

const passing: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Repeats what can be repeated: connections that broke and answers that say "not now", with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/) or after as long as the registry asks. The last
 * answer is returned as it is.
 */
export function createAsk(http: Http, clock: Pick<Clock, 'now' | 'sleep' | 'cancelled'>, random: () => number): Ask {
  const limits = new Map<string, LimitFunction>();
  const limitOf = (host: string) => {
    const limit = limits.get(host) ?? pLimit(parallel);
    limits.set(host, limit);
    return limit;
  };
  return async (request) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await limitOf(request.url.host)(() => http.send(request)).catch((error: unknown) => error);
      const pause = pauseAfter(answer, request, attempt, clock.now(), random);
      if (pause === undefined) {
        if (answer instanceof Error) throw answer;
        return answer as HttpResponse;
      }
      await clock.sleep(pause);
      if (clock.cancelled.aborted) throw new NoAnswer('cancelled', 'the run was cancelled');
    }
  };
}

/** How long to wait before the next attempt; undefined when there should be none. */
function pauseAfter(answer: unknown, { method }: HttpRequest, attempt: number, now: Date, random: () => number) {
  if (attempt >= attempts) return undefined;
  const backoff = random() * firstPause * 2 ** (attempt - 1);
  // A token that was issued and lost on the way may not be issued again: a POST is repeated only when it was turned away.
  if (answer instanceof NoAnswer) return answer.isPassing && method !== 'POST' ? backoff : undefined;
  if (answer instanceof Error) return undefined;
  const { status, headers } = answer as HttpResponse;
  if (!passing.has(status) || (method === 'POST' && status !== 429 && status !== 503)) return undefined;
  const asked = retryAfter(headers['retry-after'], now);
  if (asked === undefined) return backoff;
  return asked > longestPause ? undefined : asked + backoff;
}

/** Milliseconds that a `Retry-After` header asks for: seconds or a date (RFC 9110 §10.2.3). */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
