import type { QueueEntry, Repository } from '../model.ts';
import type { PullRequest } from '../views/pull.ts';

/** Where a pull request stands in the merge queue of its base; undefined when it does not. */
export function entryOf(repository: Repository, { number, pull }: PullRequest): QueueEntry | undefined {
  return repository.mergeQueues.get(pull.baseBranch)?.entries.find((entry) => entry.number === number);
}

/** Takes a pull request out of its queue; the groups behind it no longer fit. Returns whether it stood there. */
export function leaveQueue(repository: Repository, request: PullRequest): QueueEntry | undefined {
  const entries = repository.mergeQueues.get(request.pull.baseBranch)?.entries ?? [];
  const entry = entryOf(repository, request);
  if (entry) entries.splice(entries.indexOf(entry), 1);
  return entry;
}

/** Whether a branch is the head of a pull request that is queued: GitHub lets nobody push to it (GH006). */
export function isQueuedHead(repository: Repository, branch: string): boolean {
  return [...repository.mergeQueues.values()].some(({ entries }) =>
    entries.some(({ number }) => {
      const { pull } = repository.issues.get(number) as PullRequest;
      return pull.headRepository === repository && pull.headBranch === branch;
    }),
  );
}

export const QUEUED_HEAD =
  'A pull request for this branch has been added to a merge queue. Branches that are queued for merging cannot be updated. To modify this branch, dequeue the associated pull request.';

export const THROUGH_QUEUE = 'Changes must be made through the merge queue';
