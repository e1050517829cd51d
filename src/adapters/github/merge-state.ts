import { ForgeError } from '../../kit/errors.ts';
import { ACTOR, type Actor } from './actors.ts';
import type { Api } from './request.ts';

// The entry is asked for only by who must know whose it is.
export const MERGE_STATE = `query MergeState($owner: String!, $repo: String!, $number: Int!, $entry: Boolean!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      id
      state
      headRefOid
      mergeable
      mergeCommit { oid }
      isMergeQueueEnabled
      isInMergeQueue
      autoMergeRequest { enabledBy { ${ACTOR} } }
      mergeQueueEntry @include(if: $entry) { position headCommit { oid } enqueuer { ${ACTOR} } }
    }
  }
}`;

/** How far GitHub is with a pull request. */
export interface MergeState {
  /** GraphQL's id of it. */
  readonly id: string;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly headRefOid: string;
  readonly mergeable: 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN';
  readonly mergeCommit: { readonly oid: string } | null;
  /** Whether its base has a merge queue. */
  readonly isMergeQueueEnabled: boolean;
  readonly isInMergeQueue: boolean;
  readonly autoMergeRequest: { readonly enabledBy: Actor } | null;
  readonly mergeQueueEntry?: (QueueEntry & { readonly enqueuer: Actor }) | null;
}

/** Where it stands in a merge queue, and the commit that is tested there, once it is made. */
export interface QueueEntry {
  readonly position: number;
  readonly headCommit: { readonly oid: string } | null;
}

/** @param entry whether the entry of the merge queue is wanted @throws ForgeError 404 */
export async function readMergeState(api: Api, number: number, entry = false): Promise<MergeState> {
  const purpose = { doing: `read the pull request #${number}`, needs: 'pull-requests: read' };
  type Answer = { repository: { pullRequest: MergeState | null } | null };
  const { repository } = await api.query<Answer>(MERGE_STATE, { ...api.at, number, entry }, purpose);
  if (repository?.pullRequest) return repository.pullRequest;
  throw new ForgeError(`There is no pull request #${number} in ${api.at.owner}/${api.at.repo}.`, 404);
}
