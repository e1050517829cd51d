import { ForgeError } from '../../kit/errors.ts';
import { actorId } from './actors.ts';
import type { AskSurroundings } from './identity.ts';
import { type MergeState, readMergeState } from './merge-state.ts';
import type { Api } from './request.ts';

export const DISABLE_AUTO_MERGE = `mutation DisableAutoMerge($input: DisablePullRequestAutoMergeInput!) {
  disablePullRequestAutoMerge(input: $input) { clientMutationId }
}`;

export const DEQUEUE = `mutation Dequeue($input: DequeuePullRequestInput!) {
  dequeuePullRequest(input: $input) { clientMutationId }
}`;

/** Takes back what our identity began. Auto-merge comes first: it would put the pull request into the queue again. */
export async function cancelMerge(api: Api, surroundings: AskSurroundings, number: number): Promise<boolean> {
  const state = await readMergeState(api, number, true);
  if (state.state !== 'OPEN') return state.state === 'CLOSED';
  const { identity } = await surroundings();
  const begun = [state.autoMergeRequest?.enabledBy, state.mergeQueueEntry?.enqueuer].filter((by) => by !== undefined);
  if (begun.some((by) => actorId(by) !== identity.id)) return false;
  const { id, autoMergeRequest, mergeQueueEntry } = state;
  const doing = (what: string) => ({ doing: `${what} #${number}`, needs: 'contents: write' });
  if (autoMergeRequest) await take(api, DISABLE_AUTO_MERGE, { pullRequestId: id }, doing('turn auto-merge off of'));
  if (mergeQueueEntry) await take(api, DEQUEUE, { id }, doing('take out of the merge queue'));
  const now = autoMergeRequest || mergeQueueEntry ? await readMergeState(api, number) : state;
  return now.state !== 'MERGED' && !isUnderway(now);
}

function isUnderway({ autoMergeRequest, isInMergeQueue }: MergeState): boolean {
  return autoMergeRequest !== null || isInMergeQueue;
}

// Off is off, whoever did it: what is refused is looked at afterwards.
async function take(
  api: Api,
  document: string,
  input: object,
  purpose: { readonly doing: string; readonly needs: string },
): Promise<void> {
  try {
    await api.mutate<object>(document, { input }, { ...purpose, afterLoss: 'repeatable' });
  } catch (error) {
    if (!(error instanceof ForgeError) || error.status !== 422) throw error;
  }
}
