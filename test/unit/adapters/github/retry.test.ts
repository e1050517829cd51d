import { describe, expect, test } from '@jest/globals';
import { LONGEST_RATE_PAUSE, nextAttempt, ratePause } from '../../../../src/adapters/github/retry.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const inSeconds = (seconds: number) => String(now / 1000 + seconds);

describe('nextAttempt', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'pauses after a lost answer at random, up to twice as long each time (%i)',
    (attempt) => {
      const least = nextAttempt({ kind: 'no-answer' }, attempt, now, 0);
      const most = nextAttempt({ kind: 'no-answer' }, attempt, now, 0.999999);
      if (attempt >= 5) return expect([least, most]).toEqual([undefined, undefined]);
      expect(least).toEqual({ after: 0, effectUnknown: true });
      expect(most).toEqual({ after: 500 * 2 ** (attempt - 1), effectUnknown: true });
    },
  );

  test.each([
    [{}, 250],
    [{ 'retry-after': '3' }, 3250],
    [{ 'retry-after': new Date(now + 4000).toUTCString() }, 4250],
    [{ 'retry-after': 'soon' }, 250],
    [{ 'retry-after': '301' }, undefined],
  ])('a 503 with %j: %j ms', (headers, after) => {
    expect(nextAttempt({ kind: 'server', headers }, 1, now, 0.5)?.after).toBe(after);
  });

  test.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(10) }, 11_000],
    [{ 'x-ratelimit-remaining': 0, 'x-ratelimit-reset': Number(inSeconds(-5)) }, 1000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(3600) }, undefined],
    [{ 'x-ratelimit-remaining': '17', 'x-ratelimit-reset': inSeconds(10) }, 60_000],
    [{}, 60_000],
  ])('a limit with %j: %j ms, and nothing was done', (headers, after) => {
    const retry = nextAttempt({ kind: 'rate-limit', headers }, 1, now, 0.5);
    expect(retry).toEqual(after === undefined ? undefined : { after, effectUnknown: false });
  });

  test('a secondary limit without a header waits a minute, then doubles, and ends at the bound', () => {
    const pauses = [1, 2, 3, 4].map((attempt) => ratePause({}, attempt, now));
    expect(pauses).toEqual([60_000, 120_000, 240_000, 480_000]);
    expect(pauses.filter((pause) => pause <= LONGEST_RATE_PAUSE)).toHaveLength(3);
  });

  test('a refusal is an answer', () => {
    expect(nextAttempt({ kind: 'refused' }, 1, now, 0.5)).toBeUndefined();
  });
});
