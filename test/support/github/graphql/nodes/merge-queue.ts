import type { MergeQueue, QueueEntry, Repository } from '../../model.ts';
import { entryOf } from '../../operations/queue-entries.ts';
import type { PullRequest } from '../../views/pull.ts';
import { nodeId, pageUrl, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';

/** What `PullRequest` says about the merge queue of its base. */
export function queueFields(context: GraphContext, repository: Repository, request: PullRequest) {
  const queue = repository.mergeQueues.get(request.pull.baseBranch);
  const entry = entryOf(repository, request);
  return {
    isMergeQueueEnabled: queue !== undefined,
    isInMergeQueue: entry !== undefined,
    mergeQueue: () => queue && queueNode(context, repository, request.pull.baseBranch, queue),
    mergeQueueEntry: () => (entry ? entryNode(context, repository, entry) : null),
  };
}

/** `MergeQueueEntry`. */
export function entryNode(context: GraphContext, repository: Repository, entry: QueueEntry): Node {
  const request = repository.issues.get(entry.number) as PullRequest;
  const { group } = entry;
  const queue = repository.mergeQueues.get(request.pull.baseBranch);
  const commitOf = (sha: string | undefined) => (sha ? context.nodes.gitObject(repository, sha) : null);
  return {
    __typename: 'MergeQueueEntry',
    id: nodeId('MQE', entry.id),
    position: (queue?.entries.indexOf(entry) ?? -1) + 1,
    state: group ? 'AWAITING_CHECKS' : 'QUEUED',
    enqueuedAt: time(entry.enqueuedAt),
    enqueuer: () => context.nodes.actor(entry.caller.actor),
    estimatedTimeToMerge: null,
    jump: false,
    solo: false,
    baseCommit: () => commitOf(group?.base),
    headCommit: () => commitOf(group?.commit),
    mergeQueue: () => queue && queueNode(context, repository, request.pull.baseBranch, queue),
    pullRequest: () => context.nodes.pull(repository, request),
  };
}

function queueNode(context: GraphContext, repository: Repository, branch: string, queue: MergeQueue): Node {
  return {
    __typename: 'MergeQueue',
    id: nodeId('MQ', queue.id),
    url: `${pageUrl(context.world, repository)}/queue/${branch}`,
    nextEntryEstimatedTimeToMerge: null,
    repository: () => context.nodes.repository(repository),
    entries: (args: PageArguments) =>
      connection('entries', queue.entries, args, (entry) => entryNode(context, repository, entry)),
  };
}
