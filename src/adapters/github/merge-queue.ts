import { ForgeError } from '../../kit/errors.ts';
import type { MergeOutcome, MergeRequest } from '../../ports/merging.ts';
import { type MergeState, type QueueEntry, readMergeState } from './merge-state.ts';
import type { Api } from './request.ts';

export const ENQUEUE = `mutation Enqueue($input: EnqueuePullRequestInput!) {
  enqueuePullRequest(input: $input) { mergeQueueEntry { position headCommit { oid } } }
}`;

interface Answer {
  readonly enqueuePullRequest: { readonly mergeQueueEntry: QueueEntry | null } | null;
}

/** Puts exactly the head that was judged into the merge queue of its base; one that stands there stays where it is. */
export async function enqueue(api: Api, request: MergeRequest, state: MergeState): Promise<MergeOutcome> {
  const { number, expectedHead } = request;
  const known = await standing(api, state, request);
  if (known) return known;
  const isThere = async () => {
    const { isInMergeQueue, mergeQueueEntry = null } = await readMergeState(api, number, true);
    return isInMergeQueue ? { enqueuePullRequest: { mergeQueueEntry } } : undefined;
  };
  try {
    const answer = await api.mutate<Answer>(
      ENQUEUE,
      { input: { pullRequestId: state.id, expectedHeadOid: expectedHead } },
      { doing: `put the pull request #${number} into the merge queue`, needs: 'contents: write', afterLoss: isThere },
    );
    return queued(answer.enqueuePullRequest?.mergeQueueEntry);
  } catch (error) {
    return await explainRefusal(api, request, error);
  }
}

/**
 * Why a mutation that was to merge was refused, by looking again.
 * @throws the error, where it is no refusal
 */
export async function explainRefusal(api: Api, request: MergeRequest, error: unknown): Promise<MergeOutcome> {
  if (!(error instanceof ForgeError) || ![409, 422].includes(error.status)) throw error;
  const now = await readMergeState(api, request.number);
  const known = await standing(api, now, request);
  const reason = now.mergeable === 'CONFLICTING' ? 'conflict' : 'blocked';
  return known ?? { merged: false, reason, message: error.message };
}

/** What is to be said without doing anything; undefined for an open pull request at the expected head that nobody has queued. */
export async function standing(
  api: Api,
  state: MergeState,
  { number, expectedHead }: MergeRequest,
): Promise<MergeOutcome | undefined> {
  const isSame = state.headRefOid === expectedHead;
  if (state.state === 'MERGED' && isSame && state.mergeCommit) return { merged: true, commit: state.mergeCommit.oid };
  if (!isSame || state.state !== 'OPEN')
    return { merged: false, reason: 'moved', message: `#${number} is closed or at another commit by now` };
  return state.isInMergeQueue ? queued((await readMergeState(api, number, true)).mergeQueueEntry) : undefined;
}

function queued(entry: QueueEntry | null | undefined): MergeOutcome {
  const where = entry ? ` at position ${entry.position}` : '';
  const group = entry?.headCommit?.oid;
  const message = `it stands in the merge queue${where}`;
  return { merged: false, reason: 'queued', message, ...(group !== undefined && { group }) };
}
