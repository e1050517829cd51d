/** A failed attempt, as far as it matters for another one. */
export type Failure =
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'server'; readonly headers: Headers }
  | { readonly kind: 'rate-limit'; readonly headers: Headers }
  | { readonly kind: 'refused' };

type Headers = Readonly<Record<string, string | number | undefined>>;

/** When to try again after a failure, and whether what GitHub did must be read first. */
export type Retry = { readonly after: number; readonly effectUnknown: boolean } | undefined;

/** Attempts at one request, the first included. */
const MAXIMUM_ATTEMPTS = 5;
/** Milliseconds: the ceiling of the first pause, which doubles, and of every pause. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 16_000;
/** A secondary limit without a header: "wait at least one minute", https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const SECONDARY_PAUSE = 60_000;
/** Milliseconds that a rate limit may hold up one request; beyond it the run fails and says until when. */
export const LONGEST_RATE_PAUSE = 5 * 60_000;

/**
 * Decides about another attempt. A limit is refused before the work is done, so that anything may be repeated after it; a 5xx or a
 * lost connection leaves the effect unknown; every other refusal (401 to 422) is an answer and is never repeated blindly.
 * @param attempt the one that failed, from 1
 * @param random in [0, 1): full jitter, so that runs which failed together do not come back together
 */
export function nextAttempt(failure: Failure, attempt: number, now: number, random: number): Retry {
  if (failure.kind === 'refused' || attempt >= MAXIMUM_ATTEMPTS) return undefined;
  if (failure.kind === 'rate-limit') {
    const after = ratePause(failure.headers, attempt, now);
    return after > LONGEST_RATE_PAUSE ? undefined : { after, effectUnknown: false };
  }
  const asked = failure.kind === 'server' ? retryAfter(failure.headers, now) : undefined;
  if (asked !== undefined && asked > LONGEST_RATE_PAUSE) return undefined;
  const jitter = Math.round(random * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1)));
  return { after: (asked ?? 0) + jitter, effectUnknown: true };
}

/** Milliseconds until a limit is over: what GitHub asks for, or a minute that doubles. */
export function ratePause(headers: Headers, attempt: number, now: number): number {
  const asked = retryAfter(headers, now);
  if (asked !== undefined) return asked;
  const reset = Number(headers['x-ratelimit-reset']);
  // A second more than asked: the reset time is cut to whole seconds.
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
    return Math.max(0, reset * 1000 - now) + 1000;
  return SECONDARY_PAUSE * 2 ** (attempt - 1);
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110 §10.2.3). */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers['retry-after'];
  if (value === undefined || value === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(String(value));
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
