import { dequeuePull, enqueuePull } from '../../operations/merge-queue.ts';
import type { GraphContext } from '../context.ts';
import { pullOfId } from '../find-node.ts';
import { entryNode } from '../nodes/merge-queue.ts';

type Input<Fields> = { readonly input: Fields & { readonly clientMutationId?: string | null } };

export async function enqueuePullRequest(
  context: GraphContext,
  { input }: Input<{ readonly pullRequestId: string; readonly expectedHeadOid?: string | null }>,
) {
  const { world, caller } = context;
  const { repository, request } = pullOfId(context, input.pullRequestId, ['contents:write']);
  const entry = await enqueuePull(world, repository, caller, request, input.expectedHeadOid ?? undefined);
  return {
    clientMutationId: input.clientMutationId ?? null,
    mergeQueueEntry: entryNode(context, repository, entry),
  };
}

/** `id` is the pull request's, not the entry's. */
export function dequeuePullRequest(context: GraphContext, { input }: Input<{ readonly id: string }>) {
  const { world, caller } = context;
  const { repository, request } = pullOfId(context, input.id, ['contents:write']);
  const entry = dequeuePull(world, repository, caller, request);
  return {
    clientMutationId: input.clientMutationId ?? null,
    mergeQueueEntry: entryNode(context, repository, entry),
  };
}
