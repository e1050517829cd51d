import pLimit, { type LimitFunction } from 'p-limit';
import type { Clock } from '../../ports/clock.ts';
import type { Http, HttpRequest, HttpResponse } from './http.ts';
import { NoAnswer } from './no-answer.ts';
import { createPatience } from './patience.ts';

/** Sends a request as often as it takes, within bounds. @throws NoAnswer */
export type Ask = (request: HttpRequest) => Promise<HttpResponse>;

const attempts = 4;
/** Milliseconds: the first pause is up to this long, each further one up to twice as long. */
const firstPause = 500;
/** Requests in flight to one host. Docker Hub and GHCR answer more than about ten with 429. */
const parallel = 6;

const passing: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Repeats what can be repeated: connections that broke and answers that say "not now", with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/) or after as long as the registry asks. The last
 * answer is returned as it is. Where a host has asked for a pause, nobody asks it anything in the meantime; where it wants too much of
 * that, or does not answer at all, it is given up for the run.
 */
export function createAsk(http: Http, clock: Pick<Clock, 'now' | 'sleep' | 'cancelled'>, random: () => number): Ask {
  const limits = new Map<string, LimitFunction>();
  const limitOf = (host: string) => {
    const limit = limits.get(host) ?? pLimit(parallel);
    limits.set(host, limit);
    return limit;
  };
  const patience = createPatience(() => clock.now().getTime());
  const send = async (request: HttpRequest): Promise<Outcome> => {
    patience.check(request);
    const rest = patience.rest(request);
    if (rest > 0) await clock.sleep(rest);
    // In the meantime another one may have found out.
    patience.check(request);
    const outcome = await settle(http.send(request));
    patience.heard(
      request,
      'error' in outcome && outcome.error instanceof NoAnswer && outcome.error.reason === 'timeout',
    );
    return outcome;
  };
  return async (request) => {
    const { host } = request.url;
    for (let attempt = 1; ; attempt++) {
      const outcome = await limitOf(host)(() => send(request));
      const pause = pauseAfter(outcome, request, clock.now());
      // A pause that is asked for with the last answer is one for all others.
      const isGranted = pause !== undefined && (pause === 0 || patience.grant(request, pause));
      if (!isGranted || attempt === attempts) {
        if ('error' in outcome) throw outcome.error;
        return outcome.response;
      }
      const until = patience.until(request);
      await clock.sleep(pause + random() * firstPause * 2 ** (attempt - 1));
      // Its own time is over: it does not wait for it a second time.
      patience.end(request, until);
      if (clock.cancelled.aborted) throw new NoAnswer('cancelled', 'the run was cancelled');
    }
  };
}

type Outcome = { readonly response: HttpResponse } | { readonly error: unknown };

function settle(sent: Promise<HttpResponse>): Promise<Outcome> {
  return sent.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );
}

/** The least pause before the next attempt, in milliseconds; undefined when there should be none. */
function pauseAfter(outcome: Outcome, { method }: HttpRequest, now: Date): number | undefined {
  // A token that was issued and lost on the way may not be issued again: a POST is repeated only when it was turned away.
  if ('error' in outcome) {
    return outcome.error instanceof NoAnswer && outcome.error.isPassing && method !== 'POST' ? 0 : undefined;
  }
  const { status, headers } = outcome.response;
  if (!passing.has(status) || (method === 'POST' && status !== 429 && status !== 503)) return undefined;
  return retryAfter(headers['retry-after'], now) ?? 0;
}

/** `Date.parse` alone would take `-1` for a year. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Milliseconds that a `Retry-After` header asks for: seconds or a date (RFC 9110 §10.2.3). */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  if (!httpDate.test(header)) return undefined;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
