import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';

/** Who tells us to end: `process`. */
export interface Signals {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
}

/** The runner sends SIGINT, 7.5 s later SIGTERM and 2.5 s later kills (actions/runner, ProcessInvoker.cs). */
const PATIENCE = 7000;
/** The longest that a timer of Node can wait. */
const LONGEST = 2 ** 31 - 1;

/**
 * The system's clock. The first SIGINT or SIGTERM cancels the run: sleeps end, requests are dropped and the use case comes to its end; the
 * second one, or some seconds without an end, leaves at once with the status of an interrupted process.
 */
export function createClock(signals: Signals = process, leave: () => void = () => process.exit(130)): Clock {
  const controller = new AbortController();
  // Every sleep and request listens; there may be many at a time.
  setMaxListeners(0, controller.signal);
  const cancel = () => {
    if (controller.signal.aborted) return leave();
    setTimeout(leave, PATIENCE).unref();
    controller.abort(
      new UserError('The run was cancelled.', { hint: 'Run it again: it goes on from where things are.' }),
    );
  };
  signals.on('SIGINT', cancel);
  signals.on('SIGTERM', cancel);
  return {
    now: () => new Date(),
    cancelled: controller.signal,
    async sleep(milliseconds) {
      const { signal } = controller;
      await wait(Math.min(Math.max(0, milliseconds), LONGEST), undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
  };
}
