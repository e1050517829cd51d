import type { Comment, Issue, Label, Repository, Review } from '../../model.ts';
import { askMergeability } from '../../operations/mergeability.ts';
import { reviewVerdicts } from '../../operations/protection.ts';
import { diffFiles } from '../../storage/diff.ts';
import { commitsBetween, mergeBase } from '../../storage/history.ts';
import { issueNodeId, issuePage } from '../../views/issue.ts';
import { baseShaOf, type PullRequest } from '../../views/pull.ts';
import { nodeId, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';
import { rollupOf } from './rollup.ts';

/** `Label`. */
export function labelNode(context: GraphContext, repository: Repository, label: Label): Node {
  const { name, color, description } = label;
  const url = `${context.world.baseUrl}/${repository.owner.login}/${repository.name}/labels/${encodeURIComponent(name)}`;
  return { __typename: 'Label', id: nodeId('LA', label.id), name, color, description, url };
}

/** `IssueComment`. */
export function commentNode(
  { world, nodes, caller }: GraphContext,
  repository: Repository,
  issue: Issue,
  comment: Comment,
): Node {
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    databaseId: comment.id,
    body: comment.body,
    author: () => nodes.actor(comment.author),
    createdAt: time(comment.createdAt),
    updatedAt: time(comment.updatedAt),
    url: `${issuePage(world, repository, issue)}#issuecomment-${comment.id}`,
    viewerDidAuthor: comment.author.id === caller.actor.id,
  };
}

/** `Issue`, and what pull requests share with it. */
export function issueNode(context: GraphContext, repository: Repository, issue: Issue): Node {
  const { world, nodes, caller } = context;
  return {
    __typename: 'Issue',
    id: issueNodeId(repository, issue),
    databaseId: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    url: issuePage(world, repository, issue),
    state: issue.state.toUpperCase(),
    closed: issue.state === 'closed',
    closedAt: time(issue.closedAt),
    createdAt: time(issue.createdAt),
    updatedAt: time(issue.updatedAt),
    author: () => nodes.actor(issue.author),
    viewerDidAuthor: issue.author.id === caller.actor.id,
    repository: () => nodes.repository(repository),
    labels: (args: PageArguments) =>
      connection('labels', issue.labels, args, (label) => nodes.label(repository, label)),
    assignees: (args: PageArguments) => connection('assignees', issue.assignees, args, nodes.actor),
    comments: (args: PageArguments) =>
      connection('comments', issue.comments, args, (comment) => nodes.comment(repository, issue, comment)),
  };
}

/** `PullRequest`. */
export function pullNode(context: GraphContext, repository: Repository, request: PullRequest): Node {
  const { world, nodes } = context;
  const { pull } = request;
  const { objects } = repository.git;
  const base = () => baseShaOf(repository, request);
  const meeting = () => mergeBase(objects, base(), pull.headSha) ?? base();
  const files = () => diffFiles(repository.git, meeting(), pull.headSha);
  const commits = () => commitsBetween(objects, meeting(), pull.headSha).reverse();
  // One answer for both fields: two questions in one query must not count as asking twice.
  let asked: ReturnType<typeof askMergeability> | undefined;
  const ask = () => {
    asked ??= askMergeability(world, repository, request);
    return asked;
  };
  return {
    ...issueNode(context, repository, request),
    __typename: 'PullRequest',
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    state: pull.mergedAt ? 'MERGED' : request.state.toUpperCase(),
    isDraft: pull.draft,
    isCrossRepository: pull.headRepository !== repository,
    merged: pull.mergedAt !== null,
    mergedAt: time(pull.mergedAt),
    mergedBy: () => pull.mergedBy && nodes.actor(pull.mergedBy),
    mergeCommit: () => (pull.mergedAt && pull.mergeCommitSha ? nodes.gitObject(repository, pull.mergeCommitSha) : null),
    headRefName: pull.headBranch,
    headRefOid: pull.headSha,
    baseRefName: pull.baseBranch,
    baseRefOid: base,
    headRepository: () => nodes.repository(pull.headRepository),
    headRepositoryOwner: () => nodes.actor(pull.headRepository.owner),
    headRef: () => {
      const name = `refs/heads/${pull.headBranch}`;
      const sha = pull.headRepository.git.refs.read(name);
      return sha ? nodes.ref(pull.headRepository, name, sha) : null;
    },
    mergeable: async () => {
      const { mergeable } = await ask();
      return mergeable === null ? 'UNKNOWN' : mergeable ? 'MERGEABLE' : 'CONFLICTING';
    },
    mergeStateStatus: async () => (await ask()).state.toUpperCase(),
    additions: async () => (await files()).reduce((total, file) => total + file.additions, 0),
    deletions: async () => (await files()).reduce((total, file) => total + file.deletions, 0),
    changedFiles: async () => (await files()).length,
    files: async (args: PageArguments) =>
      connection('files', await files(), args, ({ path, additions, deletions, status }) => ({
        __typename: 'PullRequestChangedFile',
        path,
        additions,
        deletions,
        changeType: status === 'removed' ? 'DELETED' : status.toUpperCase(),
      })),
    commits: (args: PageArguments) =>
      connection('commits', commits(), args, (commit) => ({
        __typename: 'PullRequestCommit',
        id: nodeId('PRC', `${request.id}/${commit.sha}`),
        commit: () => nodes.commit(repository, commit),
      })),
    reviews: (args: PageArguments) =>
      connection('reviews', pull.reviews, args, (review) => reviewNode(context, repository, request, review)),
    latestReviews: (args: PageArguments) => {
      const latest = [...new Map(pull.reviews.map((review) => [review.author.id, review])).values()];
      return connection('latestReviews', latest, args, (review) => reviewNode(context, repository, request, review));
    },
    reviewDecision: () => decisionOf(context, repository, request),
    statusCheckRollup: () => rollupOf(context, repository, pull.headSha),
    autoMergeRequest: () =>
      pull.autoMerge && {
        __typename: 'AutoMergeRequest',
        mergeMethod: pull.autoMerge.method.toUpperCase(),
        enabledBy: nodes.actor(pull.autoMerge.caller.actor),
        commitHeadline: pull.autoMerge.title,
        commitBody: pull.autoMerge.message,
        enabledAt: null,
      },
  };
}

function reviewNode(
  { world, nodes }: GraphContext,
  repository: Repository,
  request: PullRequest,
  review: Review,
): Node {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    state: review.state,
    body: review.body,
    author: () => nodes.actor(review.author),
    submittedAt: time(review.submittedAt),
    createdAt: time(review.submittedAt),
    commit: () => nodes.gitObject(repository, review.commit),
    url: `${issuePage(world, repository, request)}#pullrequestreview-${review.id}`,
  };
}

// Null where the base asks for no reviews, as on GitHub.
function decisionOf({ world }: GraphContext, repository: Repository, request: PullRequest): string | null {
  const required = repository.protections.get(request.pull.baseBranch)?.reviews;
  if (!required) return null;
  const verdicts = [...reviewVerdicts(world, repository, request).values()];
  if (verdicts.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  const approvals = verdicts.filter((state) => state === 'APPROVED').length;
  return approvals >= required.count ? 'APPROVED' : 'REVIEW_REQUIRED';
}
