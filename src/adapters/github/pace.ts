import type { Clock } from '../../ports/clock.ts';

/** Content that one token may create in a minute, https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const WRITES_PER_MINUTE = 80;
const MINUTE = 60_000;

/**
 * Waits before a write where it would exceed the minute's budget: a burst costs nothing, a flood is spread. The throttling plugin
 * of Octokit waits a second after every write instead. Calls must not overlap.
 */
export function createPace(clock: Clock, budget = WRITES_PER_MINUTE): () => Promise<void> {
  const recent: number[] = [];
  return async () => {
    const oldest = recent.length < budget ? undefined : recent.shift();
    const pause = oldest === undefined ? 0 : oldest + MINUTE - clock.now().getTime();
    if (pause > 0) await clock.sleep(pause);
    recent.push(clock.now().getTime());
  };
}
