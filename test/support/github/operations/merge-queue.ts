import { unprocessable } from '../api-error.ts';
import type { Caller, QueueEntry, Repository } from '../model.ts';
import type { PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import { mergeabilityOf } from './mergeability.ts';
import { missingRequirements } from './protection.ts';
import { emitPull } from './pull-events.ts';
import { entryOf, leaveQueue } from './queue-entries.ts';

/** Puts a pull request at the end of its base's queue. Throws 422 for one that may not be merged into it as it is. */
export async function enqueuePull(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  expectedHead: string | undefined,
): Promise<QueueEntry> {
  const { mergeable } = await mergeabilityOf(world, repository, request).result;
  const queue = repository.mergeQueues.get(request.pull.baseBranch);
  if (!queue) throw unprocessable('Pull request The base branch has no merge queue');
  if (request.state === 'closed') throw unprocessable('Pull request is closed');
  if (request.pull.draft) throw unprocessable('Pull request is in draft status');
  if (expectedHead !== undefined && expectedHead !== request.pull.headSha)
    throw unprocessable('Head branch was modified. Review and try the merge again.');
  if (entryOf(repository, request)) throw unprocessable('Pull request is already in the queue');
  if (!mergeable) throw unprocessable('Pull request is not mergeable');
  const missing = missingRequirements(world, repository, request);
  if (missing.length > 0) throw unprocessable(`Pull request ${missing.join(' ')}`);
  const { number } = request;
  const entry: QueueEntry = { id: world.nextId(), number, caller, enqueuedAt: world.now(), group: undefined };
  queue.entries.push(entry);
  emitPull(world, repository, caller, request, 'enqueued');
  return entry;
}

/** Takes a pull request out of its queue, as a person or for a reason. Throws 422 for one that is not there. */
export function dequeuePull(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  reason: 'MANUAL' | 'CI_FAILURE' | 'MERGE_CONFLICT' = 'MANUAL',
): QueueEntry {
  const entry = leaveQueue(repository, request);
  if (!entry) throw unprocessable('Pull request is not in the merge queue');
  emitPull(world, repository, caller, request, 'dequeued', { reason });
  return entry;
}
