import { canSee, requirePermission } from '../access.ts';
import { ApiError } from '../api-error.ts';
import { rateView } from '../http/rate-limit.ts';
import type { PullRequest } from '../views/pull.ts';
import { parseNodeId } from '../views/urls.ts';
import type { GraphContext, Node } from './context.ts';
import { deploymentOfId, issueOfId, refOfId, repositoryOfId } from './find-node.ts';
import { createCommitOnBranch, createRef, deleteRef, updateRef, updateRefs } from './mutations/git.ts';
import { dequeuePullRequest, enqueuePullRequest } from './mutations/merge-queue.ts';
import {
  addCommentMutation,
  addLabelsToLabelable,
  closePullRequest,
  createPullRequest,
  disablePullRequestAutoMerge,
  enablePullRequestAutoMerge,
  mergePullRequest,
  updatePullRequest,
} from './mutations/pulls.ts';

/** The object that queries start from. */
export function queryRoot(context: GraphContext): Node {
  return {
    __typename: 'Query',
    viewer: () => viewer(context),
    rateLimit: () => rateLimit(context),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = context.world.repositories.get(`${owner}/${name}`.toLowerCase());
      if (!found || !canSee(context.world, found, context.caller)) {
        throw new ApiError(404, `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      requirePermission(context.world, found, context.caller, ['metadata:read']);
      return context.nodes.repository(found);
    },
    node: ({ id }: { id: string }) => nodeOfId(context, id),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => nodeOfId(context, id)),
  };
}

// A bot is a `User` here, and keeps the `[bot]` of its login: GitHub's schema has no other viewer.
function viewer({ nodes, caller }: GraphContext): Node {
  const { login, name, email } = caller.actor;
  return { ...nodes.actor(caller.actor), __typename: 'User', login, name, email };
}

function rateLimit({ caller }: GraphContext): Node | null {
  if (!caller.token) return null;
  const { limit, remaining, reset, used } = rateView(caller.token.rate, 'graphql');
  return {
    __typename: 'RateLimit',
    cost: 1,
    limit,
    remaining,
    used,
    nodeCount: 0,
    resetAt: new Date(reset * 1000).toISOString(),
  };
}

function nodeOfId(context: GraphContext, id: string): Node | null {
  const kind = parseNodeId(id)?.kind;
  if (kind === 'R') return context.nodes.repository(repositoryOfId(context, id, []));
  if (kind === 'REF') {
    const { repository, name } = refOfId(context, id, []);
    const sha = repository.git.refs.read(name);
    return sha ? context.nodes.ref(repository, name, sha) : null;
  }
  if (kind === 'DE') {
    const { repository, deployment } = deploymentOfId(context, id, ['deployments:read']);
    return context.nodes.deployment(repository, deployment);
  }
  const { repository, issue } = issueOfId(context, id, []);
  return issue.pull ? context.nodes.pull(repository, issue as PullRequest) : context.nodes.issue(repository, issue);
}

/** The object that mutations start from. */
export function mutationRoot(context: GraphContext): Node {
  const bound = <Argument, Result>(mutation: (context: GraphContext, argument: Argument) => Result) => {
    return (argument: Argument) => mutation(context, argument);
  };
  return {
    __typename: 'Mutation',
    createCommitOnBranch: bound(createCommitOnBranch),
    createRef: bound(createRef),
    updateRef: bound(updateRef),
    updateRefs: bound(updateRefs),
    deleteRef: bound(deleteRef),
    createPullRequest: bound(createPullRequest),
    updatePullRequest: bound(updatePullRequest),
    closePullRequest: bound(closePullRequest),
    mergePullRequest: bound(mergePullRequest),
    enablePullRequestAutoMerge: bound(enablePullRequestAutoMerge),
    disablePullRequestAutoMerge: bound(disablePullRequestAutoMerge),
    enqueuePullRequest: bound(enqueuePullRequest),
    dequeuePullRequest: bound(dequeuePullRequest),
    addLabelsToLabelable: bound(addLabelsToLabelable),
    addComment: bound(addCommentMutation),
  };
}
