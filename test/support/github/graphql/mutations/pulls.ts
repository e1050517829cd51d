import { unprocessable } from '../../api-error.ts';
import type { MergeMethod, Repository } from '../../model.ts';
import { addComment, addLabels } from '../../operations/issues.ts';
import { mergePull } from '../../operations/merge.ts';
import { mergeabilityOf, stateOf } from '../../operations/mergeability.ts';
import { emitPull } from '../../operations/pull-events.ts';
import { createPull, updatePull } from '../../operations/pulls.ts';
import type { PullRequest } from '../../views/pull.ts';
import { parseNodeId } from '../../views/urls.ts';
import type { GraphContext } from '../context.ts';
import { issueOfId, pullOfId, repositoryOfId, unresolved } from '../find-node.ts';

type Input<Fields> = { readonly input: Fields & { readonly clientMutationId?: string | null } };

type NewPullInput = Input<{
  readonly repositoryId: string;
  readonly baseRefName: string;
  readonly headRefName: string;
  readonly title: string;
  readonly body?: string | null;
  readonly draft?: boolean | null;
}>;

type PullChangeInput = Input<{
  readonly pullRequestId: string;
  readonly title?: string | null;
  readonly body?: string | null;
  readonly state?: 'OPEN' | 'CLOSED' | null;
  readonly baseRefName?: string | null;
}>;

type MergeInput = Input<{
  readonly pullRequestId: string;
  readonly mergeMethod?: 'MERGE' | 'SQUASH' | 'REBASE' | null;
  readonly expectedHeadOid?: string | null;
  readonly commitHeadline?: string | null;
  readonly commitBody?: string | null;
}>;

const WRITE = ['pull_requests:write'] as const;

function payload(
  context: GraphContext,
  repository: Repository,
  request: PullRequest,
  input: { clientMutationId?: string | null },
) {
  const { caller, nodes } = context;
  return {
    clientMutationId: input.clientMutationId ?? null,
    actor: nodes.actor(caller.actor),
    pullRequest: nodes.pull(repository, request),
  };
}

export function createPullRequest(context: GraphContext, { input }: NewPullInput) {
  const { world, caller } = context;
  const repository = repositoryOfId(context, input.repositoryId, WRITE);
  const request = createPull(world, repository, caller, {
    title: input.title,
    head: input.headRefName.replace(/^refs\/heads\//, ''),
    base: input.baseRefName.replace(/^refs\/heads\//, ''),
    body: input.body,
    draft: input.draft ?? false,
  });
  const { clientMutationId, pullRequest } = payload(context, repository, request, input);
  return { clientMutationId, pullRequest };
}

export function updatePullRequest(context: GraphContext, { input }: PullChangeInput) {
  const { world, caller } = context;
  const { repository, request } = pullOfId(context, input.pullRequestId, WRITE);
  updatePull(world, repository, caller, request, {
    title: input.title ?? undefined,
    body: input.body ?? undefined,
    state: input.state ? (input.state === 'OPEN' ? 'open' : 'closed') : undefined,
    base: input.baseRefName ?? undefined,
  });
  return payload(context, repository, request, input);
}

export function closePullRequest(context: GraphContext, { input }: Input<{ pullRequestId: string }>) {
  const { repository, request } = pullOfId(context, input.pullRequestId, WRITE);
  if (request.pull.mergedAt) throw unprocessable('Pull request is already merged');
  updatePull(context.world, repository, context.caller, request, { state: 'closed' });
  const { clientMutationId, pullRequest } = payload(context, repository, request, input);
  return { clientMutationId, pullRequest };
}

export async function mergePullRequest(context: GraphContext, { input }: MergeInput) {
  const { world, caller } = context;
  const { repository, request } = pullOfId(context, input.pullRequestId, ['contents:write']);
  await mergePull(world, repository, caller, request, {
    method: methodOf(input.mergeMethod),
    sha: input.expectedHeadOid ?? undefined,
    title: input.commitHeadline ?? undefined,
    message: input.commitBody ?? undefined,
  });
  return payload(context, repository, request, input);
}

function methodOf(method: string | null | undefined): MergeMethod {
  return (method ?? 'MERGE').toLowerCase() as MergeMethod;
}

/** Auto-merge is only for pull requests that still wait for something: others are refused with this very message. */
export async function enablePullRequestAutoMerge(context: GraphContext, { input }: MergeInput) {
  const { world, caller } = context;
  const { repository, request } = pullOfId(context, input.pullRequestId, ['contents:write']);
  if (!repository.settings.allowAutoMerge)
    throw unprocessable('Pull request Auto merge is not allowed for this repository');
  if (input.expectedHeadOid && input.expectedHeadOid !== request.pull.headSha) {
    throw unprocessable('Head branch was modified. Review and try the merge again.');
  }
  const { mergeable } = await mergeabilityOf(world, repository, request).result;
  const state = request.state === 'closed' ? 'unknown' : stateOf(world, repository, request, mergeable);
  if (!repository.protections.has(request.pull.baseBranch) && state !== 'clean' && state !== 'unstable') {
    throw unprocessable('Pull request Protected branch rules not configured for this branch');
  }
  if (['clean', 'unstable', 'dirty', 'draft', 'unknown'].includes(state)) {
    throw unprocessable(`Pull request Pull request is in ${state} status`);
  }
  request.pull.autoMerge = {
    caller,
    enabledAt: world.now(),
    method: methodOf(input.mergeMethod),
    title: input.commitHeadline ?? null,
    message: input.commitBody ?? null,
  };
  emitPull(world, repository, caller, request, 'auto_merge_enabled');
  return payload(context, repository, request, input);
}

export function disablePullRequestAutoMerge(context: GraphContext, { input }: Input<{ pullRequestId: string }>) {
  const { world, caller } = context;
  const { repository, request } = pullOfId(context, input.pullRequestId, ['contents:write']);
  if (!request.pull.autoMerge) throw unprocessable("Can't disable auto-merge for this pull request");
  request.pull.autoMerge = null;
  emitPull(world, repository, caller, request, 'auto_merge_disabled');
  return payload(context, repository, request, input);
}

export function addLabelsToLabelable(
  context: GraphContext,
  { input }: Input<{ labelableId: string; labelIds: readonly string[] }>,
) {
  const { world, caller, nodes } = context;
  const { repository, issue } = issueOfId(context, input.labelableId, ['issues:write', 'pull_requests:write']);
  const names = input.labelIds.map((id) => {
    const key = parseNodeId(id);
    const label = [...repository.labels.values()].find((one) => key?.kind === 'LA' && one.id === Number(key.key));
    if (!label) throw unresolved(id);
    return label.name;
  });
  addLabels(world, repository, caller, issue, names);
  const labelable = issue.pull ? nodes.pull(repository, issue as PullRequest) : nodes.issue(repository, issue);
  return { clientMutationId: input.clientMutationId ?? null, labelable };
}

export function addCommentMutation(context: GraphContext, { input }: Input<{ subjectId: string; body: string }>) {
  const { world, caller, nodes } = context;
  const { repository, issue } = issueOfId(context, input.subjectId, ['issues:write', 'pull_requests:write']);
  const comment = addComment(world, repository, caller, issue, input.body);
  const node = nodes.comment(repository, issue, comment);
  return {
    clientMutationId: input.clientMutationId ?? null,
    commentEdge: { cursor: String(comment.id), node },
    subject: issue.pull ? nodes.pull(repository, issue as PullRequest) : nodes.issue(repository, issue),
  };
}
