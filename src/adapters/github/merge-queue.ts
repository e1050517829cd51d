import { ForgeError } from '../../kit/errors.ts';
import type { MergeOutcome, MergeRequest } from '../../ports/merging.ts';
import { type MergeState, readMergeState } from './merge-state.ts';
import type { Api } from './request.ts';

export const ENQUEUE = `mutation Enqueue($input: EnqueuePullRequestInput!) {
  enqueuePullRequest(input: $input) { mergeQueueEntry { position } }
}`;

interface Answer {
  readonly enqueuePullRequest: { readonly mergeQueueEntry: { readonly position: number } | null } | null;
}

/** Puts exactly the head that was judged into the merge queue of its base; one that stands there stays where it is. */
export async function enqueue(api: Api, request: MergeRequest, state: MergeState): Promise<MergeOutcome> {
  const { number, expectedHead } = request;
  const known = standing(state, request);
  if (known) return known;
  const isThere = async () =>
    (await readMergeState(api, number)).isInMergeQueue ? { enqueuePullRequest: null } : undefined;
  try {
    const answer = await api.mutate<Answer>(
      ENQUEUE,
      { input: { pullRequestId: state.id, expectedHeadOid: expectedHead } },
      { doing: `put the pull request #${number} into the merge queue`, needs: 'contents: write', afterLoss: isThere },
    );
    return queued(answer.enqueuePullRequest?.mergeQueueEntry?.position);
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
  const { message } = error;
  if (now.mergeable === 'CONFLICTING') return { merged: false, reason: 'conflict', message };
  return standing(now, request) ?? { merged: false, reason: 'blocked', message };
}

/** What is to be said without doing anything; undefined for an open pull request at the expected head that nobody has queued. */
export function standing(state: MergeState, { number, expectedHead }: MergeRequest): MergeOutcome | undefined {
  const isSame = state.headRefOid === expectedHead;
  if (state.state === 'MERGED' && isSame && state.mergeCommit) return { merged: true, commit: state.mergeCommit.oid };
  if (!isSame || state.state !== 'OPEN')
    return { merged: false, reason: 'moved', message: `#${number} is closed or at another commit by now` };
  return state.isInMergeQueue ? queued() : undefined;
}

function queued(position?: number): MergeOutcome {
  const where = position === undefined ? '' : ` at position ${position}`;
  return { merged: false, reason: 'queued', message: `it stands in the merge queue${where}` };
}
