import { accessOf } from '../access.ts';
import type { Actor, Comment, Issue, Json, Label, Repository, Review } from '../model.ts';
import type { World } from '../world.ts';
import { actorView } from './actor.ts';
import { nodeId, pageUrl, repositoryUrl, time } from './urls.ts';

export function issueNodeId(repository: Repository, issue: Issue): string {
  return nodeId(issue.pull ? 'PR' : 'I', `${repository.id}/${issue.number}`);
}

export function issuePage(world: World, repository: Repository, issue: Issue): string {
  return `${pageUrl(world, repository)}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;
}

/** GitHub's word for an author's relation to a repository. */
export function associationOf(world: World, repository: Repository, actor: Actor): string {
  if (actor.id === repository.owner.id) return 'OWNER';
  if (actor.type === 'Bot') return 'CONTRIBUTOR';
  const access = accessOf(world, repository, { actor, token: undefined });
  return access === 'none' || access === 'read' ? 'NONE' : 'MEMBER';
}

/** `label`. */
export function labelView(world: World, repository: Repository, label: Label): Json {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: `${repositoryUrl(world, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    description: label.description,
    color: label.color,
    default: false,
  };
}

/** `issue`; pull requests appear in the issues API as issues with a `pull_request` member. */
export function issueView(world: World, repository: Repository, issue: Issue): Json {
  const url = `${repositoryUrl(world, repository)}/issues/${issue.number}`;
  const page = issuePage(world, repository, issue);
  const pull = `${repositoryUrl(world, repository)}/pulls/${issue.number}`;
  return {
    id: issue.id,
    node_id: issueNodeId(repository, issue),
    url,
    repository_url: repositoryUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: actorView(world, issue.author),
    labels: issue.labels.map((label) => labelView(world, repository, label)),
    assignee: issue.assignees[0] ? actorView(world, issue.assignees[0]) : null,
    assignees: issue.assignees.map((actor) => actorView(world, actor)),
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: issue.comments.length,
    closed_at: time(issue.closedAt),
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt),
    closed_by: issue.closedBy ? actorView(world, issue.closedBy) : null,
    author_association: associationOf(world, repository, issue.author),
    ...(issue.pull && {
      draft: issue.pull.draft,
      pull_request: {
        url: pull,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        merged_at: time(issue.pull.mergedAt),
      },
    }),
  };
}

/** `issue-comment`. */
export function commentView(world: World, repository: Repository, issue: Issue, comment: Comment): Json {
  const url = repositoryUrl(world, repository);
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${url}/issues/comments/${comment.id}`,
    html_url: `${issuePage(world, repository, issue)}#issuecomment-${comment.id}`,
    issue_url: `${url}/issues/${issue.number}`,
    body: comment.body,
    user: actorView(world, comment.author),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: associationOf(world, repository, comment.author),
    performed_via_github_app: null,
  };
}

/** `pull-request-review`. */
export function reviewView(world: World, repository: Repository, issue: Issue, review: Review): Json {
  const pull = `${repositoryUrl(world, repository)}/pulls/${issue.number}`;
  const page = `${issuePage(world, repository, issue)}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: actorView(world, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pull,
    author_association: associationOf(world, repository, review.author),
    _links: { html: { href: page }, pull_request: { href: pull } },
    submitted_at: time(review.submittedAt),
    commit_id: review.commit,
  };
}
