import { UserError } from '../kit/errors.ts';
import type { Host } from '../ports/host.ts';
import { type Failed, isolate, notDone } from './isolate.ts';

/** The parts of a run that writes, one after the other. */
export interface Turns {
  /** As `isolate`. What concerns the whole run stops it too: nothing more is tried, and all that comes behind has failed. */
  take<T extends object>(what: string, body: () => Promise<T>): Promise<T | Failed>;
  /**
   * Says what stopped the run, when it has done all that it owes to what it did before.
   *
   * @param changed whether it did something: then its outputs count, and the reason is only shown
   * @throws what stopped it, when nothing was changed, or when it is a bug
   */
  finish(changed: boolean): void;
}

/**
 * Goes through the applications of a run that merges. A refusal in the middle (rate limit, a permission) must not take away what
 * follows a merge that has happened: its deploy, the summary, the outputs.
 */
export function inTurn(host: Host): Turns {
  let stopped: { readonly what: string; readonly error: unknown } | undefined;
  return {
    async take(what, body) {
      if (stopped) return { failed: new UserError('not looked at, as the run was stopped before') };
      try {
        return await isolate(host, what, body);
      } catch (error) {
        stopped = { what, error };
        return { failed: error instanceof UserError ? error : new UserError('stopped by a bug') };
      }
    },
    finish(changed) {
      if (!stopped) return;
      const { what, error } = stopped;
      if (!changed || !(error instanceof UserError)) throw error;
      host.annotate([notDone(what, error)]);
    },
  };
}
