import type { Clock } from '../../ports/clock.ts';
import type { Merging } from '../../ports/merging.ts';
import { enableAutoMerge } from './auto-merge.ts';
import { cancelMerge } from './cancel-merge.ts';
import type { AskSurroundings } from './identity.ts';
import { mergeNow } from './merge-now.ts';
import { enqueue } from './merge-queue.ts';
import { readMergeState } from './merge-state.ts';
import type { Api } from './request.ts';

/**
 * Merging by the way that the base asks for. Whether it has a merge queue is looked up first: a token that may bypass rules would
 * merge past the queue without a word.
 */
export function mergingOf(api: Api, surroundings: AskSurroundings, clock: Clock): Merging {
  return {
    async merge(request) {
      const state = await readMergeState(api, request.number);
      return state.isMergeQueueEnabled ? enqueue(api, request, state) : mergeNow(api, clock, request);
    },
    async mergeWhenReady(request) {
      const state = await readMergeState(api, request.number);
      const queued = state.isMergeQueueEnabled ? await enqueue(api, request, state) : undefined;
      if (queued && (queued.merged || queued.reason !== 'blocked')) return queued;
      return await enableAutoMerge(api, clock, request, state);
    },
    cancelMerge: (number) => cancelMerge(api, surroundings, number),
  };
}
