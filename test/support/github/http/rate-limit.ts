import { ApiError } from '../api-error.ts';
import type { RateBudget, Token } from '../model.ts';

/** Content-creating requests that a token may make; beyond it GitHub answers with its "secondary" limit. */
export type SecondaryLimit = { readonly writesPerMinute: number; readonly retryAfterSeconds: number };

export type RateResource = 'core' | 'graphql';

const HOUR = 3_600_000;

/** A full budget of `limit` requests an hour. */
export function newBudget(limit: number, now: Date): RateBudget {
  return { limit, core: limit, graphql: limit, resetAt: now.getTime() + HOUR, writes: [] };
}

/**
 * Takes one request from a token's budget. Throws 403 when it is used up, as GitHub does for the primary limit.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function spend(token: Token, resource: RateResource, now: Date): void {
  const budget = refreshed(token.rate, now);
  if (budget[resource] <= 0) {
    const message = `API rate limit exceeded for installation ID ${token.actor.id}.`;
    throw new ApiError(403, message, { type: 'RATE_LIMITED' });
  }
  budget[resource] -= 1;
}

/** Throws the secondary limit's 403 with `retry-after` when a token creates content too fast. */
export function checkWrites(token: Token, limit: SecondaryLimit | undefined, now: Date): void {
  if (!limit) return;
  const since = now.getTime() - 60_000;
  token.rate.writes = token.rate.writes.filter((at) => at > since);
  if (token.rate.writes.length >= limit.writesPerMinute) {
    throw new ApiError(
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      {
        headers: { 'retry-after': String(limit.retryAfterSeconds) },
      },
    );
  }
  token.rate.writes.push(now.getTime());
}

/** The `x-ratelimit-*` headers of a token's budget. */
export function rateHeaders(token: Token, resource: RateResource, now: Date): Record<string, string> {
  const budget = refreshed(token.rate, now);
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(budget[resource]),
    'x-ratelimit-used': String(budget.limit - budget[resource]),
    'x-ratelimit-reset': String(Math.ceil(budget.resetAt / 1000)),
    'x-ratelimit-resource': resource,
  };
}

/** One resource of `GET /rate_limit`. */
export function rateView(budget: RateBudget, resource: RateResource) {
  const remaining = budget[resource];
  const { limit } = budget;
  return { limit, remaining, reset: Math.ceil(budget.resetAt / 1000), used: limit - remaining };
}

function refreshed(budget: RateBudget, now: Date): RateBudget {
  if (now.getTime() >= budget.resetAt) {
    Object.assign(budget, { core: budget.limit, graphql: budget.limit, resetAt: now.getTime() + HOUR });
  }
  return budget;
}
