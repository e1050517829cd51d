import type { Issue, Json, Pull, Repository } from '../model.ts';
import type { World } from '../world.ts';
import { actorView } from './actor.ts';
import { associationOf, issueNodeId, issuePage, labelView } from './issue.ts';
import { repositoryView } from './repository.ts';
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

function linksView(url: string, page: string, issueUrl: string, statusesUrl: string): Json {
  const hrefs = {
    self: url,
    html: page,
    issue: issueUrl,
    comments: `${issueUrl}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${url.replace(/\/\d+$/, '')}/comments{/number}`,
    commits: `${url}/commits`,
    statuses: statusesUrl,
  };
  return Object.fromEntries(Object.entries(hrefs).map(([name, href]) => [name, { href }]));
}

/** `pull-request-simple`: a pull request in a list. */
export function pullSummaryView(world: World, repository: Repository, request: PullRequest): Json {
  const { pull } = request;
  const api = repositoryUrl(world, repository);
  const url = `${api}/pulls/${request.number}`;
  const issueUrl = `${api}/issues/${request.number}`;
  const page = issuePage(world, repository, request);
  const statusesUrl = `${api}/statuses/${pull.headSha}`;
  return {
    id: pull.id,
    node_id: issueNodeId(repository, request),
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: statusesUrl,
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
    requested_teams: [],
    head: endView(world, pull.headRepository, pull.headBranch, pull.headSha),
    base: endView(world, repository, pull.baseBranch, baseShaOf(repository, request)),
    _links: linksView(url, page, issueUrl, statusesUrl),
    author_association: associationOf(world, repository, request.author),
    auto_merge: pull.autoMerge && {
      enabled_by: actorView(world, pull.autoMerge.caller.actor),
      merge_method: pull.autoMerge.method,
      commit_title: pull.autoMerge.title ?? '',
      commit_message: pull.autoMerge.message ?? '',
    },
    draft: pull.draft,
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
