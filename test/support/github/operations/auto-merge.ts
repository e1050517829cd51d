import { ApiError } from '../api-error.ts';
import type { Listener, World } from '../world.ts';
import { mergePull } from './merge.ts';
import { enqueuePull } from './merge-queue.ts';
import { mergeabilityOf, stateOf } from './mergeability.ts';
import { openPulls } from './pull-follow.ts';
import { entryOf } from './queue-entries.ts';

const REASONS = new Set(['status', 'check_run', 'pull_request_review', 'push', 'pull_request']);

/** The listener that merges pull requests with auto-merge as soon as nothing is missing, as whoever turned it on. */
export function autoMergeListener(world: World): Listener {
  return async ({ name, repository }) => {
    if (!REASONS.has(name)) return;
    for (const request of openPulls(repository)) {
      const { autoMerge } = request.pull;
      if (!autoMerge) continue;
      const { mergeable } = await mergeabilityOf(world, repository, request).result;
      const state = stateOf(world, repository, request, mergeable);
      if ((state !== 'clean' && state !== 'unstable') || entryOf(repository, request)) continue;
      const { caller, method, title, message } = autoMerge;
      const wanted = { method, title: title ?? undefined, message: message ?? undefined };
      // "Merge when ready": where there is a queue, whoever turned it on puts it there now.
      const merging = repository.mergeQueues.has(request.pull.baseBranch)
        ? enqueuePull(world, repository, caller, request, undefined).then(() => {
            request.pull.autoMerge = null;
          })
        : mergePull(world, repository, caller, request, wanted);
      await merging.catch((error: unknown) => {
        // Refused by GitHub's rules (someone else was faster, the method is off): it stays on and waits.
        if (!(error instanceof ApiError)) throw error;
      });
    }
  };
}
