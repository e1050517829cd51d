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
      if (repository.mergeQueues.has(request.pull.baseBranch)) {
        // "Merge when ready": whoever turned it on puts it into the queue now.
        request.pull.autoMerge = null;
        await enqueuePull(world, repository, caller, request, undefined);
        continue;
      }
      const wanted = { method, title: title ?? undefined, message: message ?? undefined };
      await mergePull(world, repository, caller, request, wanted).catch((error: unknown) => {
        // Refused by GitHub's rules (someone else was faster, the method is off): it stays on and waits.
        if (!(error instanceof ApiError)) throw error;
      });
    }
  };
}
