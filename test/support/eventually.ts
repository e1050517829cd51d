import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats `check` until it no longer throws (assertions of `expect` throw) and gives its result; throws its last error after `timeout`
 * milliseconds. For what happens soon but not at once; a fixed sleep is either too long or too short.
 */
export async function eventually<T>(check: () => Promise<T> | T, timeout = 15_000): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
