import { accessOf } from '../access.ts';
import { ApiError, notFound, validationFailed } from '../api-error.ts';
import type { Caller, Comment, Issue, Json, Label, Pull, Repository, TimelineItem } from '../model.ts';
import { actorView } from '../views/actor.ts';
import { commentView, issueView, labelView } from '../views/issue.ts';
import type { PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import { emitPull } from './pull-events.ts';

/** The longest body of an issue, a pull request or a comment. */
export const LONGEST_BODY = 65_536;

/** Throws 422 when a body is longer than GitHub takes. */
export function checkBody(body: string | null | undefined): void {
  if ((body?.length ?? 0) <= LONGEST_BODY) return;
  const message = `body is too long (maximum is ${LONGEST_BODY} characters)`;
  throw validationFailed({ resource: 'Issue', code: 'custom', field: 'body', message });
}

/** Adds an issue or, with `pull`, a pull request, under the next number. */
export function newIssue(
  world: World,
  repository: Repository,
  caller: Caller,
  given: { title: string; body: string | null; pull: Pull | undefined },
): Issue {
  repository.lastNumber += 1;
  const issue: Issue = {
    id: world.nextId(),
    number: repository.lastNumber,
    author: caller.actor,
    ...given,
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: [],
    comments: [],
    timeline: [],
    createdAt: world.now(),
    updatedAt: world.now(),
    closedAt: null,
    closedBy: null,
  };
  repository.issues.set(issue.number, issue);
  return issue;
}

/** The issue or pull request of a number, or a 404. */
export function findIssue(repository: Repository, number: string | number): Issue {
  const issue = repository.issues.get(Number(number));
  if (!issue) throw notFound();
  return issue;
}

/** The label of a name; made with a default colour when the repository does not have it, as GitHub does. */
export function ensureLabel(world: World, repository: Repository, name: string): Label {
  const key = name.toLowerCase();
  const known = repository.labels.get(key);
  if (known) return known;
  const label = { id: world.nextId(), name, color: 'ededed', description: null };
  repository.labels.set(key, label);
  return label;
}

/** Puts labels on an issue; those it has already are left alone. */
export function addLabels(
  world: World,
  repository: Repository,
  caller: Caller,
  issue: Issue,
  names: readonly string[],
): void {
  for (const label of names.map((name) => ensureLabel(world, repository, name))) {
    if (issue.labels.includes(label)) continue;
    issue.labels.push(label);
    record(world, caller, issue, 'LABELED_EVENT');
    emitIssue(world, repository, caller, issue, 'labeled', { label: labelView(world, repository, label) });
  }
  issue.updatedAt = world.now();
}

/** Keeps in the timeline what happened. */
export function record(world: World, caller: Caller, issue: Issue, kind: TimelineItem['kind']): void {
  issue.timeline.push({ id: world.nextId(), kind, actor: caller.actor, createdAt: world.now() });
}

/** GitHub assigns no more. https://docs.github.com/rest/issues/assignees#add-assignees-to-an-issue */
const ASSIGNEES = 10;

/** Assigns people. Who may not push, does not exist or is one too many is passed over without a word, as GitHub does. */
export function assign(
  world: World,
  repository: Repository,
  caller: Caller,
  issue: Issue,
  logins: readonly string[],
): void {
  for (const login of logins) {
    const actor = world.actors.get(login.toLowerCase());
    if (actor?.type !== 'User' || issue.assignees.includes(actor) || issue.assignees.length >= ASSIGNEES) continue;
    const access = accessOf(world, repository, { actor, token: undefined });
    if (!['write', 'maintain', 'admin'].includes(access)) continue;
    issue.assignees.push(actor);
    record(world, caller, issue, 'ASSIGNED_EVENT');
    emitIssue(world, repository, caller, issue, 'assigned', { assignee: actorView(world, actor) });
  }
  issue.updatedAt = world.now();
}

/** Adds a comment. Throws 422 for an empty or too long one. */
export function addComment(world: World, repository: Repository, caller: Caller, issue: Issue, body: string): Comment {
  if (body.trim() === '') throw validationFailed({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
  checkBody(body);
  const comment = { id: world.nextId(), author: caller.actor, body, createdAt: world.now(), updatedAt: world.now() };
  issue.comments.push(comment);
  issue.updatedAt = world.now();
  emitComment(world, repository, caller, issue, comment, 'created');
  return comment;
}

/** The comment of an id with its issue, or a 404. */
export function findComment(repository: Repository, id: string): { issue: Issue; comment: Comment } {
  for (const issue of repository.issues.values()) {
    const comment = issue.comments.find((candidate) => candidate.id === Number(id));
    if (comment) return { issue, comment };
  }
  throw new ApiError(404, 'Not Found');
}

/** Announces an `issues` event; for pull requests GitHub announces `pull_request` with the same action. */
export function emitIssue(
  world: World,
  repository: Repository,
  caller: Caller,
  issue: Issue,
  action: string,
  more: Json = {},
): void {
  if (issue.pull) {
    emitPull(world, repository, caller, issue as PullRequest, action, more);
    return;
  }
  const payload = { action, issue: issueView(world, repository, issue), ...more };
  world.emit({ name: 'issues', repository, caller, payload });
}

/** Announces an `issue_comment` event. */
export function emitComment(
  world: World,
  repository: Repository,
  caller: Caller,
  issue: Issue,
  comment: Comment,
  action: string,
): void {
  const payload = {
    action,
    issue: issueView(world, repository, issue),
    comment: commentView(world, repository, issue, comment),
  };
  world.emit({ name: 'issue_comment', repository, caller, payload });
}
