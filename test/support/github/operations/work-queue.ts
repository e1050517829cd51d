import type { MergeQueue, QueueEntry, Repository } from '../model.ts';
import type { PullRequest } from '../views/pull.ts';
import type { Listener, World } from '../world.ts';
import { checkResults } from './check-results.ts';
import { deleteHead } from './merge.ts';
import { buildGroup, destroyGroup, queueCaller } from './merge-groups.ts';
import { dequeuePull } from './merge-queue.ts';
import { markMerged } from './pull-follow.ts';
import { leaveQueue } from './queue-entries.ts';
import { moveRefs } from './refs.ts';

const REASONS = new Set(['status', 'check_run', 'push', 'pull_request']);

/**
 * The listener that works merge queues: it builds a group for each entry on top of the one before it, merges the first as soon as its
 * required checks are green, and throws it out when one fails; the groups behind it are then built anew.
 * https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue
 */
export function mergeQueueListener(world: World): Listener {
  return async ({ name, repository }) => {
    if (!REASONS.has(name)) return;
    for (const [branch, queue] of repository.mergeQueues) {
      await build(world, repository, branch, queue);
      const [first] = queue.entries;
      if (first) judge(world, repository, branch, first);
    }
  };
}

async function build(world: World, repository: Repository, branch: string, queue: MergeQueue): Promise<void> {
  let base = repository.git.refs.read(`refs/heads/${branch}`) ?? '';
  for (const entry of [...queue.entries]) {
    const request = pullOf(repository, entry);
    if (entry.group && entry.group.base !== base) {
      destroyGroup(world, repository, request, entry.group, 'invalidated');
      entry.group = undefined;
    }
    entry.group ??= await buildGroup(world, repository, request, {
      method: queue.method,
      base,
      enqueuer: entry.caller,
    });
    if (entry.group) base = entry.group.commit;
    else dequeuePull(world, repository, queueCaller(world), request, 'MERGE_CONFLICT');
  }
}

// Only the first is judged: the others contain it, and may fail for its sake.
function judge(world: World, repository: Repository, branch: string, entry: QueueEntry): void {
  const { group } = entry;
  if (!group) return;
  const required = repository.protections.get(branch)?.checks?.contexts ?? [];
  const results = checkResults(repository, group.commit);
  if (required.some((context) => results.get(context) === 'failure')) {
    const request = pullOf(repository, entry);
    destroyGroup(world, repository, request, group, 'dequeued');
    dequeuePull(world, repository, queueCaller(world), request, 'CI_FAILURE');
  } else if (required.every((context) => results.get(context) === 'success')) merge(world, repository, branch, entry);
}

/**
 * The base moves to the group's very commit. It counts as done by who queued the pull request: what GITHUB_TOKEN merges starts no
 * workflow, and it is not documented that a queue in between changes that.
 */
function merge(world: World, repository: Repository, branch: string, { number, caller, group }: QueueEntry): void {
  const request = repository.issues.get(number) as PullRequest;
  if (!group) return;
  leaveQueue(repository, request);
  const name = `refs/heads/${branch}`;
  moveRefs(world, repository, caller, [{ name, before: group.base, after: group.commit, asMerge: true }], number);
  request.pull.frozenBaseSha = group.base;
  markMerged(world, repository, caller, request, group.commit);
  destroyGroup(world, repository, request, group, 'merged');
  if (repository.settings.deleteBranchOnMerge) deleteHead(world, caller, request);
}

function pullOf(repository: Repository, { number }: QueueEntry): PullRequest {
  return repository.issues.get(number) as PullRequest;
}
