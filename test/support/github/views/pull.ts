import type { Issue, Json, Pull, Repository } from '../model.ts';
import type { World } from '../world.ts';
import { actorView } from './actor.ts';
import { associationOf, issueNodeId, issuePage, labelView } from './issue.ts';
import { repositoryView } from './repository.ts';
import { teamView } from './team.ts';
import { repositoryUrl, time } from './urls.ts';

/** An issue that is a pull request. */
export type PullRequest = Issue & { readonly pull: Pull };

/** The tip of the base branch, or what it was when the pull request was merged or closed. */
export function baseShaOf(repository: Repository, { pull }: PullRequest): string {
  return pull.frozenBaseSha ?? repository.git.refs.read(`refs/heads/${pull.baseBranch}`) ?? pull.headSha;
}

function endView(world: World, repository: Repository, branch: string, sha: string): Json {
  return {
    label: `${repository.owner.login}:${branch}`,
    ref: branch,
    sha,
    user: actorView(world, repository.owner),
    repo: repositoryView(world, repository),
  };
}

function addressesOf(world: World, repository: Repository, request: PullRequest): Json {
  const api = repositoryUrl(world, repository);
  const url = `${api}/pulls/${request.number}`;
  const issue = `${api}/issues/${request.number}`;
  const html = issuePage(world, repository, request);
  const statuses = `${api}/statuses/${request.pull.headSha}`;
  const review_comment = `${api}/pulls/comments{/number}`;
  const [comments, review_comments, commits] = [`${issue}/comments`, `${url}/comments`, `${url}/commits`];
  const links = { self: url, html, issue, comments, review_comments, review_comment, commits, statuses };
  return {
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: commits,
    review_comments_url: review_comments,
    review_comment_url: review_comment,
    comments_url: comments,
    statuses_url: statuses,
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}

/** `pull-request-simple`: a pull request in a list. */
export function pullSummaryView(world: World, repository: Repository, request: PullRequest): Json {
  const { pull } = request;
  return {
    ...addressesOf(world, repository, request),
    id: pull.id,
    node_id: issueNodeId(repository, request),
    number: request.number,
    state: request.state,
    locked: false,
    title: request.title,
    user: actorView(world, request.author),
    body: request.body,
    labels: request.labels.map((label) => labelView(world, repository, label)),
    milestone: null,
    active_lock_reason: null,
    created_at: time(request.createdAt),
    updated_at: time(request.updatedAt),
    closed_at: time(request.closedAt),
    merged_at: time(pull.mergedAt),
    merge_commit_sha: pull.mergeCommitSha,
    assignee: request.assignees[0] ? actorView(world, request.assignees[0]) : null,
    assignees: request.assignees.map((actor) => actorView(world, actor)),
    requested_reviewers: pull.requestedReviewers.map((actor) => actorView(world, actor)),
    requested_teams: pull.requestedTeams.map((slug) => teamView(world, repository.owner, slug)),
    head: endView(world, pull.headRepository, pull.headBranch, pull.headSha),
    base: endView(world, repository, pull.baseBranch, baseShaOf(repository, request)),
    author_association: associationOf(world, repository, request.author),
    auto_merge: autoMergeView(world, request),
    draft: pull.draft,
  };
}

function autoMergeView(world: World, { pull: { autoMerge } }: PullRequest): Json | null {
  if (!autoMerge) return null;
  return {
    enabled_by: actorView(world, autoMerge.caller.actor),
    merge_method: autoMerge.method,
    commit_title: autoMerge.title ?? '',
    commit_message: autoMerge.message ?? '',
  };
}

/** What only a single pull request says: counts and whether it can be merged. */
export type PullDetails = {
  readonly mergeable: boolean | null;
  readonly mergeableState: string;
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number;
};

/** `pull-request`. */
export function pullView(world: World, repository: Repository, request: PullRequest, details: PullDetails): Json {
  const { pull } = request;
  return {
    ...pullSummaryView(world, repository, request),
    merged: pull.mergedAt !== null,
    mergeable: details.mergeable,
    rebaseable: details.mergeable,
    mergeable_state: details.mergeableState,
    merged_by: pull.mergedBy ? actorView(world, pull.mergedBy) : null,
    comments: request.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: details.commits,
    additions: details.additions,
    deletions: details.deletions,
    changed_files: details.changedFiles,
  };
}
